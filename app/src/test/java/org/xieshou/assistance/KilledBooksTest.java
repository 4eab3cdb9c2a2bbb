package org.xieshou.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xieshou.App;
import org.xieshou.TestCity;
import org.xieshou.access.Tokens;
import org.xieshou.commands.House;
import org.xieshou.commands.Installation;
import org.xieshou.commands.KilledHouse;
import org.xieshou.journal.Journal;
import org.xieshou.postgres.LocalPostgres;
import org.xieshou.postgres.SharedPrograms;
import org.xieshou.shared.Ids;
import org.xieshou.shared.database.Owner;
import tools.jackson.databind.json.JsonMapper;

/// Random histories of goods by eight clients at once, while the app and its database are killed under them.
/// `-Dxieshou.ledger.killed=100000 -Dxieshou.ledger.kills=30` sends that many and kills that often.
@Tag("slow")
class KilledBooksTest {
    private static final int HISTORIES = Integer.getInteger("xieshou.ledger.killed", 400);
    private static final int KILLS = Integer.getInteger("xieshou.ledger.kills", 2);
    private static final int CLIENTS = 8;
    private static final List<String> INVENTED =
            List.of("a store", "a donor", "home 1", "home 2", "home 3");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder =
            SharedPrograms.in(
                    Path.of("target", "books-" + Long.toString(System.nanoTime(), 36))
                            .toAbsolutePath());
    private final Map<UUID, UUID> places = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private volatile @Nullable KilledHouse house;
    private String token = "";
    private long before;

    @AfterEach
    void erase() throws IOException {
        LocalPostgres.erase(folder);
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void balanceToTheLastGrainThroughEveryKill() throws Exception {
        settle();
        var serving = KilledHouse.serve(folder);
        house = serving;
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(this::work));
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            awaitDone(HISTORIES * kill / (KILLS + 1));
            kill(serving, kill % 3);
            serving = KilledHouse.serve(folder);
            house = serving;
        }
        for (var client : clients) {
            client.join();
        }
        serving.stop();
        assertThat(broken).isEmpty();
        check();
    }

    private void settle() {
        try (var opened = House.open(App.class, Installation.alone(folder))) {
            var city = KilledHouse.city(opened);
            var coordinator = city.coordinator();
            var store = city.send(coordinator, "assistance.store@1", Map.of("name", "市库"));
            var donor =
                    city.send(
                            coordinator,
                            "assistance.donor@1",
                            Map.of("name", "小橘灯助学会", "sort", "group", "named", true));
            places.put(Ids.named("a store"), store.id());
            places.put(Ids.named("a donor"), donor.id());
            for (var home : INVENTED.subList(2, 5)) {
                places.put(Ids.named(home), city.household(TestCity.VILLAGE));
            }
            token =
                    opened.get(Tokens.class)
                            .issue(coordinator.id(), "books", Duration.ofDays(1))
                            .secret();
            before = city.tip();
        }
    }

    /// Takes one history after the other and sends each until it is acknowledged.
    private void work() {
        try {
            for (int n = next.getAndIncrement(); n < HISTORIES; n = next.getAndIncrement()) {
                var json = History.of(n, places).json(before);
                for (var receipt : JSON.readTree(untilAnswered(json))) {
                    if (!List.of("accepted", "had")
                            .contains(receipt.path("status").stringValue())) {
                        broken.add("history " + n + ": " + receipt);
                    }
                }
                done.incrementAndGet();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private String untilAnswered(String json) throws InterruptedException {
        while (true) {
            var serving = house;
            var answer = serving == null ? "" : serving.post(json, token);
            if (!answer.isEmpty()) {
                return answer;
            }
            Thread.sleep(50);
        }
    }

    private void awaitDone(int many) throws InterruptedException {
        while (done.get() < many && broken.isEmpty()) {
            Thread.sleep(5);
        }
    }

    private void kill(KilledHouse house, int how) throws IOException, InterruptedException {
        if (how != 0) {
            house.killPostgres();
        }
        if (how == 1) {
            Thread.sleep(new Random(done.get()).nextInt(300));
        }
        house.killApp();
    }

    private void check() throws SQLException {
        try (var opened = House.open(App.class, Installation.alone(folder));
                var owner = opened.get(Owner.class).connect()) {
            long sent = 0;
            var clerk = new TreeMap<Leg.At, Long>();
            for (int n = 0; n < HISTORIES; n++) {
                var one = new Clerk();
                var entries = History.of(n, places).entries();
                entries.forEach(one::hear);
                one.sums().forEach((at, sum) -> clerk.merge(at, sum, Long::sum));
                sent += entries.size();
            }
            clerk.values().removeIf(sum -> sum == 0);
            System.out.printf("%,d histories, %,d entries, %d kills%n", HISTORIES, sent, KILLS);

            assertThat(opened.get(Journal.class).tip()).isEqualTo(before + sent);
            assertThat(Ledgers.balances(owner)).isEqualTo(clerk);
            assertThat(Ledgers.faults(owner)).isEmpty();
        }
    }
}
