package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xieshou.shared.Sql;

final class ErasingTable {
    private static final String ERASED =
            "select id from journal.key where id = any (?::uuid[]) and wrapped is null";
    private static final String PEOPLE =
            "select distinct person from journal.entry where subject = ?::uuid and person is not null";
    private static final String UNNAMED =
            """
            select e.id from journal.entry e where e.subject = ?::uuid and e.person is null
              and exists (select from journal.entry o where o.person = e.id)
            """;
    private static final String BOUND =
            """
            select exists (
              select from journal.entry e where e.id = any (?::uuid[]) and e.subject = ?::uuid and e.person is null
                and not exists (select from journal.entry o where o.person = e.id and o.kind = e.kind and o.held is null))
            """;
    private static final String FOLLOWING =
            """
            select e.id from journal.entry e join journal.kind k on k.no = e.kind
            where e.subject = ?::uuid and e.person = any (?::uuid[]) and k.name || '@' || k.version = any (?)
            """;
    private static final String ELSEWHERE =
            """
            select id from journal.entry where person = any (?::uuid[]) and subject <> ?::uuid and key = any (?::uuid[])
            """;
    private static final String SUBJECTS =
            "select distinct subject from journal.entry where id = any (?::uuid[])";
    private static final String DESTROY =
            """
            insert into journal.key (id, wrapped, destroyed_at)
            select k, null, t.seq from unnest(?::uuid[]) k, journal.tip() t order by k
            on conflict (id) do update set wrapped = null, destroyed_at = excluded.destroyed_at
            where journal.key.wrapped is not null
            """;
    private static final String KEPT =
            """
            select e.id from journal.entry e join journal.kind k on k.no = e.kind
            where e.subject = ?::uuid and k.name || '@' || k.version = any (?)
            """;
    private static final String ABOUT_SUBJECTS =
            """
            select s.attrelid::regclass::text, exists (
                select from pg_attribute e where e.attrelid = s.attrelid and e.attname = 'entry')
            from pg_attribute s join pg_class c on c.oid = s.attrelid join pg_namespace n on n.oid = c.relnamespace
            where s.attname = 'subject' and c.relkind = 'r' and n.nspname || '.' || c.relname = any (?)
            order by 1
            """;
    private static final String SILENCE =
            "update journal.holding set place = null where subject = ?::uuid and place is not null and not (entry = any (?::uuid[]))";
    private static final String SILENCE_THESE =
            "update journal.holding set place = null where entry = any (?::uuid[]) and place is not null";

    /// A derived table with rows about households.
    ///
    /// @param namesEntries whether each row says of which entry it came
    record Table(String name, boolean namesEntries) {}

    private ErasingTable() {}

    /// Those of these households and people whose key was destroyed.
    static Set<UUID> erasedAmong(Connection connection, Collection<UUID> ids) throws SQLException {
        return ids.isEmpty()
                ? Set.of()
                : ids(connection, ERASED, statement -> statement.setString(1, Sql.uuids(ids)));
    }

    /// All keys that were ever destroyed.
    static Set<UUID> destroyed(Connection connection) throws SQLException {
        return ids(connection, "select id from journal.key where wrapped is null", _ -> {});
    }

    /// Those of these keys that are there.
    static Set<UUID> alive(Connection connection, Collection<UUID> keys) throws SQLException {
        return ids(
                connection,
                "select id from journal.key where id = any (?::uuid[]) and wrapped is not null",
                statement -> statement.setString(1, Sql.uuids(keys)));
    }

    /// Everybody of whom an entry about the household ever spoke.
    static Set<UUID> people(Connection connection, UUID household) throws SQLException {
        return ids(connection, PEOPLE, statement -> statement.setString(1, household.toString()));
    }

    /// Whom the household's entries introduced without naming them: their id is that entry's.
    static Set<UUID> unnamed(Connection connection, UUID household) throws SQLException {
        return ids(connection, UNNAMED, statement -> statement.setString(1, household.toString()));
    }

