package org.xieshou.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xieshou.shared.Ahead;
import org.xieshou.shared.Follower;
import org.xieshou.shared.Sql;

/// Households that come many at once are put down as due, and their summaries worked out afterwards: what they are found by costs more
/// than all else that the register writes of them.
final class SummaryFollower implements Follower {
    private static final int PIECE = 400;
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
            where no in (select no from registry.summary_due order by no limit %d)
            returning subject
            """
                    .formatted(PIECE);

    private static final String DUE = "select exists (select from registry.summary_due)";

    private final SummaryTable summaries;
    private final AtomicBoolean told = new AtomicBoolean();

    SummaryFollower(SummaryTable summaries) {
        this.summaries = summaries;
    }

    /// Puts down all that are touched, or only those that are due already.
    ///
    /// @param all false: what is not due is written by the caller at once
    void putDown(boolean all, SummaryTable.Touched touched, Connection writer) throws SQLException {
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

    @Override
    public boolean work(Connection rows) throws SQLException {
        hold(rows);
        var due = new HashSet<UUID>();
        try (var statement = rows.prepareStatement(TAKE);
                var taken = statement.executeQuery()) {
            while (taken.next()) {
                due.add(taken.getObject(1, UUID.class));
            }
        }
        if (!due.isEmpty()) {
            summaries.refresh(new SummaryTable.Touched(due, Set.of()), rows);
        }
        return !due.isEmpty();
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
