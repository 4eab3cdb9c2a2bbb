package org.xieshou.journal;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieshou.shared.Origin;

/// Tries what was held for want of a right again, after what may give it is committed: who may what is read by others'
/// connections. What could not be tried, for the process died or the database was away, is tried with the next entries.
final class TryingAgain {
    private static final Logger LOG = LoggerFactory.getLogger(TryingAgain.class);

    /// Transactions of the journal.
    interface Rounds {
        /// What is held for want of a right and may have it by what came, some thousands of it in a fixed order.
        ///
        /// @param after the last of those that were tried before; null to begin
        List<UUID> refused(Came came, @Nullable UUID after) throws SQLException;

        /// Releases those of them that pass, in one transaction.
        ///
        /// @return what came to count by that
        Came release(List<UUID> held) throws SQLException;
    }

    private final Rounds rounds;

    /// What the process before this one left untried nobody knows.
    private final AtomicBoolean overdue = new AtomicBoolean(true);

    TryingAgain(Rounds rounds) {
        this.rounds = rounds;
    }

    /// Until nothing more passes. Never fails: what came stands, and its senders are to be told so.
    void after(Came came) {
        var brought = came;
        if (overdue.getAndSet(false)) {
            brought = Came.all().with(came);
        }
        while (brought.mayAllow()) {
            brought = round(brought);
        }
    }

    /// Some thousands after others: those that do not pass must not keep the ones behind them from being tried.
    ///
    /// @return all that came so far, or nothing if this round brought nothing
    private Came round(Came came) {
        var brought = new Came();
        try {
            var held = rounds.refused(came, null);
            while (!held.isEmpty()) {
                brought.add(release(held));
                held = rounds.refused(came, held.getLast());
            }
            return brought.ids().isEmpty() ? brought : brought.with(came);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("journal: what was held is tried again later: {}", Origin.of(e));
            overdue.set(true);
            return new Came();
        }
    }

    private Came release(List<UUID> held) throws SQLException {
        try {
            return rounds.release(held);
        } catch (SQLException | RuntimeException e) {
            if (!Gate.isFaultOfAnEntry(e)) {
                throw e;
            }
            return oneByOne(held);
        }
    }

    /// One of them cannot be interpreted: it stays held, the others need not wait for it.
    private Came oneByOne(List<UUID> held) throws SQLException {
        var brought = new Came();
        for (var entry : held) {
            try {
                brought.add(rounds.release(List.of(entry)));
            } catch (SQLException | RuntimeException e) {
                if (!Gate.isFaultOfAnEntry(e)) {
                    throw e;
                }
                LOG.warn("journal: what is held cannot be interpreted: {}", Origin.of(e));
            }
        }
        return brought;
    }
}
