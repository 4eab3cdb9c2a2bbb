package org.xieshou.pairing;

import java.util.Locale;

/// Whom a pair brings together.
public enum Sort {
    /// A helper, or a unit, and a household.
    HELPER,
    /// A teacher and a pupil.
    TEACHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By its code; a helper for anything else.
    public static Sort of(String code) {
        return code.equals("teacher") ? TEACHER : HELPER;
    }
}
