package org.xieshou.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in the queue of one clinic day.
///
/// @param household null for somebody who is in no register
/// @param called when it was first called; null while it waits
/// @param station who called it
/// @param measurement the reading that came of it
/// @param went went away without one
public record Ticket(
        UUID entry,
        int number,
        @Nullable UUID household,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable Instant called,
        @Nullable UUID station,
        @Nullable UUID measurement,
        boolean went,
        long since) {
    public boolean isWaiting() {
        return called == null && measurement == null && !went;
    }

    public boolean isAtStation() {
        return called != null && measurement == null && !went;
    }
}
