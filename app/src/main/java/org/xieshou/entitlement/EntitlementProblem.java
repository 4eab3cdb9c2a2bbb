package org.xieshou.entitlement;

import org.xieshou.shared.Problem;

/// What can go wrong with what is due.
public final class EntitlementProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private EntitlementProblem(String code, int status) {
        super("entitlement." + code, status);
    }

    /// The actor may not open households.
    public static EntitlementProblem notYourTask() {
        return new EntitlementProblem("not-your-task", 403);
    }

    /// No such household within the actor's reach.
    public static EntitlementProblem notThere() {
        return new EntitlementProblem("not-there", 404);
    }

    /// Neither an activity nor a module was named.
    public static EntitlementProblem noSuchModule() {
        return new EntitlementProblem("no-such-module", 404);
    }

    /// No programme of that name.
    public static EntitlementProblem noSuchProgramme() {
        return new EntitlementProblem("no-such-programme", 404);
    }
}
