package org.xieshou.watch;

import org.xieshou.shared.Problem;

/// What can go wrong with leads and reviews.
public final class WatchProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private WatchProblem(String code, int status) {
        super("watch." + code, status);
    }

    /// The actor does not keep the register of any place.
    public static WatchProblem notYourTask() {
        return new WatchProblem("not-your-task", 403);
    }

    /// No such lead within reach.
    public static WatchProblem noSuchLead() {
        return new WatchProblem("no-such-lead", 404);
    }
}
