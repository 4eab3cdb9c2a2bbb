package org.xieshou.reporting;

import org.xieshou.shared.Problem;

/// What can go wrong with bulletins.
public final class ReportingProblem extends Problem {
    private static final long serialVersionUID = 1;

    private ReportingProblem(String code, int status, Detail... details) {
        super("reporting." + code, status, details);
    }

    static ReportingProblem notAllowed() {
        return new ReportingProblem("not-allowed", 403);
    }

    static ReportingProblem noSuchBulletin() {
        return new ReportingProblem("no-such-bulletin", 404);
    }

    /// Who wrote it cannot release it.
    static ReportingProblem ownBulletin() {
        return new ReportingProblem("own-bulletin", 409);
    }

    static ReportingProblem alreadyReleased() {
        return new ReportingProblem("already-released", 409);
    }

    static ReportingProblem alreadySentBack() {
        return new ReportingProblem("already-sent-back", 409);
    }

    /// A file of what nobody has reviewed.
    static ReportingProblem notReleased() {
        return new ReportingProblem("not-released", 409);
    }

    static ReportingProblem unreadableMoment() {
        return new ReportingProblem("unreadable-moment", 422);
    }

    static ReportingProblem tooLong(int characters, int most) {
        return new ReportingProblem(
                "too-long", 422, detail("characters", characters), detail("most", most));
    }

    static ReportingProblem notTaken(String reason) {
        return new ReportingProblem("not-taken", 409, detail("reason", reason));
    }
}
