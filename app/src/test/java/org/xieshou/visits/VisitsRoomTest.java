package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
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
import org.xieshou.casework.Difficulties;
import org.xieshou.casework.Difficulty;
import org.xieshou.journal.Envelope;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// The three rooms of a visit behind the journal: what staff write is accepted and read back, within reach and right.
class VisitsRoomTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestHouse house;
    private static TestCity city;
    private static Actor staff;
    private static Actor neighbour;
    private static Actor editor;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("sfj", "市司法局");
        staff = city.person("阿依达", Role.UNIT_STAFF, "sfj", TestCity.VILLAGE);
        neighbour = city.person("马兰", Role.UNIT_STAFF, "sfj", TestCity.OTHER_VILLAGE);
        editor = city.person("编写人", Role.EDITOR, "fpb", TestCity.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static LocalDate today() {
        return house.get(Here.class).today();
    }

    private static List<Envelope> visit(UUID form, UUID household, LocalDate next) {
        var occasion = Occasion.ofForm(form, staff, city.tip());
        occasion.add(
                "visits.visit@1",
                household,
                Map.of("met", "home", "team", 3, "consent", true, "next", next.toString()));
        occasion.add(
                "registry.fact@1",
                household,
                Map.of(
                        "fact",
                        "household.water-safe",
                        "value",
                        true,
                        "asOf",
                        today().toString(),
                        "toldBy",
                        "family"));
        occasion.add(
                "assistance.handover@1",
                household,
                Map.of(
                        "items",
                        List.of(Map.of("item", "大米", "quantity", 10, "unit", "公斤")),
                        "basis",
                        "total"));
        occasion.add(
                "registry.consent@1",
                household,
                Map.of("purpose", "quote", "given", true, "level", "public"));
        occasion.add(
                "visits.voice@1",
                household,
                Map.of("kind", "wish", "text", "想学养蜂", "quote", "public"));
        occasion.add(
                "casework.difficulty@1",
                household,
                Map.of("topic", "medical", "text", "慢病证", "urgent", true));
        return occasion.envelopes();
    }

    /// A clinician writes the visit and the rice, and comes to see nothing of the household's record by it.
    @Test
    void aClinicianWritesAVisitAndSeesTheDoorAlone() {
        var household = city.household(TestCity.VILLAGE);
        city.append(staff, visit(form(), household, today().plusDays(30)));
        var doctor = city.person("木拉提", Role.CLINICIAN, "sfj", TestCity.VILLAGE);
        var far = city.person("远大夫", Role.CLINICIAN, "sfj", TestCity.OTHER_VILLAGE);
        var doorsteps = house.get(Doorsteps.class);

        var door = doorsteps.open(doctor, household);

        assertThat(door.household()).isEqualTo(household);
        assertThat(door.isRecorded()).isFalse();
        assertThat(door.questions()).isEmpty();
        assertThat(door.lastVisit()).isNull();
        assertThat(door.agrees()).isNull();
        assertThat(doorsteps.again(staff, household).isRecorded()).isTrue();
        assertThatThrownBy(() -> doorsteps.again(far, household))
                .hasMessage("registry.household-not-found");
        assertThatThrownBy(() ->
                        house.get(org.xieshou.registry.Households.class).again(doctor, household))
                .hasMessage("registry.not-allowed");
        var occasion = Occasion.ofForm(form(), doctor, city.tip());
        occasion.add(
                "visits.visit@1", household, Map.of("met", "home", "team", 2, "consent", true));
        assertThat(city.append(doctor, occasion.envelopes()))
                .extracting(Receipt::state)
                .containsOnly(Receipt.State.ACCEPTED);
    }

    private static UUID form() {
        return Ids.v7(CLOCK);
    }

    @Test
    void everythingThatVisitingStaffWriteIsAcceptedAndOnceOnly() {
        var household = city.household(TestCity.VILLAGE);
        var form = form();
        var entries = visit(form, household, today().plusDays(30));

        var receipts = city.append(staff, entries);
        var again = city.append(staff, entries);

        assertThat(receipts).extracting(Receipt::state).containsOnly(Receipt.State.ACCEPTED);
        assertThat(again).extracting(Receipt::state).containsOnly(Receipt.State.HAD);
        assertThat(again)
                .extracting(Receipt::seq)
                .isEqualTo(receipts.stream().map(Receipt::seq).toList());
        assertThat(house.get(Visits.class).of(staff, household)).hasSize(1);
    }

    @Test
    void asksNoMoreWhatTheVisitAnswered() {
        var household = city.household(TestCity.VILLAGE);
        var doorsteps = house.get(Doorsteps.class);

        assertThat(doorsteps.open(staff, household).questions())
                .extracting(Question::name)
                .contains("household.water-safe");
        city.append(staff, visit(form(), household, today().plusDays(30)));

        var door = doorsteps.again(staff, household);
        assertThat(door.questions())
                .extracting(Question::name)
                .doesNotContain("household.water-safe");
        assertThat(door.lastVisit()).isEqualTo(today());
    }

    @Test
    void theDoorRefusesWithoutTheRightThoughTheDatabaseWouldShow() {
        var household = city.household(TestCity.VILLAGE);
        city.append(staff, visit(form(), household, today()));

        assertThat(count(editor, household)).isEqualTo(1);
        assertThatThrownBy(() -> house.get(Visits.class).of(editor, household))
                .isInstanceOf(VisitsProblem.class);
        assertThatThrownBy(() -> house.get(Doorsteps.class).again(editor, household))
                .isInstanceOf(VisitsProblem.class);
        assertThatThrownBy(() -> house.get(Difficulties.class).unsettled(editor, null, 1))
                .hasMessage("casework.not-your-task");
    }

    @Test
    void theDatabaseShowsNothingOutOfReachThoughTheDoorIsPassed() {
        var household = city.household(TestCity.VILLAGE);
        city.append(staff, visit(form(), household, today()));

        assertThat(count(neighbour, household)).isZero();
        assertThat(house.get(Visits.class).of(neighbour, household)).isEmpty();
        assertThat(house.get(Difficulties.class).unsettled(neighbour, null, 1).difficulties())
                .isEmpty();
        assertThatThrownBy(() -> house.get(Doorsteps.class).again(neighbour, household))
                .isInstanceOf(RuntimeException.class);
    }

    private static long count(Actor actor, UUID household) {
        return house.get(Reading.class)
                .as(
                        actor,
                        db ->
                                db.sql("select count(*) from visits.v_voice where subject = ?")
                                        .param(household)
                                        .query((row, _) -> row.getLong(1))
                                        .single());
    }

    @Test
    void anAgreedDayWaitsUntilSomebodyWentAgain() {
        var household = city.household(TestCity.VILLAGE);
        var visits = house.get(Visits.class);
        city.append(staff, visit(form(), household, today()));
        assertThat(visits.due(staff, 1).rows()).extracting(Due::household).contains(household);
        assertThat(visits.countDue(staff).count()).isEqualTo(visits.due(staff, 1).total());
        var moved = city.occasion(city.coordinator());
        moved.add(
                "registry.household@1",
                household,
                Map.of("area", TestCity.VILLAGE, "group", "二组", "address", "三巷 7 号"));
        city.append(city.coordinator(), moved.envelopes());
        assertThat(visits.due(staff, 1).rows())
                .filteredOn(due -> due.household().equals(household))
                .extracting(Due::hamlet, Due::address)
                .containsExactly(org.assertj.core.api.Assertions.tuple("二组", "三巷 7 号"));

        city.append(staff, visit(form(), household, today().plusDays(7)));

        assertThat(visits.due(staff, 1).rows())
                .extracting(Due::household)
                .doesNotContain(household);
    }

    @Test
    void urgentDifficultiesComeFirstAndSettledOnesNotAtAll() {
        var household = city.household(TestCity.VILLAGE);
        difficulty(household, Map.of("topic", "water", "text", "水管冻裂"));
        difficulty(household, Map.of("topic", "papers", "text", "当场办了", "settled", true));
        difficulty(household, Map.of("topic", "medical", "text", "药快断了", "urgent", true));

        var unsettled = house.get(Difficulties.class).unsettled(staff, null, 1).difficulties();
        assertThat(unsettled)
                .filteredOn(one -> one.household().equals(household))
                .extracting(Difficulty::words)
                .containsExactly("药快断了", "水管冻裂");
        assertThat(house.get(Difficulties.class).count(staff).getFirst().urgent()).isTrue();
    }

    @Test
    void whoWroteADifficultyDownSaysThatItIsSettled() {
        var household = city.household(TestCity.VILLAGE);
        difficulty(household, Map.of("topic", "water", "text", "水管冻裂"));
        var difficulties = house.get(Difficulties.class);
        var told = of(household).getFirst();

        assertThatThrownBy(() -> difficulties.settle(city.coordinator(), told.entry()))
                .hasMessage("casework.not-yours-to-settle");
        assertThat(difficulties.settle(staff, told.entry()).state())
                .isEqualTo(Receipt.State.ACCEPTED);

        assertThat(of(household)).isEmpty();
        assertThatThrownBy(() -> difficulties.settle(staff, told.entry()))
                .hasMessage("casework.no-such-difficulty");
    }

    private static List<Difficulty> of(UUID household) {
        return house.get(Difficulties.class).unsettled(staff, null, 1).difficulties().stream()
                .filter(one -> one.household().equals(household))
                .toList();
    }

    private static void difficulty(UUID household, Map<String, ?> body) {
        var occasion = city.occasion(staff);
        occasion.add("casework.difficulty@1", household, body);
        city.append(staff, occasion.envelopes());
    }

    @Test
    void listsMyUnitsVisitsNewestFirstPageAfterPage() {
        var visits = house.get(Visits.class);
        var first = city.household(TestCity.VILLAGE);
        var second = city.household(TestCity.VILLAGE);
        city.append(staff, visit(form(), first, today().plusDays(30)));
        city.append(staff, visit(form(), second, today().plusDays(30)));
        var top = new Visits.Days(today(), today(), "sfj", Visits.Key.above(today()));

        var one = visits.between(staff, top, 1).getFirst();
        var below = new Visits.Days(today(), today(), "sfj", new Visits.Key(one.day(), one.seq()));

        assertThat(one.household()).isEqualTo(second);
        assertThat(one.unitName()).isEqualTo("市司法局");
        assertThat(visits.between(staff, below, 1).getFirst().household()).isEqualTo(first);
        assertThat(
                        visits.between(
                                staff,
                                new Visits.Days(today(), today(), "fpb", Visits.Key.above(today())),
                                9))
                .isEmpty();
    }
}
