package org.xieshou.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xieshou.shared.Sql;
import org.xieshou.tree.Checkpoint;
import org.xieshou.tree.Head;
import org.xieshou.tree.Note;
import org.xieshou.tree.VerifierKey;

/// `journal.checkpoint`: inserted, never updated.
final class CheckpointTable {
    private static final String LAST =
            "select size, root, note, at from journal.checkpoint order by size desc limit 1";
    private static final String ALL =
            "select size, root, note, at from journal.checkpoint order by size";
    private static final String ADD =
            "insert into journal.checkpoint (size, root, note, at) values (?, ?, ?, ?)";

    /// A row as it lies there, not checked.
    record Stored(Head head, String note, Instant at) {
        /// Whether this key signed it, and signed just what the row says.
        boolean isSignedBy(VerifierKey key) {
            try {
                return Checkpoint.verify(Note.parse(note), List.of(key))
                        .filter(signed -> signed.head().equals(head))
                        .isPresent();
            } catch (IllegalArgumentException notOne) {
                return false;
            }
        }
    }

    private CheckpointTable() {}

    static Optional<Stored> last(Connection connection) throws SQLException {
        return read(connection, LAST).stream().findFirst();
    }

    static List<Stored> all(Connection connection) throws SQLException {
        return read(connection, ALL);
    }

    private static List<Stored> read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Stored>();
            while (rows.next()) {
                found.add(stored(rows));
            }
            return found;
        }
    }

    private static Stored stored(ResultSet rows) throws SQLException {
        var head = new Head(rows.getLong(1), rows.getBytes(2));
        return new Stored(head, rows.getString(3), EntryTable.instant(rows, 4));
    }

    static void add(Stored checkpoint, Connection system) throws SQLException {
        try (var statement = system.prepareStatement(ADD)) {
            statement.setLong(1, checkpoint.head.size());
            statement.setBytes(2, checkpoint.head.root());
            statement.setString(3, checkpoint.note);
            statement.setObject(4, Sql.time(checkpoint.at));
            statement.executeUpdate();
        }
    }
}
