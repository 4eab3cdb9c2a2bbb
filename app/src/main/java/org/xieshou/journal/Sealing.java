package org.xieshou.journal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the sealing stands.
///
/// @param size how many entries are sealed
/// @param tip how many there were at the last look
/// @param at when the last checkpoint was signed; if there is none, when we began to look
/// @param note the last checkpoint, as witnesses keep it; "" if there is none
/// @param broken why nothing is signed any more, if so
public record Sealing(
        long size, long tip, Instant at, String note, @Nullable JournalProblem broken) {
    private static final Duration LATE = Duration.ofHours(4);

    static Sealing none(Instant now) {
        return new Sealing(0, 0, now, "", null);
    }

    Sealing broken(JournalProblem problem) {
        return new Sealing(size, tip, at, note, problem);
    }

    /// Entries wait, and nothing was signed for four hours: nothing of value should move.
    public boolean isLate(Instant now) {
        return tip > size && at.plus(LATE).isBefore(now);
    }
}
