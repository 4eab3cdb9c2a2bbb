package org.xieshou.casework;

import org.xieshou.shared.Problem;

/// What can go wrong with difficulties.
public final class CaseworkProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private CaseworkProblem(String code, int status, Detail... details) {
        super("casework." + code, status, details);
    }

    /// The actor may not open households.
    public static CaseworkProblem notYourTask() {
        return new CaseworkProblem("not-your-task", 403);
    }

    /// None that is open within the actor's reach.
    public static CaseworkProblem noSuchDifficulty() {
        return new CaseworkProblem("no-such-difficulty", 404);
    }

    /// Somebody else wrote it down.
    public static CaseworkProblem notYoursToSettle() {
        return new CaseworkProblem("not-yours-to-settle", 403);
    }

    /// An office has it in hand: it ends with the household's word.
    public static CaseworkProblem isCase() {
        return new CaseworkProblem("is-case", 409);
    }

    /// Another office owns the case or was asked, or the case is past this step.
    public static CaseworkProblem notYourOffice() {
        return new CaseworkProblem("not-your-office", 403);
    }
}
