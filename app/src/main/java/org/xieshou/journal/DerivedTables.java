package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshou.journal.Rebuild.Difference;
import org.xieshou.shared.Rows;

/// All tables that are made from entries, compared row by row between two databases.
@Component
final class DerivedTables {
    private static final List<String> OWN =
            List.of(
                    "journal.place",
                    "journal.chain",
                    "journal.holding",
                    "journal.device",
                    "journal.installation");
    static final int NAMED = 10;
    private static final int CARRIED = 5_000;

    private final Kinds kinds;

    DerivedTables(Kinds kinds) {
        this.kinds = kinds;
    }

    List<String> all() {
        var tables = new ArrayList<>(OWN);
        kinds.interpreters().forEach(interpreter -> tables.addAll(interpreter.tables()));
        return tables;
    }

    List<Difference> differences(Connection live, Connection replayed) throws SQLException {
        var differences = new ArrayList<Difference>();
        for (var table : all()) {
            if (!digest(table, live).equals(digest(table, replayed))) {
                differences.add(difference(table, live, replayed));
            }
        }
        return differences;
    }

    /// Count and sum of the rows' hashes: equal rows in any order give an equal digest.
    private static String digest(String table, Connection connection) throws SQLException {
        var sql =
                "select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 7)::numeric), 0) from "
                        + table
                        + " t";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Difference difference(String table, Connection live, Connection replayed)
            throws SQLException {
        var here = rows(table, live);
        var there = rows(table, replayed);
        return new Difference(table, only(here, there), only(there, here));
    }

    private static List<String> only(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream()
                .filter(row -> !others.containsKey(row.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .limit(NAMED)
                .toList();
    }

    /// Hash of each row → its first column, which is an id or a number, never a name.
    private static Map<String, String> rows(String table, Connection connection)
            throws SQLException {
        var found = new HashMap<String, String>();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(10_000);
            try (var rows =
                    statement.executeQuery("select md5(t::text), t.* from " + table + " t")) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return found;
    }

    /// In one transaction under the journal's lock, so that nobody reads a half of it and nothing is appended meanwhile.
    void replace(List<Difference> differences, Connection live, Connection replayed)
            throws SQLException {
        try (var statement = live.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7)");
            for (var difference : differences) {
                statement.execute("delete from " + difference.table());
                copy(difference.table(), replayed, live);
            }
        }
        live.commit();
    }

    /// A row's text form, read back as the table's own row type, is the same row.
    private static void copy(String table, Connection from, Connection to) throws SQLException {
        try (var statement = from.createStatement()) {
            statement.setFetchSize(CARRIED);
            try (var rows = statement.executeQuery("select t::text from " + table + " t")) {
                var carried = new Rows(Rows.columns("line text"));
                while (rows.next()) {
                    carried.add(rows.getString(1));
                    if (carried.size() == CARRIED) {
                        carried = put(table, carried, to);
                    }
                }
                put(table, carried, to);
            }
        }
    }

    private static Rows put(String table, Rows carried, Connection to) throws SQLException {
        carried.run(to, "insert into %1$s select (r.line::%1$s).* from $rows".formatted(table));
        return new Rows(Rows.columns("line text"));
    }
}
