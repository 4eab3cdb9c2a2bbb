package org.xieshou.pairing;

import org.xieshou.shared.Problem;

/// What can go wrong with pairs.
public final class PairingProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private PairingProblem(String code, int status, Detail... details) {
        super("pairing." + code, status, details);
    }

    /// The actor may not open households, or may not pair.
    public static PairingProblem notYourTask() {
        return new PairingProblem("not-your-task", 403);
    }

    /// Nobody of that id, or nobody paired within the actor's reach.
    public static PairingProblem noSuchHelper() {
        return new PairingProblem("no-such-helper", 404);
    }

    /// No such pair of teacher and pupil, or another teacher's.
    public static PairingProblem noSuchPair() {
        return new PairingProblem("no-such-pair", 404);
    }

    /// More at once than one call takes.
    public static PairingProblem tooMany(int most) {
        return new PairingProblem("too-many", 400, detail("most", most));
    }
}
