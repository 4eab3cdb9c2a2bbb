package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Holdings.Waiting;
import org.xieshou.journal.Receipt.State;
import org.xieshou.shared.Ids;

class HoldingsTest {
    private static TestHouse house;
    private static TestCity city;
    private static Holdings holdings;
    private static UUID home;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("sfj", "市司法局");
        holdings = house.get(Holdings.class);
        home = city.household(TestCity.VILLAGE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// Of the other village: what this one writes about the household is held.
    private static Actor stranger(String name) {
        return city.person(name, Role.UNIT_STAFF, "sfj", TestCity.OTHER_VILLAGE);
    }

    private static UUID heldVisit(Actor by, UUID household) {
        var occasion = city.occasion(by);
        var id =
                occasion.add(
                        "visits.visit@1",
                        household,
                        Map.of("met", "home", "team", 2, "consent", true));
        assertThat(city.append(by, occasion.envelopes()).getFirst().state()).isEqualTo(State.HELD);
        return id;
    }

    private static List<UUID> open(Actor reader) {
        return holdings.open(reader).stream().map(Waiting::entry).toList();
    }

    private static long visits(UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql("select count(*) from visits.visit_now where subject = ?")
                                .param(household)
                                .query(Long.class)
                                .single());
    }

    @Test
    void showsItToItsAuthorAndToSupervisorsInReachAndToNobodyElse() {
        var author = stranger("甲");
        var colleague = city.person("乙", Role.UNIT_STAFF, "sfj", TestCity.VILLAGE);
        var head = city.person("丙", Role.UNIT_HEAD, "sfj", TestCity.VILLAGE);
        var elsewhere = city.person("丁", Role.UNIT_HEAD, "sfj", TestCity.OTHER_VILLAGE);

        var held = heldVisit(author, home);

        assertThat(open(author)).contains(held);
        assertThat(open(head)).contains(held);
        assertThat(open(city.coordinator())).contains(held);
        assertThat(open(colleague)).doesNotContain(held);
        assertThat(open(elsewhere)).doesNotContain(held);
        assertThat(holdings.count(colleague).others()).isZero();
        assertThat(holdings.count(head).others()).isPositive();
    }

    @Test
    void countsAnEntryFromItsReleaseOn() {
        var author = stranger("戊");
        var place = city.household(TestCity.VILLAGE);
        var held = heldVisit(author, place);
        assertThat(visits(place)).isZero();

        int settled = holdings.settle(city.coordinator(), List.of(held), true, "看过");

        assertThat(settled).isOne();
        assertThat(visits(place)).isOne();
        assertThat(open(city.coordinator())).doesNotContain(held);
        var version = house.get(Traces.class).open(held, city.coordinator()).first();
        assertThat(version.held()).isEqualTo(new Trace.Held("right", "applied"));
        assertThat(version.author()).isEqualTo(author.id());
    }

    @Test
    void filesAnEntryWithoutEffectAndTellsItsAuthor() {
        var author = stranger("己");
        var place = city.household(TestCity.VILLAGE);
        var held = heldVisit(author, place);

        holdings.settle(city.coordinator(), List.of(held), false, "不是我们村的");

        assertThat(visits(place)).isZero();
        assertThat(open(author)).doesNotContain(held);
        assertThat(house.get(Traces.class).open(held, author).first().held())
                .isEqualTo(new Trace.Held("right", "filed"));
    }

    @Test
    void settlesAHelpersWholeBacklogInOneGo() {
        var author = stranger("庚");
        var place = city.household(TestCity.VILLAGE);
        var held = new ArrayList<UUID>();
        for (int i = 0; i < 5; i++) {
            held.add(heldVisit(author, place));
        }

        assertThat(holdings.settle(city.coordinator(), held, true, "看过")).isEqualTo(5);
        assertThat(visits(place)).isEqualTo(5);
    }

