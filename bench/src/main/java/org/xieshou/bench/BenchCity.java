package org.xieshou.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.xieshou.App;
import org.xieshou.commands.House;
import org.xieshou.commands.Installation;
import org.xieshou.synth.City;
import org.xieshou.synth.Synth;

/// The invented city in a data folder; it is made if the folder is new.
///
/// @param people in it, or null for as many as households have in the country
record BenchCity(Path data, @Nullable Integer people) {
    BenchCity(Path data) {
        this(data, null);
    }

    /// What is prepared with the rooms at work and without a web server.
    interface Work<T> {
        /// @param owner a connection that sees everything
        T in(House house, Connection owner) throws SQLException;
    }

    /// Closes the rooms and the database afterwards, so that a server can take the folder.
    <T> T prepare(int households, Work<T> work) throws SQLException {
        boolean isNew = !Files.exists(data.resolve("pgdata"));
        try (var house = House.open(App.class, Installation.open(data));
                var owner = owner(house.installation())) {
            if (isNew) {
                System.err.println("making a city of " + households + " households …");
                var yesterday = LocalDate.now(ZoneId.systemDefault()).minusDays(1);
                var city = city(households, yesterday);
                System.err.println(house.get(Synth.class).load(city, (_, _) -> {}).text(false));
            }
            try (var statement = owner.createStatement()) {
                statement.execute("analyze");
            }
            return work.in(house, owner);
        }
    }

    private City city(int households, LocalDate day) {
        return people == null
                ? City.of(City.DEMO_SEED, households, day)
                : City.of(City.DEMO_SEED, households, people, day);
    }

    static Connection owner(Installation house) throws SQLException {
        return DriverManager.getConnection(
                house.url() + "?reWriteBatchedInserts=true", house.user(), house.password());
    }

    /// Whether the database, too, shows the pages' login no more than is in reach.
    static void rowSecurity(Connection owner, boolean on) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("alter role xieshou_app " + (on ? "nobypassrls" : "bypassrls"));
        }
    }
}
