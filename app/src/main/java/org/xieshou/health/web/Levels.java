package org.xieshou.health.web;

import org.xieshou.health.Advice;
import org.xieshou.shared.web.State;

/// How a level looks in a list; always with its word beside it.
public final class Levels {
    private Levels() {}

    public static State state(Advice advice) {
        return switch (advice.level()) {
            case GREEN -> advice.word().equals("open") ? State.LOOK : State.OK;
            case BLUE -> State.LOOK;
            case YELLOW -> State.DUE;
            case ORANGE -> State.GAP;
            case RED -> State.LATE;
        };
    }
}
