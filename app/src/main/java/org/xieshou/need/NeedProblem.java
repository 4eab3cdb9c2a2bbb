package org.xieshou.need;

import org.xieshou.shared.Problem;

/// What can go wrong when somebody looks at need.
public final class NeedProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private NeedProblem(String code, int status) {
        super("need." + code, status);
    }

    /// The actor may not see what people live of.
    public static NeedProblem notYourTask() {
        return new NeedProblem("not-your-task", 403);
    }

    /// No such place, or none within the actor's reach.
    public static NeedProblem noSuchPlace() {
        return new NeedProblem("no-such-place", 404);
    }
}
