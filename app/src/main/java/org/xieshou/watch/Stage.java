package org.xieshou.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a household stands in the monitoring process.
public enum Stage {
    LEAD,
    AUTHORISED,
    HOME_CHECKED,
    DATA_CHECKED,
    VILLAGE_REVIEWED,
    NOTICED,
    TOWN_REVIEWED,
    REJECTED,
    MONITORED,
    PLANNED,
    HELPED,
    STABLE,
    AGREED,
    EXIT_NOTICED,
    RISK_GONE,
    /// The household does not want to be checked: nothing more is done without it.
    DECLINED;

    /// The steps that can follow, the usual one first.
    public List<Step> steps() {
        return switch (this) {
            case LEAD -> List.of(Step.AUTHORISED, Step.HELP_FIRST);
            case AUTHORISED -> List.of(Step.HOME_CHECK, Step.HELP_FIRST);
            case HOME_CHECKED -> List.of(Step.DATA_CHECK, Step.HELP_FIRST);
            case DATA_CHECKED -> List.of(Step.VILLAGE_REVIEW, Step.HELP_FIRST);
            case VILLAGE_REVIEWED -> List.of(Step.NOTICE, Step.HELP_FIRST);
            case NOTICED -> List.of(Step.TOWN_REVIEW, Step.HELP_FIRST);
            case TOWN_REVIEWED -> List.of(Step.DECISION, Step.HELP_FIRST);
            case REJECTED -> List.of(Step.APPEAL);
            case MONITORED -> List.of(Step.PLAN, Step.MEASURE);
            case PLANNED -> List.of(Step.MEASURE);
            case HELPED -> List.of(Step.STABLE_CHECK, Step.MEASURE);
            case STABLE -> List.of(Step.AGREED);
            case AGREED -> List.of(Step.EXIT_NOTICE);
            case EXIT_NOTICED -> List.of(Step.RISK_GONE);
            case RISK_GONE -> List.of();
            case DECLINED -> List.of(Step.AUTHORISED);
        };
    }

    /// Where that step leads; null if it does not fit here. What does not fit changes nothing.
    ///
    /// @param good for questions: the answer; true for all others
    public @Nullable Stage after(Step step, boolean good) {
        if (!steps().contains(step)) {
            return null;
        }
        return switch (step) {
            case AUTHORISED -> good ? AUTHORISED : DECLINED;
            case HOME_CHECK -> HOME_CHECKED;
            case DATA_CHECK -> DATA_CHECKED;
            case VILLAGE_REVIEW -> VILLAGE_REVIEWED;
            case NOTICE -> NOTICED;
            case TOWN_REVIEW, APPEAL -> TOWN_REVIEWED;
            case DECISION -> good ? MONITORED : REJECTED;
            case PLAN -> PLANNED;
            case MEASURE -> HELPED;
            case STABLE_CHECK -> good ? STABLE : HELPED;
            case AGREED -> good ? AGREED : HELPED;
            case EXIT_NOTICE -> EXIT_NOTICED;
            case RISK_GONE -> good ? RISK_GONE : HELPED;
            case HELP_FIRST -> this;
        };
    }

    public boolean isOver() {
        return this == RISK_GONE || this == REJECTED || this == DECLINED;
    }
}
