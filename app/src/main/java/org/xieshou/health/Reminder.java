package org.xieshou.health;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A reminder that the person asked for.
///
/// @param entry the journal's id of it
/// @param topic `medicine`, `recheck` or `clinic`
/// @param way `paper`, `sms` or `voice`
/// @param at times of the day, or the day, as it was said
public record Reminder(
        UUID entry,
        String topic,
        String way,
        @Nullable String at,
        LocalDate from,
        @Nullable LocalDate until) {

    /// The day of one that was asked for once; null for one of every day.
    public @Nullable LocalDate on() {
        return from.equals(until) ? from : null;
    }
}
