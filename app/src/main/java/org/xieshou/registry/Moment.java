package org.xieshou.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// As of when something is read.
///
/// @param known with what was known at this entry of the journal; null: with all that is known
/// @param on as it was true on this day; null: today
public record Moment(@Nullable Long known, @Nullable LocalDate on) {
    public static final Moment NOW = new Moment(null, null);

    public boolean isNow() {
        return known == null && on == null;
    }

    long seq() {
        return known == null ? Long.MAX_VALUE : known;
    }

    LocalDate day(LocalDate today) {
        return on == null ? today : on;
    }
}
