package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieshou.registry.RegistryDatabase.household;
import static org.xieshou.registry.RegistryDatabase.person;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.registry.Household.KnownFact;
import org.xieshou.registry.Household.Member;
import org.xieshou.registry.Household.Value;
import org.xieshou.registry.Written.By;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

class HouseholdsTest {
    private static final UUID ONE = household(1);
    private static final UUID TWO = household(2);
    private static final UUID THREE = household(3);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2019-10-17T03:00:00Z"), ZoneOffset.UTC);
    private static final Place PLACE = new Place("晨光市", "Chenguang", ZoneId.of("Asia/Shanghai"));

    private static RegistryDatabase database;
    private static Walls walls;
    private static Households households;
    private static final List<String> LOOKS = new ArrayList<>();

    @BeforeAll
    static void live() throws SQLException {
        database = new RegistryDatabase();
        walls = new Walls(database.room);
        households =
                new Households(
                        walls,
                        (actor, household, why) -> LOOKS.add(household + " " + why),
                        Catalogue.load(),
                        PLACE,
                        CLOCK,
                        RegistryDatabase::hash,
                        new PlaceSounds(walls::areas));
        area(1, null, "晨光市");
        area(10, 1, "雁回乡");
        area(11, 10, "石榴渠村");
        area(12, 10, "三棵杏村");
        var written = new Written();
        first(written);
        written.area = 12;
        second(written);
        written.say("registry.household", THREE, null, "area", 12, "number", "H-20419");
        written.area = 13;
        written.tell("registry.household", household(4), null, "{'area': 13, 'number': 'X-1'}");
        written.tell(
                "registry.person",
                household(4),
                person(4),
                "{'name': '阿里', 'relation': 'head', 'birth': '2006-01-01'}");
        database.take(written.entries(), 100);
    }

    private static void area(
            int number, @org.jspecify.annotations.Nullable Integer parent, String name)
            throws SQLException {
        database.run(
                """
                insert into access.area_now (entry, said_by, unit, author, happened, day, since, no, parent, name, level)
                values (gen_random_uuid(), gen_random_uuid(), 'fpb', gen_random_uuid(), now(), '2019-01-01', %1$d, %1$d, %2$d, '%3$s', 'village')
                """
                        .formatted(number, parent, name));
    }

    private static void first(Written w) {
        w.tell(
                "registry.household",
                ONE,
                null,
                "{'area': 11, 'number': 'H-20417', 'phone': '139-0000-0071'}");
        w.tell(
                "registry.person",
                ONE,
                person(1),
                "{'name': '叶尔兰 巴合提', 'relation': 'head', 'birth': '1971-03-02', 'idNumber': '99999919701017008X'}");
        w.tell(
                "registry.person",
                ONE,
                person(2),
                "{'name': '阿依达娜·叶尔兰', 'relation': 'child', 'birth': '2005-05-05'}");
        w.tell("registry.status", ONE, null, "{'type': 'dibao', 'from': '2019-07-01'}");
        w.tell(
                "registry.status",
                ONE,
                null,
                "{'type': 'exited', 'from': '2014-06-01', 'to': '2018-11-30'}");
        w.tell("registry.consent", ONE, null, "{'purpose': 'quote', 'given': false}");
        fact(w, new By(new UUID(5, 1), 1, 50), "household.income-wages", 300_000);
        fact(w, new By(new UUID(5, 1), 2, 50), "household.members-stated", 4);
        fact(w, new By(new UUID(5, 2), 1, 50), "household.members-stated", 5);
    }

    private static void fact(Written w, By by, String fact, int value) {
        w.sayAs(by, "registry.fact", ONE, "fact", fact, "value", value, "asOf", "2019-10-01");
    }

    private static void second(Written w) {
        w.tell("registry.household", TWO, null, "{'area': 12, 'number': 'H-20418'}");
        w.tell(
                "registry.person",
                TWO,
                person(3),
                "{'name': '买买提', 'relation': 'head', 'birth': '1980-01-01'}");
    }

    @AfterAll
    static void close() {
        walls.close();
        database.close();
    }

    @BeforeEach
    void wallsUp() {
        walls.databaseWall = true;
        LOOKS.clear();
    }

    private static Actor actor(Role role, Set<Integer> areas, Set<UUID> charges) {
        var rights = EnumSet.noneOf(Right.class);
        rights.addAll(role.rights());
        return new Actor(
                new UUID(9, 9), "周敏", "fpb", Set.of(role), rights, Set.of("fpb"), areas, charges);
    }

    private static final Actor CITY = actor(Role.COORDINATOR, Set.of(1, 10, 11, 12), Set.of());
    private static final Actor VILLAGE = actor(Role.VILLAGE_STAFF, Set.of(11), Set.of());
    private static final Actor HELPER = actor(Role.HELPER, Set.of(), Set.of(ONE));

    private static List<UUID> ids(Actor actor, HouseholdQuery query) {
        return households.page(actor, query).rows().stream().map(HouseholdRow::id).toList();
    }

    private static List<UUID> found(Actor actor, String text) {
        return households.search(actor, text).stream().map(HouseholdRow::id).toList();
    }

    @Test
    void listsWhatLiesInReachWithCountAndStatuses() {
        var list = households.page(CITY, HouseholdQuery.all());

        assertThat(list.total()).isEqualTo(3);
        assertThat(list.rows().getFirst())
                .isEqualTo(
                        new HouseholdRow(
                                ONE, "H-20417", "叶尔兰·巴合提", 11, "石榴渠村", 2, null, List.of("dibao")));
    }

