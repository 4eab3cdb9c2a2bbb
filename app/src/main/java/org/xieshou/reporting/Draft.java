package org.xieshou.reporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A bulletin as it was handed over for review: frozen.
///
/// @param known the seq it was counted at
/// @param released when somebody else released it, if so
/// @param returned when somebody else sent it back, if so
/// @param returnedWords what should be otherwise
public record Draft(
        UUID draft,
        UUID campaign,
        int issue,
        long known,
        String language,
        String words,
        UUID author,
        Instant written,
        @Nullable UUID releasedBy,
        @Nullable Instant released,
        @Nullable UUID returnedBy,
        @Nullable Instant returned,
        @Nullable String returnedWords) {
    /// Whether it still waits for its review.
    public boolean waits() {
        return released == null && returned == null;
    }
}
