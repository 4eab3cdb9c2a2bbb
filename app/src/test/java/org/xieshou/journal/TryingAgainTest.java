package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TryingAgainTest {
    private static final UUID GOOD = new UUID(1, 1);
    private static final UUID BAD = new UUID(2, 2);
    private static final UUID LAST = new UUID(3, 3);

    /// What is held, in memory; one entry cannot be interpreted, and the database is away when it is told to be.
    private static final class Held implements TryingAgain.Rounds {
        private final List<UUID> waiting = new ArrayList<>(List.of(GOOD, BAD, LAST));
        private boolean isAway;

        @Override
        public List<UUID> refused(Came came, @Nullable UUID after) {
            return after != null || (came.areas().isEmpty() && came.units().isEmpty())
                    ? List.of()
                    : List.copyOf(waiting);
        }

        @Override
        public Came release(List<UUID> held) throws SQLException {
            if (isAway) {
                throw new SQLException("terminating connection", "57P01");
            }
            if (held.contains(BAD)) {
                throw new SQLException("out of range", "22003");
            }
            waiting.removeAll(held);
            var came = new Came();
            came.ids().addAll(held);
            return came;
        }
    }

    /// The same, two at a time, of which all but the last stay refused.
    private static final class Pages implements TryingAgain.Rounds {
        private final List<UUID> waiting =
                new ArrayList<>(List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), LAST));

        @Override
        public List<UUID> refused(Came came, @Nullable UUID after) {
            var from = after == null ? 0 : waiting.indexOf(after) + 1;
            return came.units().isEmpty()
                    ? List.of()
                    : List.copyOf(waiting.subList(from, Math.min(from + 2, waiting.size())));
        }

        @Override
        public Came release(List<UUID> held) {
            var came = new Came();
            if (held.contains(LAST)) {
                waiting.set(waiting.indexOf(LAST), new UUID(0, 4));
                came.ids().add(LAST);
            }
            return came;
        }
    }

    @Test
    void thousandsThatDoNotPassStandInNobodysWay() {
        var held = new Pages();

        new TryingAgain(held).after(unit());

        assertThat(held.waiting).doesNotContain(LAST);
    }

    private static Came unit() {
        var came = new Came();
        came.units().add("late");
        return came;
    }

    @Test
    void whatCannotBeInterpretedStopsNobodyElse() {
        var held = new Held();

        new TryingAgain(held).after(unit());

        assertThat(held.waiting).containsExactly(BAD);
    }

    @Test
    void whatAnEarlierProcessLeftIsTriedWithTheFirstEntries() {
        var held = new Held();

        new TryingAgain(held).after(new Came());

        assertThat(held.waiting).containsExactly(BAD);
    }

    @Test
    void whatCouldNotBeTriedIsTriedWithTheNextEntries() {
        var held = new Held();
        var again = new TryingAgain(held);
        held.isAway = true;
        again.after(unit());
        assertThat(held.waiting).hasSize(3);

        held.isAway = false;
        again.after(new Came());

        assertThat(held.waiting).containsExactly(BAD);
    }

    @Test
    void nothingIsAskedWhenNothingCameThatMayAllow() {
        var held = new Held();
        var again = new TryingAgain(held);
        again.after(new Came());
        held.waiting.add(LAST);

        again.after(new Came());

        assertThat(held.waiting).containsExactly(BAD, LAST);
    }
}
