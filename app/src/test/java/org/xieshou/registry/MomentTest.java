package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieshou.registry.RegistryDatabase.household;
import static org.xieshou.registry.RegistryDatabase.person;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// Lists and records as known at an entry and as true on a day.
@Tag("slow")
class MomentTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2019-10-17T03:00:00Z"), ZoneOffset.UTC);
    private static final Place PLACE = new Place("晨光市", "Chenguang", ZoneId.of("Asia/Shanghai"));
    private static final UUID ONE = household(1);
    private static final UUID TWO = household(2);
    private static final String LAND = "household.area-arable";

    private static RegistryDatabase database;
    private static Walls walls;
    private static Households households;

    @BeforeAll
    static void open() {
        database = new RegistryDatabase();
        walls = new Walls(database.room);
        households =
                new Households(
                        walls,
                        (_, _, _) -> {},
                        Catalogue.load(),
                        PLACE,
                        CLOCK,
                        RegistryDatabase::hash,
                        new PlaceSounds(walls::areas));
    }

    @AfterAll
    static void close() {
        walls.close();
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    private static Actor actor(Role role, int area) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(role.rights());
        var who = new UUID(9, 9);
        return new Actor(
                who, "周敏", "fpb", Set.of(role), rights, Set.of("fpb"), Set.of(area), Set.of());
    }

    private static Actor keeper() {
        return actor(Role.COORDINATOR, 11);
    }

    /// A database that stopped there is what was known there.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 18, 2019, 40_418})
    void asKnownAtAnEntryIsWhatADatabaseSaysThatStoppedThere(long seed) throws SQLException {
        var random = new Random(seed);
        var story = new Written();
        tell(story, random, 70);
        var entries = story.entries();
        database.take(entries, 7);
        var then = new ArrayList<List<Object>>();
        var cuts = random.ints(6, 1, entries.size()).sorted().toArray();
        for (int cut : cuts) {
            then.add(all(new Moment(entries.get(cut).seq(), null)));
        }
        for (int i = 0; i < cuts.length; i++) {
            database.empty();
            database.take(entries.subList(0, cuts[i] + 1), 50);
            assertThat(then.get(i)).as("entry %d", cuts[i]).isEqualTo(all(Moment.NOW));
        }
    }

    /// The list by number and by name, filters, and each record.
    private static List<Object> all(Moment moment) {
        var told = new ArrayList<Object>();
        var all = HouseholdQuery.all().order(HouseholdQuery.Order.NUMBER).at(moment);
        var filters =
                List.of(
                        all,
                        all.order(HouseholdQuery.Order.NAME),
                        all.order(HouseholdQuery.Order.NAME).status("dibao"),
                        all.status("dibao"),
                        all.text("H-2"),
                        all.fact(new FactFilter(LAND, FactFilter.Test.LEAST, "5")),
                        all.fact(new FactFilter(LAND, FactFilter.Test.UNKNOWN, "")));
        for (var query : filters) {
            told.add(households.page(keeper(), query).rows());
        }
        for (var row : households.page(keeper(), all).rows()) {
            var home = households.get(keeper(), row.id(), "x", moment);
            told.add(List.of(home.members(), home.statuses(), home.identity(), sorted(home)));
        }
        return told;
    }

    private static List<String> sorted(Household home) {
        return home.facts().stream()
                .map(fact -> fact.declared().name() + fact.person() + fact.values())
                .sorted()
                .toList();
    }

    private static void tell(Written story, Random random, int entries) {
        var said = new ArrayList<UUID>();
        for (int number : List.of(1, 2, 3)) {
            story.say(
                    "registry.household",
                    household(number),
                    null,
                    "area",
                    11,
                    "number",
                    "H-" + number);
        }
        for (int i = 0; i < entries; i++) {
            var home = household(1 + random.nextInt(3));
            var who = person(1 + random.nextInt(4));
            var day = "2019-10-0" + (1 + random.nextInt(9));
            switch (random.nextInt(8)) {
                case 0, 1 ->
                        story.say(
                                "registry.person", home, who, "name", "甲" + i, "relation", "child");
                case 2 ->
                        story.say(
                                "registry.moved",
                                home,
                                who,
                                "on",
                                day,
                                "why",
                                "moved",
                                "relation",
                                "child");
                case 3 -> story.say("registry.head", home, who, "on", day);
                case 4 -> story.say("registry.status", home, null, "type", "dibao", "from", day);
                case 5 -> story.say("registry.left", home, who, "on", day, "why", "moved");
                default -> speakOfLand(story, random, said, day);
            }
        }
    }

    private static void speakOfLand(Written story, Random random, List<UUID> said, String day) {
        if (!said.isEmpty() && random.nextInt(4) == 0) {
            story.takeBack(said.removeFirst(), "registry.fact", ONE);
        } else {
            said.add(land(story, ONE, random.nextInt(10), day));
        }
    }

    private static UUID land(Written story, UUID home, int value, String asOf) {
        return story.say("registry.fact", home, null, "fact", LAND, "value", value, "asOf", asOf);
    }

    private static List<String> heads(Moment moment, FactFilter... filter) {
        var query = HouseholdQuery.all().at(moment);
        var filtered = filter.length == 0 ? query : query.fact(filter[0]);
        return households.page(keeper(), filtered).rows().stream()
                .map(row -> row.number() + " " + row.head() + " " + row.members())
                .toList();
    }

    private static Moment on(String day) {
        return new Moment(null, LocalDate.parse(day));
    }

    @Test
    void asTrueOnADayTakesTheLastStatementThatSpeaksOfItOrBefore() throws SQLException {
        var story = new Written();
        story.say("registry.household", ONE, null, "area", 11, "number", "H-1");
        story.say("registry.household", TWO, null, "area", 11, "number", "H-2");
        story.say("registry.person", ONE, person(1), "name", "甲", "relation", "head");
        story.say("registry.person", ONE, person(2), "name", "乙", "relation", "spouse");
        story.say(
                "registry.moved",
                TWO,
                person(2),
                "on",
                "2019-05-01",
                "why",
                "split",
                "relation",
                "head");
        land(story, ONE, 3, "2018-01-01");
        land(story, ONE, 9, "2019-01-01");
        var wrong = land(story, ONE, 700, "2018-06-01");
        story.takeBack(wrong, "registry.fact", ONE);
        story.say("registry.closed", ONE, null, "on", "2019-10-10", "why", "merged");
        database.take(story.entries(), 3);
        var least = new FactFilter(LAND, FactFilter.Test.LEAST, "5");
        var most = new FactFilter(LAND, FactFilter.Test.MOST, "5");

        assertThat(heads(Moment.NOW)).containsExactly("H-2 乙 1");
        assertThat(heads(on("2019-10-09"))).containsExactly("H-1 甲 1", "H-2 乙 1");
        assertThat(heads(on("2019-04-30"))).containsExactly("H-1 甲 2", "H-2 null 0");
        assertThat(heads(on("2019-04-30"), least)).containsExactly("H-1 甲 2");
        assertThat(heads(on("2018-12-31"), least)).isEmpty();
        assertThat(heads(on("2018-12-31"), most)).containsExactly("H-1 甲 2");
        var home = households.get(keeper(), ONE, "x", on("2018-12-31"));
        assertThat(home.facts().getFirst().values())
                .extracting(Household.Value::value)
                .containsExactly("3");
        assertThatThrownBy(() -> households.get(keeper(), household(9), "x", on("2018-12-31")))
                .isInstanceOf(RegistryProblem.class);
    }

    @Test
    void aListOfThePastIsSortedByTheNamesOfThen() throws SQLException {
        var story = new Written();
        for (int number : List.of(1, 2, 3)) {
            story.say(
                    "registry.household",
                    household(number),
                    null,
                    "area",
                    11,
                    "number",
                    "H-" + number);
        }
        story.say("registry.person", ONE, person(1), "name", "丙", "relation", "head");
        story.say("registry.person", TWO, person(2), "name", "乙", "relation", "head");
        var then = new Moment(story.seq(), null);
        story.say("registry.person", ONE, person(1), "name", "丁", "relation", "head");
        story.say("registry.person", household(3), person(3), "name", "一", "relation", "head");
        database.take(story.entries(), 9);
        var byName = HouseholdQuery.all().order(HouseholdQuery.Order.NAME);

        assertThat(numbers(byName.at(then))).containsExactly("H-1", "H-2", "H-3");
        for (var moment : List.of(Moment.NOW, new Moment(story.seq(), null))) {
            assertThat(numbers(byName.at(moment))).containsExactly("H-3", "H-1", "H-2");
        }
    }

    private static List<String> numbers(HouseholdQuery query) {
        return households.page(keeper(), query).rows().stream().map(HouseholdRow::number).toList();
    }

    @Test
    void factsOfAPersonFollowToTheNewHousehold() throws SQLException {
        var story = new Written();
        story.say("registry.household", ONE, null, "area", 11, "number", "H-1");
        story.say("registry.household", TWO, null, "area", 11, "number", "H-2");
        story.say("registry.person", ONE, person(2), "name", "乙", "relation", "spouse");
        story.say(
                "registry.fact",
                ONE,
                person(2),
                "fact",
                "person.labour",
                "value",
                "normal",
                "asOf",
                "2019-01-01");
        story.say(
                "registry.moved",
                TWO,
                person(2),
                "on",
                "2019-05-01",
                "why",
                "split",
                "relation",
                "head");
        database.take(story.entries(), 9);

        assertThat(households.again(keeper(), ONE).facts()).isEmpty();
        for (var moment : List.of(Moment.NOW, new Moment(story.seq(), null))) {
            assertThat(households.get(keeper(), TWO, "x", moment).facts())
                    .extracting(Household.KnownFact::person)
                    .containsExactly(person(2));
        }
    }

    @Test
    void onlyWhoKeepsTheRegisterSeesWhatWasAndOnlyWithinReach() throws SQLException {
        var story = new Written();
        story.say("registry.household", ONE, null, "area", 11, "number", "H-1");
        database.take(story.entries(), 9);
        var past = HouseholdQuery.all().at(new Moment(story.seq(), null));
        for (boolean wall : List.of(true, false)) {
            walls.databaseWall = wall;
            assertThat(households.page(actor(Role.COORDINATOR, 12), past).rows()).isEmpty();
            assertThatThrownBy(() ->
                            households.get(actor(Role.COORDINATOR, 12), ONE, "x", past.moment()))
                    .isInstanceOf(RegistryProblem.class);
        }
        walls.databaseWall = true;
        assertThat(households.page(keeper(), past).total()).isOne();
        assertThatThrownBy(() -> households.page(actor(Role.UNIT_STAFF, 11), past))
                .isInstanceOf(RegistryProblem.class);
    }
}
