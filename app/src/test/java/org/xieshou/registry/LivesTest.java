package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.registry.RegistryDatabase.household;
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

/// Births, deaths, marriages, moves, splits and merges, each taken back, in the tables.
@Tag("slow")
class LivesTest {
    private static final UUID OLD = household(1);
    private static final UUID NEW = household(2);
    private static final String MEMBERS =
            "select subject || ' ' || person || ' ' || relation from registry.v_person where until is null order by 1";

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
    void aFamilyOfThree() throws SQLException {
        database.empty();
        written.say("registry.household", OLD, null, "area", 11, "number", "H-1");
        describe(OLD, 1, "head");
        describe(OLD, 2, "spouse");
        describe(OLD, 3, "child");
    }

    private void describe(UUID home, int who, String relation) {
        written.say("registry.person", home, person(who), "name", "甲" + who, "relation", relation);
    }

    private UUID move(UUID home, int who, String why, String relation) {
        return written.say(
                "registry.moved",
                home,
                person(who),
                "on",
                "2019-10-10",
                "why",
                why,
                "relation",
                relation);
    }

    private List<String> members() throws SQLException {
        database.empty();
        database.take(written.entries(), 3);
        return database.ask(MEMBERS);
    }

    private static String member(UUID home, int who, String relation) {
        return home + " " + person(who) + " " + relation;
    }

    @Test
    void aBirthAndADeathAndTheirTakingBack() throws SQLException {
        describe(OLD, 4, "grandchild");
        var death = written.say("registry.left", OLD, person(1), "on", "2019-10-09", "why", "died");
        assertThat(members())
                .containsExactly(
                        member(OLD, 2, "spouse"),
                        member(OLD, 3, "child"),
                        member(OLD, 4, "grandchild"));

        written.takeBack(death, "registry.left", OLD);
        assertThat(members()).hasSize(4).contains(member(OLD, 1, "head"));
    }

    @Test
    void aNewHeadIsTheOnlyOne() throws SQLException {
        var change = written.say("registry.head", OLD, person(2), "on", "2019-10-10");
        assertThat(members())
                .containsExactly(
                        member(OLD, 1, "other"), member(OLD, 2, "head"), member(OLD, 3, "child"));
        assertThat(database.ask("select head from registry.summary")).containsExactly("甲2");

        written.takeBack(change, "registry.head", OLD);
        assertThat(members()).contains(member(OLD, 1, "head"), member(OLD, 2, "spouse"));
    }

    @Test
    void aSplitAndAMergeAndTheirTakingBack() throws SQLException {
        written.say("registry.household", NEW, null, "area", 11, "number", "H-2");
        var gone = move(NEW, 3, "split", "head");
        assertThat(members()).contains(member(NEW, 3, "head")).hasSize(3);
        assertThat(database.ask("select members from registry.summary order by number"))
                .containsExactly("2", "1");

        move(OLD, 3, "merged", "child");
        var end = written.say("registry.closed", NEW, null, "on", "2019-10-12", "why", "merged");
        assertThat(members())
                .containsExactlyElementsOf(
                        List.of(
                                member(OLD, 1, "head"),
                                member(OLD, 2, "spouse"),
                                member(OLD, 3, "child")));
        assertThat(database.ask("select number from registry.summary")).containsExactly("H-1");

        written.takeBack(end, "registry.closed", NEW);
        written.takeBack(gone, "registry.moved", NEW);
        assertThat(members()).hasSize(3);
        assertThat(database.ask("select number from registry.summary order by 1"))
                .containsExactly("H-1", "H-2");
    }

    @Test
    void whereSomebodyLivedIsKnownOfEveryMoment() throws SQLException {
        written.say("registry.household", NEW, null, "area", 11, "number", "H-2");
        long before = written.seq();
        move(NEW, 2, "married", "spouse");
        members();

        assertThat(livedIn(person(2), before)).containsExactly(OLD.toString());
        assertThat(livedIn(person(2), written.seq())).containsExactly(NEW.toString());
    }

    private static List<String> livedIn(UUID who, long known) throws SQLException {
        return database.ask(
                "select subject from registry.v_person where person = '%s' and since <= %d and (until is null or until > %d)"
                        .formatted(who, known, known));
    }

    /// The seed stands in the test's name.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 17, 2019, 40_417})
    void anyStoryInAnyCutsGivesTheSameRowsOneHomeEachAndOneHead(long seed) throws SQLException {
        var story = new Written();
        tell(story, new Random(seed), 60);
        database.empty();
        database.take(story.entries(), 1);
        var rows = database.rows();
        for (int batch : List.of(7, story.entries().size())) {
            database.empty();
            database.take(story.entries(), batch);
            assertThat(database.rows()).isEqualTo(rows);
        }
        assertThat(
                        database.ask(
                                "select person from registry.v_person where until is null group by 1 having count(*) > 1"))
                .isEmpty();
        assertThat(
                        database.ask(
                                "select subject from registry.v_person where until is null and relation = 'head' and subject in"
                                        + " (select h.key from registry.headship_now h join registry.member_now m on m.key = h.person and m.home = h.key)"
                                        + " group by 1 having count(*) > 1"))
                .isEmpty();
        assertThat(
                        database.ask(
                                "select 1 from registry.member_now where why = 'died' and home is not null"))
                .isEmpty();
    }

    private static void tell(Written story, Random random, int entries) {
        var moves = new ArrayList<UUID>();
        for (int i = 0; i < entries; i++) {
            var home = household(1 + random.nextInt(3));
            if (!moves.isEmpty() && random.nextInt(6) == 0) {
                story.takeBack(moves.removeFirst(), "registry.moved", home);
            } else {
                moves.addAll(say(story, random, home));
            }
        }
    }

    private static List<UUID> say(Written story, Random random, UUID home) {
        var who = person(1 + random.nextInt(4));
        var day = "2019-10-0" + (1 + random.nextInt(9));
        var role = random.nextBoolean() ? "head" : "child";
        var why = random.nextInt(8) == 0 ? "died" : "moved";
        switch (random.nextInt(6)) {
            case 0 -> story.say("registry.household", home, null, "area", 11);
            case 1, 2 -> story.say("registry.person", home, who, "name", "甲", "relation", role);
            case 3 -> story.say("registry.left", home, who, "on", day, "why", why);
            case 4 -> story.say("registry.head", home, who, "on", day);
            default -> {
                return List.of(moved(story, home, who, day));
            }
        }
        return List.of();
    }

    private static UUID moved(Written story, UUID home, UUID who, String day) {
        return story.say(
                "registry.moved", home, who, "on", day, "why", "moved", "relation", "child");
    }
}
