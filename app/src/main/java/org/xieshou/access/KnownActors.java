package org.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Actors that were read, until something changes: an entry of this server, one of another, or the day.
final class KnownActors {
    private static final int KEPT = 2_000;
    private static final long LOOK_AGAIN_MILLIS = 500;

    private final LongSupplier lastChange;
    private final Clock clock;
    private final Map<UUID, Actor> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Actor> eldest) {
                    return size() > KEPT;
                }
            };
    private long change = -1;
    private long lookedAt;
    private LocalDate day = LocalDate.MIN;
    private long generation;

    /// @param lastChange the seq of the last entry that changed who may what
    KnownActors(LongSupplier lastChange, Clock clock) {
        this.lastChange = lastChange;
        this.clock = clock;
    }

    Optional<Actor> find(UUID staff, Function<UUID, Optional<Actor>> read) {
        lookForChanges();
        long asOf;
        synchronized (this) {
            var actor = known.get(staff);
            if (actor != null) {
                return Optional.of(actor);
            }
            asOf = generation;
        }
        var actor = read.apply(staff);
        synchronized (this) {
            // what was read before a change must not outlive it
            if (asOf == generation) {
                actor.ifPresent(fresh -> known.put(staff, fresh));
            }
        }
        return actor;
    }

    synchronized void forget() {
        known.clear();
        generation++;
    }

    void lookForChanges() {
        var today = LocalDate.now(clock);
        synchronized (this) {
            if (!today.equals(day)) {
                day = today;
                forget();
            }
            if (clock.millis() - lookedAt < LOOK_AGAIN_MILLIS && clock.millis() >= lookedAt) {
                return;
            }
            lookedAt = clock.millis();
        }
        long now = lastChange.getAsLong();
        synchronized (this) {
            if (now != change) {
                change = now;
                forget();
            }
        }
    }
}
