package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Rebuild;
import org.xieshou.journal.Receipt;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.registry.Households;
import org.xieshou.registry.RegistryProblem;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;

/// A household is erased, and a backup from before is put back: the list beside the master key erases it again before
/// anybody can ask for it, and the phones' entries about it are not taken any more.
@Tag("slow")
class ErasedAgainTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Path base =
            Path.of("target", "erased-" + Long.toString(System.nanoTime(), 36)).toAbsolutePath();
    private final Path lost = base.resolve("lost");
    private final Path found = base.resolve("found");
    private final StringWriter out = new StringWriter();
    private final Locale before = Locale.getDefault();
    private final UUID home = Ids.v7(CLOCK);
    private final UUID person = Ids.v7(CLOCK);
    private final UUID later = Ids.v7(CLOCK);
    private UUID coordinator = home;

    @BeforeEach
    void prepare() throws IOException {
        Locale.setDefault(Locale.ENGLISH);
        Files.createDirectories(base);
    }

    @AfterEach
    void clear() throws IOException {
        Locale.setDefault(before);
        LocalPostgres.erase(lost);
        LocalPostgres.erase(found);
        FileSystemUtils.deleteRecursively(base);
    }

    @Test
    void whatWasErasedAfterTheBackupIsErasedAfterTheRestore() throws Exception {
        try (var house = House.open(App.class, Installation.alone(lost))) {
            var city = city(house);
            coordinator = city.coordinator().id();
            register(city, home, person);
        }
        run("backup", base.toString(), "--data", lost.toString());
        try (var house = House.open(App.class, Installation.alone(lost))) {
            erase(house, home);
            assertThat(keys(house)).isEqualTo("erased erased");
        }
        assertThat(Files.readString(lost.resolve("keys/erased")))
                .contains(home.toString(), person.toString());

        Files.createDirectories(found.resolve("keys"));
        for (var file : List.of("master.key", "erased")) {
            Files.copy(lost.resolve("keys").resolve(file), found.resolve("keys").resolve(file));
        }
        run("restore", backup().toString(), "--why", "drill", "--data", found.toString());

        assertThat(out.toString()).contains("were destroyed again", "All is as it was signed");
        try (var house = House.open(App.class, Installation.alone(found))) {
            assertThat(keys(house)).isEqualTo("erased erased");
            assertThat(rows(house)).isZero();
            assertThat(house.get(Rebuild.class).run(false, _ -> {}).isSame()).isTrue();
            var actor = house.get(org.xieshou.access.Actors.class).find(coordinator).orElseThrow();
            assertThatThrownBy(() -> house.get(Households.class).again(actor, home))
                    .isInstanceOf(RegistryProblem.class);
            var again = Occasion.of(actor, 0, CLOCK);
            again.add("registry.household@1", home, Map.of("area", TestCity.VILLAGE));
            assertThat(
                            house.get(org.xieshou.journal.Journal.class)
                                    .append(again.envelopes(), actor))
                    .extracting(Receipt::reason)
                    .containsExactly("erased");
        }
    }

    @Test
    void aListThatLacksWhatTheDatabaseSaysIsMadeWhole() throws Exception {
        try (var house = House.open(App.class, Installation.alone(lost))) {
            var city = city(house);
            register(city, home, person);
            erase(house, home);
        }
        Files.writeString(
                lost.resolve("keys/erased"), later + "\n" + home.toString().substring(0, 9));

        try (var house = House.open(App.class, Installation.alone(lost))) {
            assertThat(keys(house)).isEqualTo("erased erased");
        }

        assertThat(Files.readAllLines(lost.resolve("keys/erased")))
                .contains(home.toString(), person.toString(), later.toString());
    }

    private static TestCity city(House house) {
        var at = house.installation();
        var database = new TestDatabase("xieshou", at.url(), at.user(), at.password());
        return new TestCity(TestHouse.around(database, house.rooms()));
    }

    private static void register(TestCity city, UUID home, UUID person) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.household@1", home, Map.of("area", TestCity.VILLAGE, "number", "E-1"));
        occasion.add("registry.person@1", home, person, Map.of("name", "王秀英", "relation", "head"));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private void erase(House house, UUID household) {
        var journal = house.get(org.xieshou.journal.Journal.class);
        var actors = house.get(org.xieshou.access.Actors.class);
        var staff = Ids.v7(CLOCK);
        var system = org.xieshou.access.Actor.SYSTEM;
        var hiring = Occasion.of(system, journal.tip(), CLOCK);
        hiring.add("access.staff@1", null, Map.of("staff", staff, "name", "古丽", "unit", "fpb"));
        hiring.add(
                "access.assignment@1",
                null,
                Map.of(
                        "staff",
                        staff,
                        "role",
                        Role.COORDINATOR.name(),
                        "unit",
                        "fpb",
                        "area",
                        TestCity.ROOT,
                        "from",
                        "2019-01-01"));
        journal.append(hiring.envelopes(), system);
        var first = actors.find(coordinator(house)).orElseThrow();
        var asking = Occasion.of(first, journal.tip(), CLOCK);
        var request = asking.add("registry.erasure@1", household, Map.of("why", "wish"));
        journal.append(asking.envelopes(), first);
        var second = actors.find(staff).orElseThrow();
        var doing = Occasion.of(second, journal.tip(), CLOCK);
        doing.add(
                "journal.erased@1",
                null,
                Map.of("household", household, "request", request, "why", "wish"));
        assertThat(journal.append(doing.envelopes(), second))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    /// Whoever signs in as the test city's coordinator.
    private static UUID coordinator(House house) {
        return UUID.fromString(
                single(house, "select staff from access.staff_now where login = 'zhoumin'"));
    }

    private String keys(House house) {
        return single(
                house,
                "select string_agg(case when wrapped is null then 'erased' else 'there' end, ' ') from journal.key"
                        + " where id in ('%s', '%s')".formatted(home, person));
    }

    private long rows(House house) {
        return Long.parseLong(
                single(
                        house,
                        "select (select count(*) from registry.person_now where key = '%s')"
                                        .formatted(person)
                                + " + (select count(*) from registry.summary where subject = '%s')"
                                        .formatted(home)));
    }

    private static String single(House house, String sql) {
        try (var connection = house.get(Owner.class).connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Path backup() throws IOException {
        try (var files = Files.list(base)) {
            return files.filter(file -> file.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void run(String... args) {
        out.getBuffer().setLength(0);
        int ended =
                XieshouCommand.commandLine(App.class)
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(out, true))
                        .execute(args);
        assertThat(ended).as(String.join(" ", args) + "\n" + out).isZero();
    }
}
