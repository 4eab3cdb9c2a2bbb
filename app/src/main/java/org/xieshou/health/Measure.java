package org.xieshou.health;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is measured.
public enum Measure {
    SYSTOLIC,
    DIASTOLIC,
    PULSE,
    GLUCOSE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the reading says of it; null if it was not taken.
    public @Nullable BigDecimal of(Sample sample) {
        return switch (this) {
            case SYSTOLIC -> number(sample.systolic());
            case DIASTOLIC -> number(sample.diastolic());
            case PULSE -> number(sample.pulse());
            case GLUCOSE -> sample.glucose();
        };
    }

    private static @Nullable BigDecimal number(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
