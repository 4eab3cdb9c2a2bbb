package org.xieshou.shared.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;

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
                    "board",
                    "reporting");

    private Migrations() {}

    public static void run(Owner owner) throws SQLException {
        for (var room : ROOMS) {
            if (Migrations.class.getResource("/db/migration/" + room) != null) {
                open(owner, room);
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .locations("classpath:db/migration/" + room)
                        .schemas(room)
                        .defaultSchema(room)
                        .createSchemas(false)
                        .table("migration")
                        .load()
                        .migrate();
            }
        }
    }

    private static void open(Owner owner, String room) throws SQLException {
        var logins =
                Arrays.stream(Login.values())
                        .map(login -> login.role)
                        .collect(Collectors.joining(", "));
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + room);
            statement.execute("grant usage on schema %s to %s".formatted(room, logins));
        }
    }
}
