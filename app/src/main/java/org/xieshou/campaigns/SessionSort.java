package org.xieshou.campaigns;

import java.util.Arrays;
import java.util.Locale;

/// What sort of session: something said or shown to people who are counted, not named.
public enum SessionSort {
    TALK,
    SCREENING,
    HEAD_TEACHER,
    TRAINING,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String[] codes() {
        return Arrays.stream(values()).map(SessionSort::code).toArray(String[]::new);
    }
}