    @Test
    void letsNobodySettleWhatTheyWroteThemselves() {
        var head = city.person("辛", Role.UNIT_HEAD, "sfj", TestCity.OTHER_VILLAGE);
        var held = heldVisit(head, home);

        assertThatThrownBy(() -> holdings.settle(head, List.of(held), true, ""))
                .hasMessageContaining("not-yours-to-settle");
        var own = release(head, held, true);

        assertThat(own.state()).isEqualTo(State.HELD);
        assertThat(own.reason()).isEqualTo("right");
    }

    @Test
    void settlesOnceHoweverOftenItIsAsked() {
        var place = city.household(TestCity.VILLAGE);
        var held = heldVisit(stranger("壬"), place);
        holdings.settle(city.coordinator(), List.of(held), true, "看过");

        var again = release(city.coordinator(), held, true);

        assertThat(again.state()).isEqualTo(State.HELD);
        assertThat(again.reason()).isEqualTo("clash");
        assertThat(visits(place)).isOne();
        assertThatThrownBy(() -> holdings.settle(city.coordinator(), List.of(held), true, ""))
                .hasMessageContaining("already-settled");
    }

    @Test
    void takesNoReleaseOfWhatWasNeverHeld() {
        var place = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        var visit =
                occasion.add(
                        "visits.visit@1", place, Map.of("met", "home", "team", 1, "consent", true));
        city.append(city.coordinator(), occasion.envelopes());
        var head = city.person("癸", Role.UNIT_HEAD, "sfj", TestCity.ROOT);

        assertThat(release(head, visit, true).state()).isEqualTo(State.HELD);
        assertThat(visits(place)).isOne();
    }

    @Test
    void canOnlyFileWhatNobodyCanRead() {
        var author = stranger("子");
        var occasion = city.occasion(author);
        var entry = occasion.add("visits.visit@1", home, Map.of("met", "home", "faith", "x"));
        city.append(author, occasion.envelopes());

        var waiting =
                holdings.open(city.coordinator()).stream()
                        .filter(each -> each.entry().equals(entry))
                        .findFirst()
                        .orElseThrow();

        assertThat(waiting.canApply()).isFalse();
        assertThat(waiting.fault()).contains("team");
        assertThat(holdings.settle(city.coordinator(), List.of(entry), true, "")).isZero();
        assertThat(holdings.settle(city.coordinator(), List.of(entry), false, "")).isOne();
    }

