package org.xieshou.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can happen in the monitoring process, in its usual order.
public enum Step {
    /// The household signs that its data may be checked.
    AUTHORISED,
    HOME_CHECK,
    DATA_CHECK,
    VILLAGE_REVIEW,
    /// The public notice begins.
    NOTICE,
    TOWN_REVIEW,
    /// By the county: taken into monitoring or not.
    DECISION,
    /// The household objects to a refusal.
    APPEAL,
    PLAN,
    MEASURE,
    /// Whether it stands without help.
    STABLE_CHECK,
    /// Whether the household agrees that the risk is gone.
    AGREED,
    EXIT_NOTICE,
    RISK_GONE,
    /// Sudden severe difficulty: help first, procedure after.
    HELP_FIRST;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it ends in yes or no.
    public boolean isQuestion() {
        return switch (this) {
            case AUTHORISED, DECISION, STABLE_CHECK, AGREED, RISK_GONE -> true;
            case HOME_CHECK,
                    DATA_CHECK,
                    VILLAGE_REVIEW,
                    NOTICE,
                    TOWN_REVIEW,
                    APPEAL,
                    PLAN,
                    MEASURE,
                    EXIT_NOTICE,
                    HELP_FIRST ->
                    false;
        };
    }

    static String[] codes() {
        return Arrays.stream(values()).map(Step::code).toArray(String[]::new);
    }

    public static Optional<Step> find(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
