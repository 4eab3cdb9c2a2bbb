package org.xieshou.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What visitors come for, beside the household: an activity of a campaign, which counts their visit.
///
/// @param part the title of the part of it, if one is named
/// @param from its first day
/// @param to its last day
public record Errand(
        String title,
        @Nullable String part,
        UUID campaign,
        String campaignTitle,
        LocalDate from,
        LocalDate to) {
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// The day that a visit written down today was most likely on: once all is over, the last.
    public LocalDate usualDay(LocalDate today) {
        return today.isAfter(to) ? to : today;
    }
}