    /// Whether one of these people is described by nothing but an entry that is sealed for the household.
    static boolean isBound(Connection connection, UUID household, Collection<UUID> people)
            throws SQLException {
        try (var statement = connection.prepareStatement(BOUND)) {
            statement.setString(1, Sql.uuids(people));
            statement.setString(2, household.toString());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /// What the household's entries say of these people and what goes along with them.
    static Set<UUID> following(
            Connection connection,
            UUID household,
            Collection<UUID> people,
            Collection<String> kinds)
            throws SQLException {
        return ids(
                connection,
                FOLLOWING,
                statement -> {
                    statement.setString(1, household.toString());
                    statement.setString(2, Sql.uuids(people));
                    statement.setArray(3, connection.createArrayOf("text", kinds.toArray()));
                });
    }

    /// Other households' entries about these people that these keys sealed.
    static Set<UUID> elsewhere(
            Connection connection, UUID household, Collection<UUID> people, Collection<UUID> keys)
            throws SQLException {
        return ids(
                connection,
                ELSEWHERE,
                statement -> {
                    statement.setString(1, Sql.uuids(people));
                    statement.setString(2, household.toString());
                    statement.setString(3, Sql.uuids(keys));
                });
    }

    /// The households that these entries are about.
    static Set<UUID> subjects(Connection connection, Collection<UUID> entries) throws SQLException {
        return ids(connection, SUBJECTS, statement -> statement.setString(1, Sql.uuids(entries)));
    }

    /// By household first: facts have no index of entries, and all of a city would be read under the journal's lock.
    static void drop(
            Connection connection,
            Table table,
            Collection<UUID> households,
            Collection<UUID> entries)
            throws SQLException {
        var sql =
                "delete from "
                        + table.name
                        + " where subject = any (?::uuid[]) and entry = any (?::uuid[])";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Sql.uuids(households));
            statement.setString(2, Sql.uuids(entries));
            statement.executeUpdate();
        }
    }

    /// Also keys that were never made, so that they never will be.
    static void destroy(Connection connection, Collection<UUID> keys) throws SQLException {
        try (var statement = connection.prepareStatement(DESTROY)) {
            statement.setString(1, Sql.uuids(keys));
            statement.executeUpdate();
        }
    }

    /// Entries about the household that the books keep.
    static Set<UUID> kept(Connection connection, UUID household, Collection<String> kinds)
            throws SQLException {
        return ids(
                connection,
                KEPT,
                statement -> {
                    statement.setString(1, household.toString());
                    statement.setArray(2, connection.createArrayOf("text", kinds.toArray()));
                });
    }

    static List<Table> aboutSubjects(Connection connection, Collection<String> tables)
            throws SQLException {
        var found = new ArrayList<Table>();
        try (var statement = connection.prepareStatement(ABOUT_SUBJECTS)) {
            statement.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Table(rows.getString(1), rows.getBoolean(2)));
                }
            }
        }
        return found;
    }

    /// The entries of which the table has a row about the household.
    static Set<UUID> entries(Connection connection, Table table, UUID household)
            throws SQLException {
        return ids(
                connection,
                "select entry from " + table.name + " where subject = ?::uuid",
                statement -> statement.setString(1, household.toString()));
    }

    static void clear(Connection connection, Table table, UUID household, Collection<UUID> but)
            throws SQLException {
        var sql = "delete from " + table.name + " where subject = ?::uuid";
        var kept = table.namesEntries ? " and not (entry = any (?::uuid[]))" : "";
        try (var statement = connection.prepareStatement(sql + kept)) {
            statement.setString(1, household.toString());
            if (table.namesEntries) {
                statement.setString(2, Sql.uuids(but));
            }
            statement.executeUpdate();
        }
    }

    /// Where in a body a fault was, once nobody can read the body.
    static void silence(Connection connection, UUID household, Collection<UUID> but)
            throws SQLException {
        try (var statement = connection.prepareStatement(SILENCE)) {
            statement.setString(1, household.toString());
            statement.setString(2, Sql.uuids(but));
            statement.executeUpdate();
        }
    }

    static void silence(Connection connection, Collection<UUID> entries) throws SQLException {
        try (var statement = connection.prepareStatement(SILENCE_THESE)) {
            statement.setString(1, Sql.uuids(entries));
            statement.executeUpdate();
        }
    }

    private interface Filling {
        void fill(java.sql.PreparedStatement statement) throws SQLException;
    }

    private static Set<UUID> ids(Connection connection, String sql, Filling filling)
            throws SQLException {
        var found = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
