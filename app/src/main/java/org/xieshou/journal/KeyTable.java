package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.xieshou.shared.Rows;
import org.xieshou.shared.Sql;

final class KeyTable {
    private static final String FIND =
            "select id, wrapped from journal.key where id = any (?::uuid[]) and wrapped is not null";

    private static final String DESTROYED =
            "select count(*) from journal.key where wrapped is null";

    private KeyTable() {}

    /// How many were destroyed until now.
    static long destroyed(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(DESTROYED);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static Map<UUID, byte[]> find(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new HashMap<UUID, byte[]>();
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, Sql.uuids(ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getBytes(2));
                }
            }
        }
        return found;
    }

    static void add(Connection connection, Map<UUID, byte[]> wrapped) throws SQLException {
        var rows = new Rows(Rows.columns("id uuid, wrapped bytea"));
        // In one order, so that two calls that make the same keys wait for each other instead of
        // blocking each other.
        new TreeMap<>(wrapped).forEach(rows::add);
        rows.insert(connection, "journal.key", "on conflict (id) do nothing");
    }
}
