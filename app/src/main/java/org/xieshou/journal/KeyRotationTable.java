package org.xieshou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the master key wraps, wherever it lies.
final class KeyRotationTable {
    private static final String IN_USE =
            """
            select exists (
              select from pg_stat_activity
              where datname = current_database() and usename in ('xieshou_app', 'xieshou_writer', 'xieshou_system', 'xieshou_keeper') and pid <> pg_backend_pid())
            """;

    enum Place {
        KEY("journal.key", "id"),
        UNREAD("journal.unread", "id"),
        FACTOR("access.factor", "staff"),
        SECRET("journal.secret", "name");

        private final String table;
        private final String name;

        Place(String table, String name) {
            this.table = table;
            this.name = name;
        }

        private String type() {
            return this == SECRET ? "text" : "uuid";
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wrapped(String name, byte[] wrapped) {}

    private KeyRotationTable() {}

    /// Whether a server is at work: it would go on wrapping with the old master.
    static boolean isInUse(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(IN_USE);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /// @param after the last name of the step before; empty for the first step
    static List<Wrapped> after(Connection connection, Place place, String after, int most)
            throws SQLException {
        var sql =
                "select %1$s::text, wrapped from %2$s where wrapped is not null%3$s order by %1$s limit %4$d"
                        .formatted(
                                place.name,
                                place.table,
                                after.isEmpty()
                                        ? ""
                                        : " and " + place.name + " > ?::" + place.type(),
                                most);
        try (var statement = connection.prepareStatement(sql)) {
            if (!after.isEmpty()) {
                statement.setString(1, after);
            }
            return read(statement);
        }
    }

    static List<Wrapped> one(Connection connection, Place place, String name) throws SQLException {
        var sql =
                "select %1$s::text, wrapped from %2$s where %1$s = ?::%3$s"
                        .formatted(place.name, place.table, place.type());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return read(statement);
        }
    }

    private static List<Wrapped> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Wrapped>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Wrapped(rows.getString(1), rows.getBytes(2)));
            }
        }
        return found;
    }

    static void keep(Connection connection, Place place, String name, byte[] wrapped)
            throws SQLException {
        var sql =
                "update %s set wrapped = ? where %s = ?::%s"
                        .formatted(place.table, place.name, place.type());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, wrapped);
            statement.setString(2, name);
            statement.executeUpdate();
        }
    }
}
