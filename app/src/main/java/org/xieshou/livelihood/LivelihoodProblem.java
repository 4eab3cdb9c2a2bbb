package org.xieshou.livelihood;

import org.xieshou.shared.Problem;

/// What can go wrong with plans, produce and work.
public final class LivelihoodProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private LivelihoodProblem(String code, int status, Detail... details) {
        super("livelihood." + code, status, details);
    }

    /// The actor may not open households.
    public static LivelihoodProblem notYourTask() {
        return new LivelihoodProblem("not-your-task", 403);
    }

    /// None of that id within the actor's reach.
    public static LivelihoodProblem notThere() {
        return new LivelihoodProblem("not-there", 404);
    }

    /// Another unit promised it, for a household that is not in one's charge.
    public static LivelihoodProblem notYourPromise() {
        return new LivelihoodProblem("not-your-promise", 403);
    }

    /// The employer itself checks its post.
    public static LivelihoodProblem ownPost() {
        return new LivelihoodProblem("own-post", 403);
    }

    /// The post was not checked, or does not keep the law in every point.
    public static LivelihoodProblem notLegal() {
        return new LivelihoodProblem("not-legal", 409);
    }

    /// The person has not asked to hear of work, or does not any more.
    public static LivelihoodProblem notAsked() {
        return new LivelihoodProblem("not-asked", 409);
    }
}
