package org.xieshou.registry.quality;

import java.util.Locale;

/// How much a finding matters: it is wrong, it should be looked at, or somebody should be asked.
public enum Severity {
    ERROR,
    WARN,
    ASK;

    /// As in messages: `error`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