    @Test
    void filtersByAreaWithAllBelowAndByStatusOfToday() {
        assertThat(ids(CITY, HouseholdQuery.all().area(10))).hasSize(3);
        assertThat(ids(CITY, HouseholdQuery.all().area(12))).containsExactly(TWO, THREE);
        assertThat(ids(CITY, HouseholdQuery.all().status("dibao"))).containsExactly(ONE);
        assertThat(ids(CITY, HouseholdQuery.all().status("exited"))).isEmpty();
        assertThat(ids(CITY, HouseholdQuery.all().page(2))).as("the last page").hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H-20417",
                "h20417",
                "20417",
                "叶尔兰·巴合提",
                "叶尔兰•巴合提",
                "叶尔兰巴合提",
                "叶尔兰 巴合提",
                "兰巴",
                "阿依达娜",
                "008X",
                "008x",
                "0071",
                "石榴渠",
                "石榴渠村 叶尔兰",
                "shiliuqu",
                "ShiLiuQuCun",
                "slqc",
                "shiliuqucun yeerlan",
                "葉爾蘭"
            })
    void oneBoxFindsByNumberNameAndVillage(String text) {
        assertThat(found(CITY, text)).containsExactly(ONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0417x", "三棵杏 叶尔兰", "sankexing 叶尔兰", "slq", "%", "_", "2041", "无此人"})
    void whatIsNotThereIsNotFound(String text) {
        assertThat(found(CITY, text)).isEmpty();
    }

    @Test
    void listsShowNoNameOfAMinorHead() {
        var there = actor(Role.COORDINATOR, Set.of(13), Set.of());

        assertThat(households.page(there, HouseholdQuery.all()).rows())
                .singleElement()
                .extracting(HouseholdRow::head)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theDoorAloneShowsNothingOutOfReach(boolean databaseWall) {
        walls.databaseWall = databaseWall;

        assertThat(ids(VILLAGE, HouseholdQuery.all())).containsExactly(ONE);
        assertThat(found(VILLAGE, "H-20418")).isEmpty();
        assertThat(ids(HELPER, HouseholdQuery.all())).containsExactly(ONE);
        assertThatThrownBy(() -> households.get(VILLAGE, TWO, "registry.why.page"))
                .hasMessage("registry.household-not-found");
        assertThatThrownBy(() -> households.mayWrite(VILLAGE, TWO))
                .hasMessage("registry.household-not-found");
        assertThat(LOOKS).isEmpty();
    }

    @Test
    void theDatabaseAloneShowsNothingOutOfReach() throws SQLException {
        for (var table : database.interpreter.tables()) {
            assertThat(pages("select subject from " + table))
                    .as(table)
                    .allMatch(ONE.toString()::equals);
        }
        assertThat(pages("select subject from registry.v_fact")).hasSize(3);
        assertThat(
                        pages(
                                "select registry.candidates(array['%h20417%'], array[null], 'h20417', 'h20417', 'h20417', null, 9)"))
                .hasSize(1);
        assertThat(
                        pages(
                                "select registry.candidates(array['%h20418%'], array[null], 'h20418', 'h20418', 'h20418', null, 9)"))
                .isEmpty();
        assertThat(
                        pages(
                                "select registry.candidates(array['%买买提%'], array[null], '买买提', '买买提', '买买提', '{12}', 9)"))
                .isEmpty();
    }

    private static List<String> pages(String sql) throws SQLException {
        return database.room.queryAsPages(Set.of(11), Set.of(), sql);
    }

    @Test
    void whoMayNotReadHouseholdsSeesNone() {
        var editor = actor(Role.EDITOR, Set.of(1, 10, 11, 12), Set.of());

        assertThatThrownBy(() -> households.page(editor, HouseholdQuery.all()))
                .hasMessage("registry.not-allowed");
        assertThatThrownBy(() -> households.get(editor, ONE, "registry.why.page"))
                .hasMessage("registry.not-allowed");
        assertThatThrownBy(() -> households.mayWrite(HELPER, ONE))
                .hasMessage("registry.not-allowed");
    }

    @Test
    void whoKeepsTheRegisterSeesTheWholeRecord() {
        var home = households.get(VILLAGE, ONE, "registry.why.page");

        assertThat(home.places()).extracting("name").containsExactly("晨光市", "雁回乡", "石榴渠村");
        assertThat(home.members()).extracting(Member::name).containsExactly("叶尔兰·巴合提", "阿依达娜·叶尔兰");
        assertThat(home.members()).extracting(Member::age).containsExactly(48, 14);
        assertThat(home.members().getFirst().last4()).isEqualTo("008X");
        assertThat(home.statuses()).hasSize(2);
        assertThat(home.facts())
                .extracting(f -> f.declared().name())
                .contains("household.income-wages");
        assertThat(LOOKS).containsExactly(ONE + " registry.why.page");
    }

    @Test
    void aHelperSeesNoMinorsNameNoIdNumberAndNoIncome() {
        var home = households.get(HELPER, ONE, "registry.why.page");

        assertThat(home.members()).extracting(Member::name).containsExactly("叶尔兰·巴合提", null);
        assertThat(home.members()).extracting(Member::last4).containsOnlyNulls();
        assertThat(home.facts())
                .extracting(f -> f.declared().name())
                .containsExactly("household.members-stated");
        assertThat(home.statuses()).extracting("type").containsExactly("dibao");
    }

    @Test
    void aDisputedFactShowsBothValues() {
        var disputed =
                households.get(VILLAGE, ONE, "registry.why.page").facts().stream()
                        .filter(KnownFact::isDisputed)
                        .toList();

        assertThat(disputed)
                .singleElement()
                .extracting(f -> f.declared().name())
                .isEqualTo("household.members-stated");
        assertThat(disputed.getFirst().values()).extracting(Value::value).containsExactly("4", "5");
    }
}
