package org.xieshou.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The yardstick: the rows that a run left, written again by plain multi-row INSERTs into tables with the same columns and
/// indexes, one connection, one commit a call, with no lock, no reading, no rules, no row-level security.
final class PlainInsert {
    private static final String TABLES =
            """
            select c.table_schema || '.' || c.table_name, c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and (c.column_name = 'since' or c.column_name = 'seq')
              and c.table_schema not in ('pg_catalog', 'information_schema', 'plain') and c.table_name <> 'holding'
            order by 1, 2
            """;

    private final Connection owner;

    PlainInsert(Connection owner) {
        this.owner = owner;
    }

    /// @param columns their number
    private record Table(String insert, int columns, List<@Nullable Object[]> rows) {}

    /// @param from the seq of the first entry that counts
    /// @return visits a second
    double perSecond(long from, long visits, int visitsACall) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
        }
        var tables = new ArrayList<Table>();
        for (var each : names().entrySet()) {
            tables.add(read(each.getKey(), each.getValue(), from));
        }
        owner.commit();
        long calls = visits / visitsACall;
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            for (var table : tables) {
                write(table, part(table, call, calls), part(table, call + 1, calls));
            }
            owner.commit();
        }
        return calls * visitsACall / ((System.nanoTime() - start) / 1e9);
    }

    private static int part(Table table, long call, long calls) {
        return (int) (table.rows.size() * call / calls);
    }

    private Map<String, String> names() throws SQLException {
        var names = new TreeMap<String, String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2)); // seq, where there is one
            }
        }
        return names;
    }

    private Table read(String name, String order, long from) throws SQLException {
        var plain = "plain." + name.replace('.', '_');
        var rows = new ArrayList<@Nullable Object[]>();
        try (var statement = owner.createStatement()) {
            statement.execute("create table " + plain + " (like " + name + " including indexes)");
            statement.setFetchSize(10_000);
            try (var found =
                    statement.executeQuery(
                            "select * from %s where %s >= %d order by %s"
                                    .formatted(name, order, from, order))) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new @Nullable Object[columns];
                    for (int c = 0; c < columns; c++) {
                        row[c] = found.getObject(c + 1);
                    }
                    rows.add(row);
                }
                var marks = "?" + ", ?".repeat(columns - 1);
                return new Table("insert into " + plain + " values (" + marks + ")", columns, rows);
            }
        }
    }

    private void write(Table table, int from, int to) throws SQLException {
        if (from == to) {
            return;
        }
        // many rows a statement, up to what one statement may carry
        try (PreparedStatement statement = owner.prepareStatement(table.insert)) {
            for (var row : table.rows.subList(from, to)) {
                for (int c = 0; c < table.columns; c++) {
                    statement.setObject(c + 1, row[c]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// What a visit leaves, for the reader of the result.
    String rowsAVisit(long from, long visits) throws SQLException {
        var counts = new TreeMap<String, Double>();
        for (var each : names().entrySet()) {
            try (var statement = owner.createStatement();
                    var found =
                            statement.executeQuery(
                                    "select count(*) from %s where %s >= %d"
                                            .formatted(each.getKey(), each.getValue(), from))) {
                found.next();
                if (found.getLong(1) > 0) {
                    counts.put(each.getKey(), found.getLong(1) / (double) visits);
                }
            }
        }
        return counts.entrySet().stream()
                .map(each -> "%s %.2f".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
