package org.xieshou.watch;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household that somebody is to look in on: it is monitored, or it left poverty.
///
/// @param of monitored or exited
/// @param from since when it has that status
/// @param last the day of the last review; null if there was none
/// @param due the day of the next one
public record Review(
        UUID household,
        String head,
        String village,
        String of,
        LocalDate from,
        @Nullable LocalDate last,
        LocalDate due) {
    public boolean isLate(LocalDate today) {
        return due.isBefore(today);
    }

    /// How many are due by today, and how many were done in the last twelve months.
    ///
    /// @param soon due within a month, those due by today among them
    public record Counts(long soon, long due, long late, long done, LocalDate first) {}
}
