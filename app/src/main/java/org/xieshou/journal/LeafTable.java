package org.xieshou.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.tree.Leaf;

/// `journal.entry` as the tree sees it: envelopes and digests, no bodies.
final class LeafTable {
    private static final String AFTER =
            """
            select e.seq, e.id, e.subject, e.person, e.occasion, e.author, e.device, e.via, e.corrects,
              k.name || '@' || k.version, e.unit, e.held, e.dseq,
              case when isfinite(e.happened) then (extract(epoch from e.happened) * 1000000)::bigint else 0 end, e.skew,
              case when isfinite(e.received) then (extract(epoch from e.received) * 1000000)::bigint else 0 end, e.epoch, e.based_on, e.via_seq, e.via_based, e.digest
            from journal.entry e join journal.kind k on k.no = e.kind
            where e.seq > ? order by e.seq limit ?
            """;

    private static final String IMPOSSIBLE = "select seq from journal.entry where seq < 1";

    private LeafTable() {}

    /// Numbers that no entry can have: only a hand in the database makes them.
    static List<Long> impossible(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(IMPOSSIBLE);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Long>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        }
    }

    /// In order of seq, at most so many.
    static List<Leaf> after(Connection connection, long seq, int most) throws SQLException {
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, seq);
            statement.setInt(2, most);
            var leaves = new ArrayList<Leaf>(most);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    leaves.add(leaf(rows));
                }
            }
            return leaves;
        }
    }

    private static Leaf leaf(ResultSet rows) throws SQLException {
        return new Leaf(
                rows.getLong(1),
                rows.getObject(2, UUID.class),
                id(rows, 3),
                id(rows, 4),
                id(rows, 5),
                rows.getObject(6, UUID.class),
                rows.getObject(7, UUID.class),
                id(rows, 8),
                id(rows, 9),
                rows.getString(10),
                rows.getString(11),
                held(rows),
                rows.getLong(13),
                rows.getLong(14),
                rows.getLong(15),
                rows.getLong(16),
                rows.getLong(17),
                rows.getLong(18),
                rows.getLong(19),
                rows.getLong(20),
                rows.getBytes(21));
    }

    private static @Nullable UUID id(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    /// A number that we never gave still makes a leaf, another one than was signed.
    private static String held(ResultSet rows) throws SQLException {
        short number = rows.getShort(12);
        return rows.wasNull() ? "" : HeldReason.nameOf(number);
    }
}
