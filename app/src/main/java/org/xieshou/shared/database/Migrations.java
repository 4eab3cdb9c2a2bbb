package org.xieshou.shared.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/// Brings each room's schema up to date, lower rooms first. A new noun in a room is a new `V…sql` in the room's folder
/// `db/migration/<room>`; a new room is one more name here.
public final class Migrations {
    public static final List<String> ROOMS =
            List.of(
                    "access",
                    "journal",
                    "registry",
                    "visits",
                    "assistance",
                    "campaigns",
                    "casework",
                    "pairing",
                    "livelihood",
                    "watch",
                    "health",
                    "entitlement",
                    "board",
                    "reporting");

    private static final String OWNER_SEES_ALL =
            """
            do $$ declare t record;
            begin
              for t in select c.oid::regclass as name from pg_class c
                where c.relkind = 'r' and c.relforcerowsecurity and pg_has_role(c.relowner, 'usage') and not exists (
                  select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_all') loop
                execute format('create policy owner_all on %s for all to %I using (true) with check (true)', t.name, current_user);
              end loop;
            end $$\
            """;

    private Migrations() {}

    /// To the newest form that this build knows.
    public static void run(Owner owner) throws SQLException {
        try (var connections = connections(owner)) {
            for (var room : ROOMS) {
                migrate(connections, room, MigrationVersion.LATEST);
            }
            letOwnerSeeAll(connections);
        }
    }

    /// Only to the form that a backup was made in: room → version; rooms that are not named are left out.
    public static void run(Owner owner, Map<String, String> versions) throws SQLException {
        try (var connections = connections(owner)) {
            for (var room : ROOMS) {
                var version = versions.get(room);
                if (version != null) {
                    migrate(connections, room, MigrationVersion.fromVersion(version));
                }
            }
            letOwnerSeeAll(connections);
        }
    }

    /// The same few for all rooms: each would open three, and a password takes its time to be shown.
    private static HikariDataSource connections(Owner owner) {
        var config = new HikariConfig();
        config.setJdbcUrl(owner.url());
        config.setUsername(owner.user());
        config.setPassword(owner.password());
        config.setPoolName("migrations");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /// From the same class path as the rooms, which Spring looks for there too.
    private static void migrate(DataSource owner, String room, MigrationVersion to)
            throws SQLException {
        var classes = Thread.currentThread().getContextClassLoader();
        if (classes.getResource("db/migration/" + room) != null) {
            open(owner, room);
            Flyway.configure(classes)
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + room)
                    .schemas(room)
                    .defaultSchema(room)
                    .createSchemas(false)
                    .table("migration")
                    .target(to)
                    .load()
                    .migrate();
        }
    }

    /// Each room's form in a database: room → version; rooms without a form are left out.
    public static Map<String, String> versions(Connection owner) throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        for (var room : ROOMS) {
            try (var statement = owner.createStatement();
                    var there =
                            statement.executeQuery(
                                    "select to_regclass('%s.migration') is not null"
                                            .formatted(room))) {
                if (!there.next() || !there.getBoolean(1)) {
                    continue;
                }
            }
            try (var statement = owner.createStatement();
                    var found =
                            statement.executeQuery(
                                    "select version from %s.migration where success and version is not null order by installed_rank desc limit 1"
                                            .formatted(room))) {
                if (found.next()) {
                    versions.put(room, found.getString(1));
                }
            }
        }
        return versions;
    }

    /// An owner that is no superuser is held by row-level security as well, and a backup would be silently empty.
    private static void letOwnerSeeAll(DataSource owner) throws SQLException {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(OWNER_SEES_ALL);
        }
    }

    private static void open(DataSource owner, String room) throws SQLException {
        var logins =
                Arrays.stream(Login.values())
                        .map(login -> login.role)
                        .collect(Collectors.joining(", "));
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + room);
            statement.execute("grant usage on schema %s to %s".formatted(room, logins));
        }
    }
}
