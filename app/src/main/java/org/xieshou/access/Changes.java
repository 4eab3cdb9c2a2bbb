package org.xieshou.access;

import java.time.Clock;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// How often areas, units, staff and rights have changed since this server started: at once what its own entries changed,
/// within half a second what another server's did.
@Component
final class Changes {
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final LongSupplier last;
    private final Clock clock;
    private long seen = -1;
    private long lookedAt;
    private long count;

    @Autowired
    Changes(ActorTable table, Clock clock) {
        this(table::changed, clock);
    }

    /// @param last the seq of the last entry that changed something
    Changes(LongSupplier last, Clock clock) {
        this.last = last;
        this.clock = clock;
    }

    /// This server has just committed a change.
    synchronized void happened() {
        count++;
    }

    long count() {
        synchronized (this) {
            if (clock.millis() - lookedAt < LOOK_AGAIN_MILLIS && clock.millis() >= lookedAt) {
                return count;
            }
            lookedAt = clock.millis();
        }
        long now = last.getAsLong();
        synchronized (this) {
            if (now != seen) {
                seen = now;
                count++;
            }
            return count;
        }
    }
}
