package org.xieshou;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.PostgresProblem;
import org.xieshou.postgres.Tuning;

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

    /// A copy of another database to which nobody is connected, thus quicker than migrating anew.
    public static TestDatabase fresh(String template) {
        String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name + " template " + template);
        return named(name);
    }

    /// The login of a database by its name, whether it exists or not.
    public static TestDatabase named(String name) {
        var server = One.SERVER;
        String url = server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return new TestDatabase(name, url, server.user(), server.password());
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
        var server = One.SERVER;
        try (var connection =
                        DriverManager.getConnection(
                                server.jdbcUrl(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /// Loaded, and so started, with the first database.
    private static final class One {
        static final LocalPostgres.Running SERVER = start();

        private static LocalPostgres.Running start() {
            var server = startInFreeFolder();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropLeftovers(server);
            return server;
        }

        /// A second test run in the same folder (an editor beside Maven) gets a server of its own.
        private static LocalPostgres.Running startInFreeFolder() {
            try {
                return LocalPostgres.start(Path.of("target/pg"), Tuning.throwAway());
            } catch (PostgresProblem e) {
                if (e.what() != PostgresProblem.What.IN_USE) {
                    throw e;
                }
                return LocalPostgres.start(Path.of("target/pg-beside"), Tuning.throwAway());
            }
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
