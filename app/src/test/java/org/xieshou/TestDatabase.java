package org.xieshou;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.PostgresProblem;
import org.xieshou.postgres.SharedPrograms;
import org.xieshou.postgres.Tuning;
import org.xieshou.shared.database.Migrations;
import org.xieshou.shared.database.Owner;

/// A new empty database on one PostgreSQL for the whole test JVM, started when first asked for and stopped at its end.
///
/// @param url without user and password; these are the owner's
public record TestDatabase(String name, String url, String user, String password)
        implements AutoCloseable {

    private static final String PREFIX = "test_";

    /// An empty database that nobody else uses; dropping it is a courtesy, the next test JVM drops what is left.
    public static TestDatabase fresh() {
        return fresh("template0");
    }

    /// With every room's tables, as quick as a copy: migrated once for the whole test JVM.
    public static TestDatabase migrated() {
        return fresh(Migrated.NAME);
    }

    public Owner owner() {
        return new Owner(url, user, password);
    }

    /// A copy of another database to which nobody is connected, thus quicker than migrating anew.
    public static TestDatabase fresh(String template) {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        // a copy of its files: through the log it would take three times as long
        execute("create database " + name + " template " + template + " strategy file_copy");
        return named(name);
    }

    /// The login of a database by its name, whether it exists or not.
    public static TestDatabase named(String name) {
        var server = One.SERVER;
        String url = server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return new TestDatabase(name, url, server.user(), server.password());
    }

    /// As the owner, past all walls.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// One statement in this database, as the owner.
    public void change(String sql) throws SQLException {
        try (var owner = connect();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    public void drop() {
        execute("drop database if exists " + name + " with (force)");
    }

    @Override
    public void close() {
        drop();
    }

    /// Runs one statement as the owner, outside of any test database.
    public static void execute(String sql) {
        execute(One.SERVER, sql);
    }

    private static void execute(LocalPostgres.Running server, String sql) {
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static final class Migrated {
        static final String NAME = migrate();

        private static String migrate() {
            var database = fresh();
            var thread = Thread.currentThread();
            var classes = thread.getContextClassLoader();
            // nothing that only one test adds
            thread.setContextClassLoader(TestDatabase.class.getClassLoader());
            try {
                RoomDatabase.requireLogins(database.owner());
                Migrations.run(database.owner());
            } catch (SQLException e) {
                throw new AssertionError(e);
            } finally {
                thread.setContextClassLoader(classes);
            }
            return database.name();
        }
    }

    /// Loaded, and so started, with the first database.
    private static final class One {
        static final LocalPostgres.Running SERVER = start();

        private static LocalPostgres.Running start() {
            var server = startInFreeFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            shortenPassword(server);
            dropLeftovers(server);
            return server;
        }

        /// One for each fork of a run; a second run in the same folder (an editor beside Maven) gets one of its own.
        private static LocalPostgres.Running startInFreeFolder() {
            var folder = "target/pg-" + System.getProperty("tests.fork", "0");
            try {
                return start(folder);
            } catch (PostgresProblem e) {
                if (e.what() != PostgresProblem.What.IN_USE) {
                    throw e;
                }
                return start(folder + "-beside");
            }
        }

        private static LocalPostgres.Running start(String folder) {
            return LocalPostgres.start(SharedPrograms.in(Path.of(folder)), Tuning.throwAway());
        }

        /// The owner's was made before the server had its settings.
        private static void shortenPassword(LocalPostgres.Running server) {
            execute(
                    server,
                    "alter role %s password '%s'".formatted(server.user(), server.password()));
        }

        private static void dropLeftovers(LocalPostgres.Running server) {
            try (var connection =
                            DriverManager.getConnection(
                                    server.jdbcUrl(), server.user(), server.password());
                    var statement = connection.createStatement()) {
                for (String name : leftovers(statement)) {
                    statement.execute("drop database " + name + " with (force)");
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        private static List<String> leftovers(java.sql.Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (var found =
                    statement.executeQuery(
                            "select datname from pg_database where datname like 'test\\_%'")) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
            return names;
        }
    }
}
