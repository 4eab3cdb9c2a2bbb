package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Followers;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Rebuild;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Follower;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// What many households at once are found by is worked out beside the journal: whoever writes in between, and in whatever
/// order, the rows are those that a replay gives.
@Tag("slow")
class SummaryFollowerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Map<UUID, UUID> heads = new HashMap<>();

    private TestHouse house;
    private TestCity city;

    @BeforeEach
    void open() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void givesTheRowsOfAReplayWhoeverWritesMeanwhile() throws SQLException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var homes = ids(300);
        send(all(homes, "H"));
        for (int round = 0; round < 60; round++) {
            if (random.nextInt(6) == 0) {
                int from = random.nextInt(150);
                send(all(homes.subList(from, from + 110 + random.nextInt(40)), "R" + round + "-"));
            } else {
                send(small(homes, random, round));
            }
        }
        house.get(Followers.class).await(LONG);

        assertThat(house.get(Rebuild.class).run(false, _ -> {}).differences())
                .as("seed " + seed)
                .isEmpty();
        assertThat(numbers("")).as("seed " + seed).hasSize(300);
    }

    @Test
    void whoTouchesAHouseholdThatIsUnderWayWaitsAndIsNotOverwritten() throws Exception {
        var homes = ids(150);
        try (var rows = house.get(Pools.class).of(Login.WRITER).getConnection()) {
            begin(homes, rows);

            var append = CompletableFuture.runAsync(() -> send(all(homes.subList(3, 4), "NEW")));
            Thread.sleep(300);
            assertThat(append).isNotDone();
            rows.commit();
            append.join();
        }
        house.get(Followers.class).await(LONG);

        assertThat(numbers("where number like 'NEW%'")).containsExactly("NEW3");
        assertThat(numbers("where number like 'H%'")).hasSize(149);
    }

    @Test
    void anErasedHouseholdDoesNotComeBack() throws Exception {
        var homes = ids(150);
        var second = city.person("古丽", Role.COORDINATOR, "fpb", TestCity.ROOT);
        CompletableFuture<Void> erasing;
        try (var rows = house.get(Pools.class).of(Login.WRITER).getConnection()) {
            begin(homes, rows);
            var asking = city.occasion(city.coordinator());
            var request = asking.add("registry.erasure@1", homes.get(7), Map.of("why", "wish"));
            send(asking);
            var erased = city.occasion(second);
            erased.add(
                    "journal.erased@1",
                    null,
                    Map.of(
                            "household",
                            homes.get(7).toString(),
                            "request",
                            request.toString(),
                            "why",
                            "wish"));

            erasing = CompletableFuture.runAsync(() -> send(second, erased));
            Thread.sleep(300);
            assertThat(erasing).isNotDone();
            rows.commit();
        }
        erasing.join();
        house.get(Followers.class).await(LONG);

        assertThat(numbers("")).hasSize(149).doesNotContain("H7");
    }

    @Test
    void aPieceThatTookTooLongIsTriedAgainSmaller() throws SQLException {
        Follower follower = house.get(RegistryInterpreter.class).follower().orElseThrow();
        try (var rows = house.get(Pools.class).of(Login.WRITER).getConnection()) {
            follower.hold(rows);
            send(all(ids(390), "H"));
            var before = rows.setSavepoint();
            run("set local statement_timeout = '5ms'", rows);
            assertThatThrownBy(() -> follower.work(rows)).isInstanceOf(SQLException.class);
            rows.rollback(before);

            assertThat(follower.work(rows)).isTrue();
            assertThat(summaries(rows)).isEqualTo(200);
            rows.commit();
        }

        house.get(Followers.class).await(LONG);
        assertThat(numbers("")).hasSize(390);
    }

    private static int summaries(Connection rows) throws SQLException {
        try (var statement = rows.createStatement();
                var found = statement.executeQuery("select count(*) from registry.summary")) {
            found.next();
            return found.getInt(1);
        }
    }

    private static void run(String sql, Connection rows) throws SQLException {
        try (var statement = rows.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Leaves a piece of work open in which all of these households are written, and not committed.
    private void begin(List<UUID> homes, Connection rows) throws SQLException {
        Follower follower = house.get(RegistryInterpreter.class).follower().orElseThrow();
        follower.hold(rows);
        send(all(homes, "H"));
        assertThat(numbers("")).as("they follow").isEmpty();
        assertThat(follower.work(rows)).isTrue();
    }

    private List<String> numbers(String where) throws SQLException {
        var sql = "select number from registry.summary " + where + " order by number";
        try (var connection = house.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var numbers = new ArrayList<String>();
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
            return numbers;
        }
    }

    private static List<UUID> ids(int many) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < many; i++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }

    private Occasion all(List<UUID> homes, String number) {
        var occasion = city.occasion(city.coordinator());
        int village = number.length() % 2 == 0 ? TestCity.VILLAGE : TestCity.OTHER_VILLAGE;
        for (int i = 0; i < homes.size(); i++) {
            int no = homes.size() == 1 ? 3 : i;
            occasion.add(
                    "registry.household@1",
                    homes.get(i),
                    Map.of("area", village, "number", number + no));
            head(homes.get(i), "甲" + no, occasion);
        }
        return occasion;
    }

    private void head(UUID home, String name, Occasion occasion) {
        var head = heads.get(home);
        var entry =
                occasion.add(
                        "registry.person@1", home, head, Map.of("name", name, "relation", "head"));
        heads.putIfAbsent(home, entry);
    }

    private Occasion small(List<UUID> homes, Random random, int round) {
        var occasion = city.occasion(city.coordinator());
        var home = homes.get(random.nextInt(homes.size()));
        var other = homes.get(random.nextInt(homes.size()));
        switch (random.nextInt(3)) {
            case 0 ->
                    occasion.add(
                            "registry.household@1",
                            home,
                            Map.of("area", TestCity.VILLAGE, "number", "S" + round));
            case 1 ->
                    occasion.add(
                            "registry.moved@1",
                            other,
                            heads.get(home),
                            Map.of("on", "2026-01-01", "why", "moved", "relation", "other"));
            default -> head(home, "乙" + round, occasion);
        }
        return occasion;
    }

    private void send(Occasion occasion) {
        send(city.coordinator(), occasion);
    }

    private void send(Actor by, Occasion occasion) {
        assertThat(city.append(by, occasion.envelopes()))
                .extracting(Receipt::state)
                .containsOnly(Receipt.State.ACCEPTED);
    }
}
