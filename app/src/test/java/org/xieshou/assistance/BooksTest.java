package org.xieshou.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.AnyCut;
import org.xieshou.RoomDatabase;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Rebuild;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.database.Owner;

/// The books in the database: the same in any cut, and whole when eight write at once.
@Tag("slow")
class BooksTest {
    private static final int THREADS = 8;
    private static final int EACH = 25;
    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void anyCutIntoBatchesGivesTheSameRows() throws SQLException {
        var interpreter = new AssistanceInterpreter();
        var entries = new Operations(20191017).next(120);
        var rows = AnyCut.rows(interpreter, entries);

        assertThat(rows).anyMatch(row -> row.contains("REVERSED"));
        assertThat(rows).anyMatch(row -> row.contains("SHORT,"));
        try (var database = RoomDatabase.fresh().interpret(interpreter, entries, entries.size());
                var owner = database.owner().connect()) {
            assertThat(Ledgers.faults(owner)).isEmpty();
        }
    }

    @Test
    void eightAtOnceLoseNothingAndStockNeverFallsBelowZero() throws Exception {
        var coordinator = city.coordinator();
        var store = city.send(coordinator, "assistance.store@1", Map.of("name", "市库")).id();
        var home = city.household(TestCity.VILLAGE);
        var helper = city.person("古丽", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var runs =
                    IntStream.range(0, THREADS)
                            .mapToObj(no ->
                                    threads.submit(
                                            () -> work(no, helper, String.valueOf(store), home)))
                            .toList();
            for (var run : runs) {
                run.get();
            }
        }

        try (var owner = house.get(Owner.class).connect()) {
            assertThat(Ledgers.faults(owner)).isEmpty();
        }
        assertThat(
                        query(
                                "select sum(-amount)::text from assistance.balance where account = 'DONOR'"))
                .containsExactly(String.valueOf(THREADS * EACH * 10_000L));
        assertThat(house.get(Rebuild.class).run(false, _ -> {}).isSame()).isTrue();
    }

    private static List<String> query(String sql) {
        return house.get(Reading.class).asSystem(db -> db.sql(sql).query(String.class).list());
    }

    /// Receives ten each time and gives out three to twenty-two: at times more than is there.
    private static boolean work(int no, Actor helper, String store, UUID home) {
        var random = new Random(no);
        for (int i = 0; i < EACH; i++) {
            var occasion = city.occasion(helper);
            occasion.add("assistance.receipt@1", null, Map.of("store", store, "items", rice(10)));
            var given =
                    occasion.add(
                            "assistance.handover@2", home, handover(store, 3 + random.nextInt(20)));
            if (random.nextInt(3) == 0) {
                occasion.correct(given, "assistance.handover@2", home, handover(store, 2));
            }
            assertThat(city.append(helper, occasion.envelopes()))
                    .extracting(Receipt::state)
                    .containsOnly(Receipt.State.ACCEPTED);
        }
        return true;
    }

    private static Map<String, Object> handover(String store, int quantity) {
        return Map.of("items", rice(quantity), "basis", "total", "from", "store", "store", store);
    }

    private static List<Map<String, Object>> rice(int quantity) {
        return List.of(Map.of("item", "大米", "unit", "公斤", "quantity", quantity));
    }
}
