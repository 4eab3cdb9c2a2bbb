package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.xieshou.shared.database.Migrations;
import org.xieshou.shared.database.Owner;

/// Replays the journal into empty tables beside the live ones and compares: the same entries must give the same rows. It
/// obeys what was held and released as recorded and checks no rights.
@Component
public final class Rebuild {
    static final int CHUNK = 5_000;
    private static final List<String> AS_THE_WRITER =
            List.of(
                    "set enable_seqscan = off",
                    "set enable_hashjoin = off",
                    "set enable_mergejoin = off",
                    "set plan_cache_mode = force_generic_plan",
                    "set synchronous_commit = off");

    private final Owner owner;
    private final Interpretation interpretation;
    private final Opening opening;
    private final DerivedTables tables;
    private final Followers followers;

    Rebuild(
            Owner owner,
            Interpretation interpretation,
            Opening opening,
            DerivedTables tables,
            Followers followers) {
        this.followers = followers;
        this.owner = owner;
        this.interpretation = interpretation;
        this.opening = opening;
        this.tables = tables;
    }

    /// What a rebuild found.
    ///
    /// @param entries how many were replayed
    /// @param misplaced seq of entries whose `area` is not what the entries before them give, at most ten
    /// @param differences tables whose rows differ; empty when all is as it must be
    public record Result(
            long entries, List<Long> misplaced, List<Difference> differences, boolean replaced) {
        public boolean isSame() {
            return differences.isEmpty() && misplaced.isEmpty();
        }
    }

    /// A table in which the live rows are not those that the entries give.
    ///
    /// @param extra keys of live rows that no entry explains, at most ten
    /// @param missing keys of rows that the entries give and the live table lacks, at most ten
    public record Difference(String table, List<String> extra, List<String> missing) {}

    /// @param replace puts the replayed rows in the place of the live ones where they differ
    /// @param progress told the last seq replayed, now and then
    public Result run(boolean replace, LongConsumer progress) throws SQLException {
        return run(replace, CHUNK, progress);
    }

    Result run(boolean replace, int chunk, LongConsumer progress) throws SQLException {
        var beside = owner.on(besideName());
        recreate(beside);
        try {
            Migrations.run(beside);
            try (var live = owner.connect();
                    var replayed = beside.connect()) {
                live.setAutoCommit(false);
                live.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                replayed.setAutoCommit(false);
                settle(replayed);
                caughtUp(live);
                var source = new Live(live);
                long entries = replay(source, replayed, new Pace(chunk, progress));
                followers.finish(replayed);
                var differences = tables.differences(live, replayed);
                boolean replaced = replace && !differences.isEmpty();
                if (replaced) {
                    live.rollback();
                    tables.replace(differences, live, replayed);
                }
                return new Result(entries, source.misplaced, differences, replaced);
            }
        } finally {
            drop(beside);
        }
    }

    /// The moment that is compared must be one at which nothing is due.
    private void caughtUp(Connection live) throws SQLException {
        while (followers.isDue(live)) {
            live.rollback();
            try (var working = owner.connect()) {
                working.setAutoCommit(false);
                followers.finish(working);
            }
        }
    }

    private record Pace(int chunk, LongConsumer progress) {}

    /// The journal that is replayed.
    private final class Live implements Interpretation.Source {
        private final Connection connection;
        private final List<Long> misplaced = new ArrayList<>();

        Live(Connection connection) {
            this.connection = connection;
        }

        @Override
        public List<Stored> byIds(Set<UUID> ids) throws SQLException {
            return opening.byIds(Set.copyOf(ids), connection);
        }

        @Override
        public void misplaced(Stored entry) {
            if (misplaced.size() < DerivedTables.NAMED) {
                misplaced.add(entry.seq());
            }
        }
    }

    private long replay(Live live, Connection replayed, Pace pace) throws SQLException {
        long seq = 0;
        while (true) {
            var entries = opening.after(seq, pace.chunk, live.connection);
            if (entries.isEmpty()) {
                return seq;
            }
            for (var segment : Segments.of(entries)) {
                interpretation.apply(segment, replayed, live);
            }
            replayed.commit();
            seq = entries.getLast().seq();
            pace.progress.accept(seq);
        }
    }

    private static void settle(Connection replayed) throws SQLException {
        try (var statement = replayed.createStatement()) {
            for (var setting : AS_THE_WRITER) {
                statement.execute(setting);
            }
        }
        replayed.commit();
    }

    private String besideName() {
        return owner.database() + "_rebuild";
    }

    private void recreate(Owner beside) throws SQLException {
        drop(beside);
        execute("create database " + beside.database() + " template template0");
    }

    private void drop(Owner beside) throws SQLException {
        execute("drop database if exists " + beside.database() + " with (force)");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
