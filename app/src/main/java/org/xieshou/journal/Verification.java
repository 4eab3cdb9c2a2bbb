package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieshou.journal.Misfit.What;
import org.xieshou.shared.database.Owner;

/// Checks everything in the database that can be checked: entries, bodies, tiles and checkpoints against the
/// signatures, and the rooms' rows against a replay of the entries.
@Component
public final class Verification {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    private final Owner owner;
    private final Keys keys;
    private final JournalKey key;
    private final Rebuild rebuild;

    Verification(Owner owner, Keys keys, JournalKey key, Rebuild rebuild) {
        this.owner = owner;
        this.keys = keys;
        this.key = key;
        this.rebuild = rebuild;
    }

    /// What to check.
    ///
    /// @param rows compare the rooms' rows too
    /// @param witnesses checkpoints that somebody outside kept, signed notes
    /// @param progress told the last seq read, now and then; starts anew for the rows
    public record Wish(boolean rows, List<String> witnesses, LongConsumer progress) {
        public Wish {
            witnesses = List.copyOf(witnesses);
        }
    }

    /// What was found.
    ///
    /// @param entries how many there are
    /// @param sealed up to which entry a signature vouches for them
    /// @param rowsCompared whether the rooms' rows were compared as well
    /// @param misfits what is not as it must be; empty when all is
    public record Outcome(
            long entries,
            long sealed,
            int checkpoints,
            boolean rowsCompared,
            List<Misfit> misfits) {
        public Outcome {
            misfits = List.copyOf(misfits);
        }

        public boolean isSound() {
            return misfits.isEmpty();
        }
    }

    public Outcome run(Wish wish) throws SQLException {
        try (var connection = owner.connect()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var check = new EntriesCheck(connection, keys, key.verifier(), wish.witnesses);
            check.run(wish.progress);
            connection.rollback();
            var misfits = new ArrayList<>(check.misfits());
            boolean opens =
                    misfits.stream()
                            .noneMatch(each -> each.what() == What.BODY || each.what() == What.KEY);
            boolean compared = wish.rows && opens && compareRows(wish.progress, misfits);
            return new Outcome(
                    check.entries(), check.sealed(), check.checkpoints(), compared, misfits);
        }
    }

    private boolean compareRows(LongConsumer progress, List<Misfit> misfits) {
        try {
            var replayed = rebuild.run(false, progress);
            for (var seq : replayed.misplaced()) {
                misfits.add(new Misfit("journal.entry", seq.toString(), What.AREA));
            }
            for (var each : replayed.differences()) {
                each.extra().forEach(row -> misfits.add(new Misfit(each.table(), row, What.EXTRA)));
                each.missing()
                        .forEach(row -> misfits.add(new Misfit(each.table(), row, What.MISSING)));
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the entries cannot be replayed as they now are", e);
            misfits.add(new Misfit("journal.entry", "", What.REPLAY));
            return false;
        }
    }
}
