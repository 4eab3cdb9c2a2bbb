package org.xieshou.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xieshou.shared.Ahead;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Follower;
import org.xieshou.shared.Sql;

/// Households that come many at once are put down as due, and their summaries worked out afterwards: what they are found by costs more
/// than all else that the register writes of them.
final class SummaryFollower implements Follower {
    /// More at once follow afterwards.
    private static final int MANY = 100;

    private static final int PIECE = 400;
    private static final int LEAST = 25;
    private static final String LOCK = "select pg_advisory_xact_lock(9)";

    /// One that is due already may be under way, with rows that were committed before: whoever touches it waits, and puts it down again.
    private static final String PUT_DOWN =
            """
            late as materialized (
              select exists (select from registry.summary_due d join touched t on t.subject = d.subject) as late),
            waited as materialized (
              select late, case when late then pg_advisory_xact_lock(9)::text end as waited from late)
            insert into registry.summary_due (subject)
            select t.subject from touched t cross join waited w where t.subject is not null and (w.late or ?::boolean)
            """;

    private static final String TAKE =
            """
            delete from registry.summary_due
            where no in (select no from registry.summary_due order by no limit ?)
            returning subject
            """;

    private static final String DUE = "select exists (select from registry.summary_due)";

    private final SummaryTable summaries = new SummaryTable();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile int piece = PIECE;

    /// Now, if they are few.
    ///
    /// @param entries about households, people and who left
    void write(List<Entry> entries, Connection writer) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        var touched = SummaryTable.Touched.by(entries);
        boolean many = touched.subjects().size() > MANY;
        putDown(many, touched, writer);
        if (!many) {
            summaries.refresh(touched, writer);
        }
    }

    /// Of the households in which these people live or lived.
    void settle(Set<UUID> people, Connection writer) throws SQLException {
        summaries.refresh(new SummaryTable.Touched(Set.of(), people), writer);
    }

    /// Puts down all that are touched, or only those that are due already.
    ///
    /// @param all false: what is not due is written at once
    private void putDown(boolean all, SummaryTable.Touched touched, Connection writer)
            throws SQLException {
        var homes = Sql.uuids(touched.subjects());
        var people = Sql.uuids(touched.people());
        Ahead.update(
                writer,
                touched.size(),
                SummaryTable.Touched.SQL + ", " + PUT_DOWN,
                homes,
                people,
                people,
                String.valueOf(all));
        if (all) {
            told.set(true);
        }
    }

    /// After a piece that took the machine too long, and so was lost, comes a smaller one: the journal's writer may have to wait for it.
    @Override
    public boolean work(Connection rows) throws SQLException {
        hold(rows);
        int size = piece;
        piece = Math.max(LEAST, size / 2);
        var due = due(size, rows);
        if (!due.isEmpty()) {
            summaries.refresh(new SummaryTable.Touched(due, Set.of()), rows);
        }
        piece = Math.min(PIECE, size * 2);
        return !due.isEmpty();
    }

    private static Set<UUID> due(int most, Connection rows) throws SQLException {
        var due = new HashSet<UUID>();
        try (var statement = rows.prepareStatement(TAKE)) {
            statement.setInt(1, most);
            try (var taken = statement.executeQuery()) {
                while (taken.next()) {
                    due.add(taken.getObject(1, UUID.class));
                }
            }
        }
        return due;
    }

    @Override
    public void hold(Connection writer) throws SQLException {
        try (var statement = writer.prepareStatement(LOCK)) {
            statement.execute();
        }
    }

    @Override
    public boolean isDue(Connection rows) throws SQLException {
        try (var statement = rows.prepareStatement(DUE);
                var answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public boolean wasTold() {
        return told.getAndSet(false);
    }
}
