package org.xieshou.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieshou.shared.database.Migrations;

/// What PostgreSQL knows about the rooms' tables.
final class CatalogTable {
    private static final String TABLES =
            """
            select n.nspname || '.' || c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relkind = 'r' and n.nspname = any (?) and c.relname <> 'migration'
            group by 1 order by 1
            """;
    private static final String REFERENCES =
            """
            select k.conrelid::regclass::text, k.confrelid::regclass::text from pg_constraint k
            where k.contype = 'f' and k.conrelid <> k.confrelid
            """;
    private static final String SEQUENCES =
            """
            select d.refobjid::regclass::text, quote_ident(a.attname), s.oid::regclass::text
            from pg_class s join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
            join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
            join pg_namespace n on n.oid = s.relnamespace where s.relkind = 'S' and n.nspname = any (?)
            """;
    private static final String FORCED =
            """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and c.relforcerowsecurity and n.nspname = any (?)
            """;
    private static final String ROOMS_THERE =
            "select nspname from pg_namespace where nspname = any (?)";

    private CatalogTable() {}

    /// Table → its columns as in SQL; what others refer to comes first.
    static Map<String, String> tables(Connection connection) throws SQLException {
        var all = pairs(connection, TABLES);
        var waitsFor = new LinkedHashMap<String, Set<String>>();
        for (var pair : pairsOf(connection, REFERENCES)) {
            waitsFor.computeIfAbsent(pair.get(0), _ -> new HashSet<>()).add(pair.get(1));
        }
        var ordered = new LinkedHashMap<String, String>();
        while (ordered.size() < all.size()) {
            int before = ordered.size();
            for (var table : all.entrySet()) {
                var needed = waitsFor.getOrDefault(table.getKey(), Set.of());
                if (!ordered.containsKey(table.getKey()) && ordered.keySet().containsAll(needed)) {
                    ordered.put(table.getKey(), table.getValue());
                }
            }
            if (ordered.size() == before) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
        }
        return ordered;
    }

    static List<String> forced(Connection connection) throws SQLException {
        return lists(connection, FORCED, true).stream().map(List::getFirst).toList();
    }

    static List<String> rooms(Connection connection) throws SQLException {
        return lists(connection, ROOMS_THERE, true).stream().map(List::getFirst).toList();
    }

    /// Numbers that the database gives itself go on after the highest that is there.
    static void goOn(Connection connection) throws SQLException {
        for (var each : lists(connection, SEQUENCES, true)) {
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "select setval('%3$s', coalesce((select max(%2$s) from %1$s), 0) + 1, false)"
                                .formatted(each.toArray()));
            }
        }
    }

    private static Map<String, String> pairs(Connection connection, String sql)
            throws SQLException {
        var pairs = new LinkedHashMap<String, String>();
        lists(connection, sql, true).forEach(pair -> pairs.put(pair.get(0), pair.get(1)));
        return pairs;
    }

    private static List<List<String>> pairsOf(Connection connection, String sql)
            throws SQLException {
        return lists(connection, sql, false);
    }

    private static List<List<String>> lists(Connection connection, String sql, boolean rooms)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (rooms) {
                statement.setArray(1, connection.createArrayOf("text", Migrations.ROOMS.toArray()));
            }
            var found = new ArrayList<List<String>>();
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(rows.getString(i));
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }
}
