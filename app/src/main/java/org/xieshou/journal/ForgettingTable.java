package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.xieshou.shared.Sql;

final class ForgettingTable {
    private static final String FIND =
            """
            with named as (select unnest(?::uuid[]) as id),
            roots as (select coalesce(c.root, n.id) as root from named n left join journal.chain c on c.entry = n.id),
            every as (select root, root as id from roots union select r.root, c.entry from roots r join journal.chain c on c.root = r.root)
            select v.root, e.key, k.name || '@' || k.version as kind
            from every v join journal.entry e on e.id = v.id join journal.kind k on k.no = e.kind
            """;
    private static final String DESTROY =
            """
            update journal.key set wrapped = null, destroyed_at = (select t.seq from journal.tip() t)
            where id = any (?::uuid[]) and wrapped is not null
            """;
    private static final String DESTROYED =
            "select id from journal.key where id = any (?::uuid[]) and wrapped is null";

    /// @param root the entry that it corrects in the end, or itself
    record Known(UUID root, UUID key, String kind) {}

    private ForgettingTable() {}

    static Set<Known> find(Connection connection, Collection<UUID> entries) throws SQLException {
        var found = new HashSet<Known>();
        try (var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, Sql.uuids(entries));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(
                            new Known(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3)));
                }
            }
        }
        return found;
    }

    static void destroy(Connection connection, Collection<UUID> keys) throws SQLException {
        try (var statement = connection.prepareStatement(DESTROY)) {
            statement.setString(1, Sql.uuids(keys));
            statement.executeUpdate();
        }
    }

    /// Those of these keys that were destroyed, not those that are missing.
    static Set<UUID> destroyed(Connection connection, Collection<UUID> keys) throws SQLException {
        var found = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(DESTROYED)) {
            statement.setString(1, Sql.uuids(keys));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
