package org.xieshou.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.access.Actors;
import org.xieshou.access.Tokens;
import org.xieshou.journal.Entries;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Verification;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.SharedPrograms;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.database.Owner;
import tools.jackson.databind.json.JsonMapper;

/// The app and its database are killed in the middle of a campaign day, again and again, and everything is sent again.
@Tag("slow")
class KillTest {
    private static final long SEED = 20191017;
    private static final int VISITS = 1_500;
    private static final int HOUSEHOLDS = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path base =
            Path.of("target", "kill-" + Long.toString(System.nanoTime(), 36)).toAbsolutePath();
    private final Path disturbed = SharedPrograms.in(base.resolve("disturbed"));
    private final Path undisturbed = base.resolve("undisturbed");
    private final Random random = new Random(SEED);

    /// Acknowledged entries: id → the seq of the receipt.
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /// What the senders found wrong on their own threads.
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    private List<String> sent = List.of();
    private String token = "";
    private long before;

    @AfterEach
    void erase() throws IOException {
        LocalPostgres.erase(disturbed);
        LocalPostgres.erase(undisturbed);
        FileSystemUtils.deleteRecursively(base);
    }

    @Test
    void losesNothingAcknowledgedAndDoublesNothing() throws Exception {
        settle();
        copy(disturbed, undisturbed);
        var expected = sendUndisturbed();

        for (var killing : List.of("app", "postgres", "both")) {
            var house = KilledHouse.serve(disturbed);
            sendUntilKilled(house, killing);
        }
        assertThat(acknowledged).as("acknowledged before the last kill").hasSizeGreaterThan(300);
        assertThat(acknowledged.size()).as("the kills came before the end").isLessThan(sent.size());
        var last = KilledHouse.serve(disturbed);
        sendAll(last);
        last.stop();

        try (var house = House.open(App.class, Installation.alone(disturbed))) {
            assertThat(house.get(Journal.class).tip()).isEqualTo(before + sent.size());
            var wish = new Verification.Wish(true, List.of(), _ -> {});
            var outcome = house.get(Verification.class).run(wish);
            assertThat(outcome.misfits()).isEmpty();
            assertThat(outcome.sealed()).isEqualTo(before + sent.size());
            assertThat(rows(house)).isEqualTo(expected);
        }
    }

    private void settle() {
        try (var house = House.open(App.class, Installation.alone(disturbed))) {
            var city = KilledHouse.city(house);
            var homes = new ArrayList<UUID>();
            for (int i = 0; i < HOUSEHOLDS; i++) {
                homes.add(city.household(TestCity.VILLAGE));
            }
            token =
                    house.get(Tokens.class)
                            .issue(city.coordinator().id(), "kill", Duration.ofDays(1))
                            .secret();
            before = city.tip();
            sent = entries(homes);
        }
    }

    /// Two entries a visit, counted by four devices.
    private List<String> entries(List<UUID> homes) {
        var made = new ArrayList<String>();
        for (int i = 0; i < VISITS; i++) {
            var occasion = uuid();
            var visit = "{\"met\":\"home\",\"team\":%d,\"consent\":true}".formatted(1 + i % 4);
            var voice = "{\"kind\":\"wish\",\"text\":\"第%d个心愿\",\"quote\":\"none\"}".formatted(i);
            var home = homes.get(random.nextInt(homes.size()));
            made.add(entry(new Where(home, occasion, i), "visits.visit@1", visit));
            made.add(entry(new Where(home, occasion, i), "visits.voice@1", voice));
        }
        return made;
    }

    private record Where(UUID home, UUID occasion, int visit) {}

    private String entry(Where where, String kind, String body) {
        int device = where.visit % 4;
        int dseq = 2 * (where.visit / 4) + (kind.startsWith("visits.visit@") ? 1 : 2);
        return """
        {"id":"%s","kind":"%s","subject":"%s","occasion":"%s","unit":"fpb","device":"00000000-0000-4000-8000-00000000000%d",\
        "dseq":%d,"happened":"%s","basedOn":%d,"body":%s}\
        """
                .formatted(
                        uuid(),
                        kind,
                        where.home,
                        where.occasion,
                        device,
                        dseq,
                        Instant.parse("2019-10-17T02:00:00Z").plusSeconds(where.visit),
                        before,
                        body);
    }

