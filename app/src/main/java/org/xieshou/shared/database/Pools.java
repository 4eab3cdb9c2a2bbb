package org.xieshou.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.xieshou.shared.Rows;

/// Connections by login.
public final class Pools implements AutoCloseable {
    private final Map<Login, HikariDataSource> pools = new EnumMap<>(Login.class);

    /// Makes the logins if they are missing, gives them their passwords and opens a pool each.
    ///
    /// @param password the password of each login; the same for all servers of an installation
    public Pools(Owner owner, Function<String, String> password) throws SQLException {
        makeLogins(owner, password);
        for (var login : Login.values()) {
            pools.put(login, open(owner, login, password.apply(login.role)));
        }
    }

    public DataSource of(Login login) {
        var pool = pools.get(login);
        if (pool == null) {
            throw new IllegalStateException("closed");
        }
        return pool;
    }

    /// Makes the logins, without opening anything: migrations name them in their grants.
    public static void makeLogins(Owner owner, Function<String, String> password)
            throws SQLException {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            // Two servers, or two tests, may start at once: roles belong to all databases of a
            // server.
            statement.execute("select pg_advisory_lock(7001)");
            for (var login : Login.values()) {
                statement.execute(
                        """
                        do $$ begin
                          if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login nosuperuser nobypassrls nocreatedb nocreaterole;
                          end if;
                        end $$\
                        """
                                .formatted(login.role));
                statement.execute(
                        "alter role %s password '%s'"
                                .formatted(
                                        login.role, password.apply(login.role).replace("'", "")));
            }
            // for a look, as a reader, at what is not committed: it inherits nothing
            statement.execute(
                    """
                    do $$ begin
                      if not pg_has_role('%2$s', '%1$s', 'set') then
                        grant %1$s to %2$s with inherit false, set true;
                      end if;
                    end $$\
                    """
                            .formatted(Login.APP.role, Login.WRITER.role));
            statement.execute("select pg_advisory_unlock(7001)");
        }
    }

    private static HikariDataSource open(Owner owner, Login login, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(owner.url());
        config.setUsername(login.role);
        config.setPassword(password);
        config.setPoolName(login.role);
        config.setMaximumPoolSize(login.connections);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", login.role);
        config.addDataSourceProperty("prepareThreshold", "3");
        // `?::int[]` is then an array from the start: of a text the cast would be made anew for
        // each
        // row
        config.addDataSourceProperty("stringtype", "unspecified");
        config.addDataSourceProperty("binaryTransferEnable", Rows.BINARY_TYPES);
        config.addDataSourceProperty("options", options(login));
        return new HikariDataSource(config);
    }

    private static String options(Login login) {
        var options = new StringBuilder();
        for (var setting : login.settings) {
            var plain = setting.replace(" = ", "=").replace("'", "");
            options.append(" -c ").append(plain.replace(" ", "\\ "));
        }
        return options.toString().strip();
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
