package org.xieshou.assistance;

import org.xieshou.shared.Problem;

/// What can go wrong with goods, money, lists and labour.
public final class AssistanceProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private AssistanceProblem(String code, int status) {
        super("assistance." + code, status);
    }

    /// The actor's role does not keep goods.
    public static AssistanceProblem notYourTask() {
        return new AssistanceProblem("not-your-task", 403);
    }

    /// No such stock, store, donor or list within the actor's units.
    public static AssistanceProblem notFound() {
        return new AssistanceProblem("not-found", 404);
    }

    /// Whoever wrote a list cannot be the second person.
    public static AssistanceProblem needsAnotherPerson() {
        return new AssistanceProblem("needs-another-person", 403);
    }
}