    private UUID uuid() {
        return new UUID(
                (random.nextLong() & ~0xf000L) | 0x7000L,
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    private Map<String, String> sendUndisturbed() throws SQLException {
        try (var house = House.open(App.class, Installation.alone(undisturbed))) {
            var actor = house.get(Actors.class).byLogin("zhoumin").orElseThrow();
            for (int from = 0; from < sent.size(); from += 500) {
                var call = sent.subList(from, Math.min(sent.size(), from + 500));
                var json = "[" + String.join(",", call) + "]";
                assertThat(
                                house.get(Entries.class)
                                        .append(json.getBytes(StandardCharsets.UTF_8), actor))
                        .allMatch(receipt -> receipt.state().name().equals("ACCEPTED"));
            }
            return rows(house);
        }
    }

    /// All that is known of each table's rows but the order in which they came.
    private static Map<String, String> rows(House house) throws SQLException {
        var rows = new TreeMap<String, String>();
        var tables =
                new ArrayList<>(
                        List.of(
                                "journal.place",
                                "journal.chain",
                                "journal.holding",
                                "journal.device"));
        house.rooms()
                .getBeansOfType(Interpreter.class)
                .values()
                .forEach(room -> tables.addAll(room.tables()));
        try (var connection = house.get(Owner.class).connect();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                var sql =
                        """
                        select count(*) || ' ' || coalesce(string_agg(md5(r), '' order by md5(r)), '')
                        from (select (to_jsonb(t) - 'since' - 'until' - 'seq' - 'received')::text as r from %s t)\
                        """
                                .formatted(table);
                try (var found = statement.executeQuery(sql)) {
                    found.next();
                    rows.put(table, found.getString(1));
                }
            }
        }
        return rows;
    }

    /// Everything, shuffled, in calls of any size, by three senders; killed in the middle.
    private void sendUntilKilled(KilledHouse house, String killing) throws Exception {
        int enough = acknowledged.size() + 150 + random.nextInt(300);
        var senders = senders(house);
        for (int patience = 2_000; patience > 0 && acknowledged.size() < enough; patience--) {
            Thread.sleep(10);
        }
        if (!killing.equals("app")) {
            house.killPostgres();
        }
        if (killing.equals("postgres")) {
            // what was under way must not be acknowledged by an app that has lost its database
            Thread.sleep(300);
        }
        house.killApp();
        for (var sender : senders) {
            sender.join();
        }
        assertThat(broken).isEmpty();
    }

    private List<Thread> senders(KilledHouse house) {
        var calls = new ConcurrentLinkedQueue<>(calls());
        var senders = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            senders.add(Thread.ofVirtual().start(() -> send(calls, house)));
        }
        return senders;
    }

    private List<List<String>> calls() {
        var shuffled = new ArrayList<>(sent);
        Collections.shuffle(shuffled, random);
        var calls = new ArrayList<List<String>>();
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(40));
            calls.add(shuffled.subList(from, to));
            from = to;
        }
        return calls;
    }

    private void send(ConcurrentLinkedQueue<List<String>> calls, KilledHouse house) {
        try {
            for (var call = calls.poll(); call != null; call = calls.poll()) {
                var answer = house.post("[" + String.join(",", call) + "]", token);
                if (answer.isEmpty()) {
                    return;
                }
                take(answer);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (AssertionError e) {
            broken.add(e.toString());
        }
    }

    /// What was acknowledged once keeps its number for ever.
    private void take(String answer) {
        for (var receipt : JSON.readTree(answer)) {
            var status = receipt.path("status").stringValue();
            var id = receipt.path("id").stringValue();
            assertThat(status).isIn("accepted", "had");
            long seq = receipt.path("seq").longValue();
            var earlier = acknowledged.putIfAbsent(id, seq);
            if (earlier != null) {
                assertThat(status + " " + seq).isEqualTo("had " + earlier);
            }
        }
    }

    private void sendAll(KilledHouse house) throws InterruptedException {
        for (var call : calls()) {
            var answer = house.post("[" + String.join(",", call) + "]", token);
            assertThat(answer).isNotEmpty();
            take(answer);
        }
        assertThat(acknowledged).hasSize(sent.size());
        assertThat(Collections.max(acknowledged.values())).isEqualTo(before + sent.size());
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        var copying = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
        assertThat(copying.waitFor()).isZero();
    }
}
