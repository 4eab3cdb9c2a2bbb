package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.xieshou.shared.Sql;

/// The writer's turn: the journal's lock, and behind it what the lock keeps still. One round trip of three statements,
/// each with a snapshot of its own: taken together with the lock, the snapshot would be older than it.
///
/// @param tip the end of the journal
/// @param had which of the entries that come are here already
record Turn(EntryTable.Tip tip, Map<UUID, EntryTable.Had> had) {
    private static final String TAKE =
            "select pg_advisory_xact_lock(7); " + EntryTable.TIP + "; " + EntryTable.HAD;

    /// Waits until no other writer is at it; the lock ends with the transaction.
    static Turn take(Collection<UUID> coming, Connection writer) throws SQLException {
        try (var statement = writer.prepareStatement(TAKE)) {
            statement.setString(1, Sql.uuids(coming));
            statement.execute();
            statement.getMoreResults();
            EntryTable.Tip tip;
            try (var rows = statement.getResultSet()) {
                rows.next();
                tip = EntryTable.readTip(rows);
            }
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return new Turn(tip, EntryTable.readHad(rows));
            }
        }
    }
}
