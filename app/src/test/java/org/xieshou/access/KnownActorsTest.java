package org.xieshou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KnownActorsTest {
    private static final UUID STAFF = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    private final Hand hand = new Hand();
    private final AtomicLong lastChange = new AtomicLong(7);
    private final KnownActors known = new KnownActors(lastChange::get, hand);
    private String unit = "fpb";
    private int reads;

    /// A clock that is set by hand.
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2019-10-17T02:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Optional<Actor> read(UUID staff) {
        reads++;
        return Optional.of(
                new Actor(staff, "周敏", unit, Set.of(), Set.of(), Set.of(unit), Set.of(), Set.of()));
    }

    private String unitNow() {
        return known.find(STAFF, this::read).orElseThrow().unit();
    }

    @Test
    void readsOnceWhileNothingChanges() {
        unitNow();
        unitNow();

        assertThat(reads).isEqualTo(1);
    }

    @Test
    void readsAgainAtOnceWhenThisServerChangedSomething() {
        unitNow();
        unit = "sfj";

        known.forget();

        assertThat(unitNow()).isEqualTo("sfj");
    }

    @Test
    void readsAgainWithinHalfASecondWhenAnotherServerChangedSomething() {
        unitNow();
        unit = "sfj";
        lastChange.set(9);

        hand.now = hand.now.plusMillis(500);

        assertThat(unitNow()).isEqualTo("sfj");
    }

    @Test
    void readsAgainOnANewDay() {
        unitNow();
        unit = "sfj";

        hand.now = hand.now.plus(Duration.ofDays(1));

        assertThat(unitNow()).isEqualTo("sfj");
    }

    @Test
    void doesNotKeepWhatWasReadBeforeAChange() {
        known.find(
                STAFF,
                staff -> {
                    var before = read(staff);
                    known.forget();
                    return before;
                });
        unit = "sfj";

        assertThat(unitNow()).isEqualTo("sfj");
    }

    @Test
    void keepsNobodyWhoIsNotThere() {
        assertThat(known.find(STAFF, _ -> Optional.empty())).isEmpty();
        assertThat(unitNow()).isEqualTo("fpb");
    }
}
