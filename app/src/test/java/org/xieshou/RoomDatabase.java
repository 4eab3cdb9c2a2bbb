package org.xieshou;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.database.Pools;

/// A database with every room's tables, for tests of one room alone: interprets hand-made entries and looks at the rows
/// as the owner, or as the pages' login with a given reach.
public final class RoomDatabase implements AutoCloseable {
    private final TestDatabase database;

    private RoomDatabase(TestDatabase database) {
        this.database = database;
    }

    public static RoomDatabase fresh() {
        return new RoomDatabase(TestDatabase.migrated());
    }

    public Owner owner() {
        return database.owner();
    }

    /// Interprets the entries in batches of at most so many, each in a transaction of its own.
    public RoomDatabase interpret(Interpreter interpreter, List<Entry> entries, int batch)
            throws SQLException {
        try (var writer = login("xieshou_writer")) {
            writer.setAutoCommit(false);
            for (int from = 0; from < entries.size(); from += batch) {
                var part = entries.subList(from, Math.min(entries.size(), from + batch));
                interpreter.interpret(part, writer);
                writer.commit();
            }
        }
        return this;
    }

    /// Every row of these tables as text, the table's name in front, sorted.
    public List<String> rows(List<String> tables) throws SQLException {
        var rows = new ArrayList<String>();
        for (var table : tables) {
            rows.addAll(query("select '%1$s ' || t::text from %1$s t order by 1".formatted(table)));
        }
        return rows;
    }

    /// The first column of a query, as text, as the owner sees it.
    public List<String> query(String sql) throws SQLException {
        try (var connection = owner().connect()) {
            return texts(connection, sql);
        }
    }

    /// The same as the pages' login sees it, with nothing but row-level security between.
    public List<String> queryAsPages(Set<Integer> areas, Set<UUID> households, String sql)
            throws SQLException {
        try (var connection = login("xieshou_app")) {
            connection.setAutoCommit(false);
            try (var statement =
                    connection.prepareStatement(
                            "select set_config('app.areas', ?, true), set_config('app.households', ?, true)")) {
                statement.setString(1, Sql.numbers(areas));
                statement.setString(2, Sql.uuids(households));
                statement.execute();
            }
            return texts(connection, sql);
        }
    }

    /// As the login itself, walls and all, but by the owner's right: a login's password belongs to the whole server, and
    /// other tests give it theirs.
    private Connection login(String role) throws SQLException {
        var connection = owner().connect();
        try (var statement = connection.createStatement()) {
            statement.execute("set session authorization " + role);
        }
        return connection;
    }

    /// The logins that migrations name in their grants; those that exist keep their passwords.
    public static void requireLogins(Owner owner) throws SQLException {
        try (var connection = owner.connect()) {
            var known = texts(connection, "select rolname from pg_roles");
            if (!known.containsAll(
                    Stream.of(Login.values())
                            .map(login -> "xieshou_" + login.name().toLowerCase(Locale.ROOT))
                            .toList())) {
                Pools.makeLogins(owner, role -> role + "-in-tests");
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(String.valueOf(rows.getString(1)));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        database.close();
    }
}
