package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Rows;

/// Where each subject is now. When one moves, all rows about it in all rooms move along: their area is the key by which
/// they may be read, not history.
final class PlaceTable {
    private static final String WITH_AREA =
            """
            select a.attrelid::regclass::text from pg_attribute a join pg_attribute s using (attrelid)
            join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.attname = 'area' and s.attname = 'subject' and c.relkind = 'r' and n.nspname || '.' || c.relname = any (?)
            """;

    private PlaceTable() {}

    static void write(Rows placed, Connection writer) throws SQLException {
        placed.insert(
                writer,
                "journal.place",
                "on conflict (subject) do update set area = excluded.area, since = excluded.since");
    }

    static void move(Map<UUID, Integer> moved, List<Interpreter> rooms, Connection writer)
            throws SQLException {
        if (!moved.isEmpty()) {
            for (var table : tablesWithArea(rooms, writer)) {
                var rows = new Rows(Rows.columns("subject uuid, area int"));
                moved.forEach(rows::add);
                rows.run(
                        writer,
                        "update "
                                + table
                                + " t set area = r.area from $rows where t.subject = r.subject");
            }
        }
    }

    private static Set<String> tablesWithArea(List<Interpreter> rooms, Connection writer)
            throws SQLException {
        var candidates = new HashSet<String>();
        rooms.forEach(room -> candidates.addAll(room.tables()));
        candidates.add("journal.holding");
        var found = new HashSet<String>();
        try (var statement = writer.prepareStatement(WITH_AREA)) {
            statement.setArray(1, writer.createArrayOf("text", candidates.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
