package org.xieshou.visits;

import org.xieshou.shared.Problem;

/// What can go wrong with visits.
public final class VisitsProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private VisitsProblem(String code, int status, Detail... details) {
        super("visits." + code, status, details);
    }

    /// The actor may not record visits.
    public static VisitsProblem notYourTask() {
        return new VisitsProblem("not-your-task", 403);
    }

    /// No such re-check round, or none that the actor has to do with.
    public static VisitsProblem noSuchRound() {
        return new VisitsProblem("no-such-round", 404);
    }

    /// The form was opened too long ago, or was not made by us.
    public static VisitsProblem formTooOld() {
        return new VisitsProblem("form-too-old", 422);
    }
}
