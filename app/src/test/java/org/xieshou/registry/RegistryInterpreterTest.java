package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.registry.RegistryDatabase.person;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.Written.By;

@Tag("slow")
class RegistryInterpreterTest {
    private static final UUID H = RegistryDatabase.household(1);
    private static final UUID P = person(1);
    private static RegistryDatabase database;

    private final Written written = new Written();

    @BeforeAll
    static void open() {
        database = new RegistryDatabase();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    private List<String> after(String sql) throws SQLException {
        database.empty();
        database.take(written.entries(), 1);
        return database.ask(sql);
    }

    private UUID household(String address) {
        return written.say("registry.household", H, null, "area", 11, "address", address);
    }

    @Test
    void whoStatesAHouseholdAgainRestatesIt() throws SQLException {
        household("East Lane 1");
        household("East Lane 2");

        assertThat(after("select address from registry.household_now"))
                .containsExactly("East Lane 2");
        assertThat(database.ask("select address || until || was from registry.household_past"))
                .containsExactly("East Lane 1102now");
    }

    @Test
    void takingBackTheLastWordBringsBackTheOneBefore() throws SQLException {
        household("East Lane 1");
        var second = household("East Lane 2");
        written.takeBack(second, "registry.household", H);

        assertThat(after("select address || ' ' || since from registry.household_now"))
                .containsExactly("East Lane 1 103");
    }

    @Test
    void correctingAnEarlierWordDoesNotOvertakeTheLater() throws SQLException {
        var first = household("Eats Lane 1");
        var second = household("East Lane 2");
        written.correct(first, "registry.household", H, "area", 11, "address", "East Lane 1");

        assertThat(after("select address from registry.household_now"))
                .containsExactly("East Lane 2");

        written.takeBack(second, "registry.household", H);
        assertThat(after("select address from registry.household_now"))
                .containsExactly("East Lane 1");
    }

    @Test
    void whatIsTakenBackAltogetherLeavesTheList() throws SQLException {
        var only = household("East Lane 1");
        assertThat(after("select members from registry.summary")).containsExactly("0");

        written.takeBack(only, "registry.household", H);
        assertThat(after("select members from registry.summary")).isEmpty();
    }

    @Test
    void anIdNumberLeavesOnlyItsHashAndLastFour() throws SQLException {
        household("East Lane 1");
        written.say(
                "registry.person",
                H,
                P,
                "name",
                "叶尔兰•巴合提",
                "relation",
                "head",
                "idNumber",
                "99999919701017008x");

        assertThat(
                        after(
                                "select concat_ws(' ', name_display, name_key, id_last4, birth, sex)"
                                        + " from registry.person_now"))
                .containsExactly("叶尔兰·巴合提 叶尔兰巴合提 008X 1970-10-17 female");
        assertThat(database.ask("select octet_length(id_hash) from registry.person_now"))
                .containsExactly("32");
        assertThat(database.rows()).noneMatch(row -> row.contains("99999919701017008"));
        assertThat(database.ask("select search from registry.summary"))
                .containsExactly(
                        "|||‖|叶尔兰巴合提|yeerlanbaheti|yeerlanbahedi|yelbht|baheti|bahedi|bht||‖|008x|");
    }

    @Test
    void whoLeftCountsNoMoreUntilStatedAgain() throws SQLException {
        household("East Lane 1");
        written.say("registry.person", H, P, "name", "叶尔兰", "relation", "head");
        written.say("registry.left", H, P, "on", "2019-10-01", "why", "moved");
        assertThat(after("select members from registry.summary")).containsExactly("0");

        written.say("registry.person", H, P, "name", "叶尔兰", "relation", "head");
        assertThat(after("select members from registry.summary")).containsExactly("1");
    }

    @Test
    void whoMovesInWithOthersIsCountedThere() throws SQLException {
        household("East Lane 1");
        written.say("registry.household", household(2), null, "area", 11);
        written.say("registry.person", H, P, "name", "叶尔兰", "relation", "child");
        written.say("registry.person", household(2), P, "name", "叶尔兰", "relation", "head");

        assertThat(after("select members from registry.summary order by subject"))
                .containsExactly("0", "1");
    }

    private static RegistryDatabase opened() {
        return database;
    }

    private static UUID household(int number) {
        return RegistryDatabase.household(number);
    }

    @Test
    void twoWhoHadNotSeenEachOtherDisputeAFact() throws SQLException {
        var a = new UUID(5, 1);
        var b = new UUID(5, 2);
        income(new By(a, 1, 50), "3000");
        income(new By(b, 1, 50), "2500");

        assertThat(after("select value || rival from registry.v_fact order by since"))
                .containsExactly("3000false", "2500true");

        income(new By(a, 2, -1), "2500");
        assertThat(after("select value || rival from registry.v_fact where until is null"))
                .containsExactly("2500false");
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() throws SQLException {
        written.sayAs(new By(P, 1, 50), "registry.fact", H, fact(3000));
        written.sayAs(new By(H, 1, 50), "registry.fact", H, fact(3000.0));

        assertThat(after("select value from registry.v_fact")).containsExactly("3000");
    }

    private static Object[] fact(Object value) {
        return new Object[] {
            "fact", "household.members-stated", "value", value, "asOf", "2019-10-17"
        };
    }

    private UUID income(By by, String value) {
        return written.sayAs(by, "registry.fact", H, fact(value));
    }

    @Test
    void takingBackAFactBringsBackWhatStoodBefore() throws SQLException {
        income(new By(P, 1, -1), "3000");
        var second = income(new By(P, 2, -1), "3200");
        written.takeBack(second, "registry.fact", H);

        assertThat(after("select value || since from registry.v_fact where until is null"))
                .containsExactly("3000103");
        assertThat(
                        opened().ask(
                                        "select value from registry.v_fact where since <= 102"
                                                + " and (until is null or until > 102)"))
                .containsExactly("3200");
    }

    @Test
    void aConsentIsTheLastWordOnItsPurpose() throws SQLException {
        written.say("registry.consent", H, null, "purpose", "quote", "given", true);
        written.say("registry.consent", H, null, "purpose", "visit", "given", true);
        written.say("registry.consent", H, null, "purpose", "quote", "given", false);

        assertThat(
                        after(
                                "select purpose || given from registry.v_consent where until is null"
                                        + " order by 1"))
                .containsExactly("quotefalse", "visittrue");
    }

    @Test
    void aStatusStatedAgainWithItsEndIsTheSameStatus() throws SQLException {
        written.say("registry.status", H, null, "type", "dibao", "from", "2019-07-01");
        written.say(
                "registry.status",
                H,
                null,
                "type",
                "dibao",
                "from",
                "2019-07-01",
                "to",
                "2021-12-31");

        assertThat(after("select to_day from registry.v_status where until is null"))
                .containsExactly("2021-12-31");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyCutIntoBatchesGivesTheSameRows(long seed) throws SQLException {
        new Life(new Random(seed)).live(120);
        var entries = written.entries();

        database.take(entries, 1);
        var one = database.rows();
        for (int batch : new int[] {2, 7, entries.size()}) {
            database.empty();
            database.take(entries, batch);
            assertThat(database.rows()).as("batches of %d", batch).isEqualTo(one);
        }
    }

    /// Three households and whatever can happen to them, corrections of anything included.
    private final class Life {
        private final Random random;
        private final List<Runnable> said = new ArrayList<>();

        Life(Random random) {
            this.random = random;
        }

        void live(int entries) {
            for (int i = 0; i < entries; i++) {
                if (random.nextInt(4) == 0 && !said.isEmpty()) {
                    said.get(random.nextInt(said.size())).run();
                } else {
                    say();
                }
            }
        }

        private void say() {
            var home = household(1 + random.nextInt(3));
            var who = person(1 + random.nextInt(4));
            switch (random.nextInt(6)) {
                case 0 -> told("registry.household", home, null, "area", 11, "number", "H" + any());
                case 1 ->
                        told(
                                "registry.person",
                                home,
                                who,
                                "name",
                                "甲" + any(),
                                "relation",
                                any() == 1 ? "head" : "child");
                case 2 ->
                        told("registry.left", home, who, "on", "2019-10-0" + any(), "why", "moved");
                case 3 ->
                        told(
                                "registry.status",
                                home,
                                null,
                                "type",
                                "dibao",
                                "from",
                                "2019-10-0" + any());
                case 4 ->
                        told(
                                "registry.consent",
                                home,
                                null,
                                "purpose",
                                "visit",
                                "given",
                                any() > 1);
                default -> dispute(home);
            }
        }

        private int any() {
            return 1 + random.nextInt(3);
        }

        private void told(
                String kind,
                UUID home,
                @org.jspecify.annotations.Nullable UUID who,
                Object... body) {
            var entry = written.say(kind, home, who, body);
            said.add(() -> again(entry, kind, home, body));
        }

        private void dispute(UUID home) {
            var by = new By(new UUID(5, any()), written.seq(), written.seq() - random.nextInt(30));
            var body = fact(any());
            body[5] = "2019-10-0" + any();
            var entry = written.sayAs(by, "registry.fact", home, body);
            said.add(() -> again(entry, "registry.fact", home, fact(any())));
        }

        private void again(UUID entry, String kind, UUID home, Object... body) {
            if (random.nextBoolean()) {
                written.takeBack(entry, kind, home);
            } else {
                written.correct(entry, kind, home, body);
            }
        }
    }
}