    /// A key may be anything, somebody's name among it.
    @Test
    void keepsTheNameOfAnUnknownFieldOutOfTheOpen() throws Exception {
        var author = stranger("寅");
        var occasion = city.occasion(author);
        var entry =
                occasion.add(
                        "visits.visit@1",
                        home,
                        Map.of("met", "home", "team", 1, "consent", true, "马/小花", "x"));
        var receipt = city.append(author, occasion.envelopes()).getFirst();

        assertThat(receipt.where()).as("its sender is told").isEqualTo("马/小花 unknown-field");
        assertThat(holdings.open(author))
                .filteredOn(each -> each.entry().equals(entry))
                .allMatch(each -> "马/小花 unknown-field".equals(each.fault()))
                .hasSize(1);
        try (var owner = house.database().connect();
                var statement = owner.createStatement();
                var rows =
                        statement.executeQuery(
                                "select h::text from journal.holding h where entry = '%s'"
                                        .formatted(entry))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).contains("? unknown-field").doesNotContain("小花");
        }
    }

    /// A visit for a unit, about a household, of neither of which anything is known yet.
    private static UUID visitFor(Actor by, String unit, UUID household) {
        var occasion = city.occasion(by).forUnit(unit);
        var body = Map.of("met", "home", "team", 2, "consent", true);
        var id = occasion.add("visits.visit@1", household, body);
        var receipt = city.append(by, occasion.envelopes()).getFirst();
        assertThat(receipt.reason()).isEqualTo("right");
        return id;
    }

    @Test
    void triesAgainWhenTheUnitComes() {
        var place = city.household(TestCity.VILLAGE);
        var held = visitFor(city.coordinator(), "late1", place);

        city.unit("late2", "别的单位");
        assertThat(visits(place)).isZero();
        city.unit("late1", "后来的单位");

        assertThat(visits(place)).isOne();
        assertThat(open(city.coordinator())).doesNotContain(held);
    }

    @Test
    void triesAgainWhenTheHouseholdComesAfterTheUnit() {
        var household = Ids.v7(Clock.systemUTC());
        visitFor(city.coordinator(), "late3", household);

        city.unit("late3", "后来的单位");
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", household, Map.of("area", TestCity.VILLAGE));
        city.append(city.coordinator(), occasion.envelopes());

        assertThat(visits(household)).isOne();
    }

    @Test
    void triesAgainWhatOneRetriedEntryBringsForAnother() {
        var household = Ids.v7(Clock.systemUTC());
        visitFor(city.coordinator(), "late4", household);
        var by = city.coordinator();
        var occasion = city.occasion(by).forUnit("late4");
        occasion.add("registry.household@1", household, Map.of("area", TestCity.VILLAGE));
        city.append(by, occasion.envelopes());

        city.unit("late4", "后来的单位");

        assertThat(visits(household)).isOne();
    }

    @Test
    void triesAgainWhenItsAuthorIsAssignedForThatDay() {
        var place = city.household(TestCity.VILLAGE);
        var author = stranger("卯");
        var held = heldVisit(author, place);

        assign(author, TestCity.VILLAGE, city.today().plusDays(1));
        assertThat(visits(place)).as("from tomorrow on").isZero();
        assertThat(open(author)).contains(held);
        assign(author, TestCity.VILLAGE, city.today());

        assertThat(visits(place)).isOne();
        assertThat(open(author)).doesNotContain(held);
    }

    @Test
    void neverTriesAgainWhatSaysWhoMayWhat() {
        var author = stranger("辰");
        var occasion = city.occasion(author);
        var entry =
                occasion.add(
                        "access.unit@1",
                        null,
                        Map.of(
                                "unit",
                                "own",
                                "name",
                                "自己",
                                "type",
                                "office",
                                "area",
                                TestCity.ROOT));
        assertThat(city.append(author, occasion.envelopes()).getFirst().reason())
                .isEqualTo("right");
        city.send(
                city.appointing(Role.ADMINISTRATOR),
                "access.assignment@1",
                Map.of(
                        "staff",
                        author.id(),
                        "role",
                        Role.ADMINISTRATOR.name(),
                        "unit",
                        "sfj",
                        "area",
                        TestCity.ROOT,
                        "from",
                        "2019-01-01"));

        assertThat(open(city.coordinator())).contains(entry);
    }

    private static void assign(Actor author, int area, java.time.LocalDate from) {
        city.send(
                city.coordinator(),
                "access.assignment@1",
                Map.of(
                        "staff",
                        author.id(),
                        "role",
                        Role.UNIT_STAFF.name(),
                        "unit",
                        "sfj",
                        "area",
                        area,
                        "from",
                        from.toString()));
    }

    @Test
    void leavesForTheSystemWhatComesEarly() {
        var household = Ids.v7(Clock.systemUTC());
        var helper = city.person("丑", Role.UNIT_STAFF, "sfj", TestCity.VILLAGE);
        var early = heldVisit(helper, household);

        assertThat(release(city.coordinator(), early, true).state()).isEqualTo(State.HELD);

        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", household, Map.of("area", TestCity.VILLAGE));
        city.append(city.coordinator(), occasion.envelopes());
        assertThat(visits(household)).isOne();
    }

    private static Receipt release(Actor by, UUID entry, boolean apply) {
        var occasion = city.occasion(by);
        occasion.add(
                "journal.release@1",
                null,
                Map.of("entry", entry.toString(), "apply", apply, "why", "看过"));
        return city.append(by, occasion.envelopes()).getFirst();
    }
}
