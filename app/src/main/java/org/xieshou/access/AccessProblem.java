package org.xieshou.access;

import org.xieshou.shared.Problem;

/// What can go wrong with signing in and rights.
public final class AccessProblem extends Problem {
    private static final long serialVersionUID = 1;

    private AccessProblem(String code, int status, Detail... details) {
        super("access." + code, status, details);
    }

    static AccessProblem noReason() {
        return new AccessProblem("no-reason", 422);
    }

    static AccessProblem tooManyTries() {
        return new AccessProblem("too-many-tries", 429);
    }

    static AccessProblem passwordTooShort(int least) {
        return new AccessProblem("password-too-short", 422, detail("least", least));
    }

    /// A second factor is in force: it is turned off before another is set up.
    static AccessProblem factorIsOn() {
        return new AccessProblem("factor-is-on", 409);
    }

    /// Somebody resets a second factor that is theirs, or of somebody who may do more or is of another unit.
    static AccessProblem notYoursToReset() {
        return new AccessProblem("not-yours-to-reset", 403);
    }

    /// Somebody sets the password of one who is of another unit, may do more or reaches further, or their own.
    static AccessProblem notYoursToGive() {
        return new AccessProblem("not-yours-to-give", 403);
    }

    /// Nobody of that id works for a unit within reach.
    public static AccessProblem noSuchPerson() {
        return new AccessProblem("no-such-person", 404);
    }

    public static AccessProblem noSuchUnit() {
        return new AccessProblem("no-such-unit", 404);
    }

    public static AccessProblem notAllowed() {
        return new AccessProblem("not-allowed", 403);
    }

    public static AccessProblem nobodyOfThatName() {
        return new AccessProblem("nobody-of-that-name", 404);
    }
}
