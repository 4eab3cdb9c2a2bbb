package org.xieshou.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.FieldLine.LastFour;
import org.xieshou.journal.FieldLine.Reserved;
import org.xieshou.journal.Receipt.State;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;

@Tag("slow")
class TracesTest {
    private static final Map<String, Object> MET =
            Map.of("met", "home", "team", 2, "consent", true);

    private static final String DAYS =
            """
            select day::text from visits.v_visit where entry = :visit and until is null
            union all select day::text from assistance.v_handover where entry = :goods and until is null
            union all select as_of::text from registry.v_fact where entry = :fact and until is null
            """;

    private static TestHouse house;
    private static TestCity city;
    private static Traces traces;
    private static Mending mending;
    private static Actor helper;
    private static UUID home;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("sfj", "市司法局");
        traces = house.get(Traces.class);
        mending = house.get(Mending.class);
        helper = city.person("阿依达", Role.UNIT_STAFF, "sfj", TestCity.VILLAGE);
        home = city.household(TestCity.VILLAGE);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID visit(Actor by, int team) {
        var occasion = city.occasion(by);
        var id =
                occasion.add(
                        "visits.visit@1",
                        home,
                        Map.of("met", "home", "team", team, "consent", true));
        var receipt = city.append(by, occasion.envelopes()).getFirst();
        assertThat(receipt.state()).isEqualTo(State.ACCEPTED);
        return id;
    }

    private static Mending.Sent sent() {
        return new Mending.Sent(Ids.v7(Clock.systemUTC()), city.tip());
    }

    private static Receipt correct(UUID visit, Actor by, Map<String, String> typed) {
        var outcome = mending.correct(visit, by, sent(), name -> typed.getOrDefault(name, ""));
        assertThat(outcome.faults()).isEmpty();
        return java.util.Objects.requireNonNull(outcome.receipt());
    }

    private static Map<String, FieldLine.Value> fields(Trace.Version version) {
        return version.fields().stream()
                .collect(java.util.stream.Collectors.toMap(FieldLine::path, FieldLine::value));
    }

    @Test
    void showsAnEntryFieldByFieldToThoseWhoReachItsHousehold() {
        var visit = visit(helper, 2);

        var trace = traces.open(visit, city.coordinator());

        assertThat(trace.about()).isEqualTo(home);
        assertThat(trace.first().author()).isEqualTo(helper.id());
        assertThat(trace.first().says()).isNotEmpty();
        assertThat(fields(trace.standing()))
                .containsEntry("team", new FieldLine.Words("2"))
                .containsEntry("met", new FieldLine.Coded("visits", "met", "home"))
                .containsEntry("consent", new FieldLine.YesNo(true));
    }

    @Test
    void isNotThereForThoseWhoDoNotReachTheHousehold() {
        var visit = visit(helper, 2);
        var stranger = city.person("李峰", Role.UNIT_STAFF, "sfj", TestCity.OTHER_VILLAGE);

        assertThatThrownBy(() -> traces.open(visit, stranger))
                .isInstanceOf(JournalProblem.class)
                .hasMessageContaining("no-such-entry");
    }

    @Test
    void isHeldBackByTheDatabaseAloneToo() {
        var visit = visit(helper, 2);
        var stranger = city.person("王强", Role.UNIT_STAFF, "sfj", TestCity.OTHER_VILLAGE);
        var reading = house.get(Reading.class);
        var count = "select count(*) from journal.entry where id = ?";

        long strange =
                reading.as(stranger, db -> db.sql(count).param(visit).query(Long.class).single());
        long own = reading.as(helper, db -> db.sql(count).param(visit).query(Long.class).single());

        assertThat(strange).isZero();
        assertThat(own).isOne();
    }

    @Test
    void isHeldBackByTheRoomAloneToo() {
        var visit = visit(helper, 2);
        var editor = city.person("编辑", Role.EDITOR, "fpb", TestCity.ROOT);
        assertThat(editor.may(Right.HOUSEHOLDS_READ)).isFalse();
        assertThat(editor.areas()).contains(TestCity.VILLAGE);

        assertThatThrownBy(() -> traces.open(visit, editor)).isInstanceOf(JournalProblem.class);
    }

    @Test
    void writesDownThatSomebodyElseOpenedIt() {
        var visit = visit(helper, 2);

        traces.open(visit, helper);
        traces.open(visit, city.coordinator());

        assertThat(house.get(Looks.class).of(city.coordinator(), home))
                .filteredOn(look -> look.why().equals("access.why.entry"))
                .extracting(Looks.Look::name)
                .contains("周敏")
                .doesNotContain("阿依达");
    }

    @Test
    void keepsNamesAndIdNumbersFromThoseWhoDoNotKeepTheRegister() {
        var occasion = city.occasion(city.coordinator());
        var person = Ids.v7(Clock.systemUTC());
        var entry =
                occasion.add(
                        "registry.person@1",
                        home,
                        person,
                        Map.of(
                                "name", "古丽娜尔",
                                "relation", "child",
                                "idNumber", "999999201501010027"));
        city.append(city.coordinator(), occasion.envelopes());

        var forKeeper = fields(traces.open(entry, city.coordinator()).standing());
        var forHelper = fields(traces.open(entry, helper).standing());

        assertThat(forKeeper).containsEntry("idNumber", new LastFour("0027"));
        assertThat(forHelper)
                .containsEntry("idNumber", new Reserved())
                .containsEntry("name", new Reserved());
    }

    @Test
    void correctsTheWholeStatementForItsOwnDayAndUnit() {
        var visit = visit(helper, 2);

        var receipt = correct(visit, helper, Map.of("met", "away", "team", "３", "consent", "true"));
        var trace = traces.open(visit, helper);

        assertThat(receipt.state()).isEqualTo(State.ACCEPTED);
        assertThat(trace.versions()).hasSize(2);
        assertThat(fields(trace.first())).containsEntry("team", new FieldLine.Words("2"));
        assertThat(fields(trace.standing())).containsEntry("team", new FieldLine.Words("3"));
        assertThat(trace.standing().day()).isEqualTo(trace.first().day());
        assertThat(trace.standing().unit()).isEqualTo("sfj");
        assertThat(traces.open(trace.standing().id(), helper).root()).isEqualTo(visit);
    }

    /// A visit, what was handed over and a fact, as one occasion of today.
    private record Told(UUID visit, UUID goods, UUID fact) {
        List<UUID> entries() {
            return List.of(visit, goods, fact);
        }
    }

    private static Told told() {
        var today = city.today().toString();
        var occasion = city.occasion(helper);
        var told =
                new Told(
                        occasion.add("visits.visit@1", home, MET),
                        occasion.add(
                                "assistance.handover@1",
                                home,
                                Map.of("items", List.of(), "value", 5_000, "basis", "total")),
                        occasion.add(
                                "registry.fact@1",
                                home,
                                Map.of(
                                        "fact",
                                        "household.water-safe",
                                        "value",
                                        true,
                                        "asOf",
                                        today,
                                        "toldBy",
                                        "family")));
        assertThat(city.append(helper, occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return told;
    }

    /// Three days before the day that stands.
    private static String movedBack(UUID visit) {
        var day = traces.open(visit, helper).standing().day().minusDays(3).toString();
        var fields = Map.of("met", "home", "team", "2", "consent", "true", Mending.DAY, day);
        assertThat(correct(visit, helper, fields).state()).isEqualTo(State.ACCEPTED);
        return day;
    }

    @Test
    void movesAllOfAnOccasionToTheDayOnWhichItWas() {
        var told = told();
        var other = visit(helper, 2);
        assertThat(mending.along(told.visit(), helper).beside()).isEqualTo(2);

        var day = movedBack(told.visit());

        for (var entry : told.entries()) {
            var trace = traces.open(entry, helper);
            assertThat(trace.versions()).as(trace.kind()).hasSize(2);
            assertThat(trace.standing().day()).as(trace.kind()).isEqualTo(day);
        }
        assertThat(fields(traces.open(told.fact(), helper).standing()))
                .containsEntry("asOf", new FieldLine.Day(LocalDate.parse(day)));
        assertThat(traces.open(other, helper).versions()).hasSize(1);
    }

    @Test
    void theRowsOfAMovedOccasionHaveItsDay() {
        var told = told();
        var day = movedBack(told.visit());
        var days =
                house.get(Reading.class)
                        .asSystem(read ->
                                read.sql(DAYS)
                                        .param("visit", told.visit())
                                        .param("goods", told.goods())
                                        .param("fact", told.fact())
                                        .query(String.class)
                                        .list());
        assertThat(days).containsExactly(day, day, day);
    }

    @Test
    void takesNoDayThatHasNotComeOrCannotBeRead() {
        var visit = visit(helper, 2);
        var typed = new java.util.HashMap<>(Map.of("met", "home", "team", "2", "consent", "true"));
        for (var day : Map.of("2999-01-01", "future", "gestern", "not-a-date").entrySet()) {
            typed.put(Mending.DAY, day.getKey());
            assertThat(
                            mending.correct(visit, helper, sent(), n -> typed.getOrDefault(n, ""))
                                    .faults())
                    .containsExactly(Map.entry(Mending.DAY, day.getValue()));
        }
    }

    @Test
    void saysWhatIsWrongInAFormAndRecordsNothing() {
        var visit = visit(helper, 2);
        long before = city.tip();
        var typed = Map.of("met", "home", "team", "viele", "consent", "true");

        var outcome = mending.correct(visit, helper, sent(), n -> typed.getOrDefault(n, ""));

        assertThat(outcome.receipt()).isNull();
        assertThat(outcome.faults()).containsExactly(Map.entry("team", "not-a-number"));
        assertThat(city.tip()).isEqualTo(before);
    }

    @Test
    void takesAnEntryBackWithItsReason() {
        var visit = visit(helper, 2);

        mending.takeBack(visit, helper, sent(), "走错了门");
        var trace = traces.open(visit, helper);

        assertThat(trace.standing().takenBack()).isTrue();
        assertThat(trace.standing().why()).isEqualTo("走错了门");
        assertThat(trace.mend().correct()).isFalse();
        assertThat(trace.mend().takeBack()).isFalse();
    }

    @Test
    void letsNobodyButTheAuthorCorrectOnTheFirstDay() {
        var visit = visit(helper, 2);
        var colleague = city.person("同事", Role.UNIT_HEAD, "sfj", TestCity.VILLAGE);

        assertThat(traces.open(visit, helper).mend().correct()).isTrue();
        assertThat(traces.open(visit, colleague).mend().correct()).isFalse();
        assertThatThrownBy(() -> mending.takeBack(visit, colleague, sent(), "不对"))
                .hasMessageContaining("not-yours-to-correct");
    }

    @Test
    void readsGoodsRowByRowAndMoneyInYuan() {
        var occasion = city.occasion(helper);
        var handover =
                occasion.add(
                        "assistance.handover@1",
                        home,
                        Map.of(
                                "items",
                                List.of(Map.of("item", "大米", "quantity", 10, "unit", "公斤")),
                                "value",
                                12_000,
                                "basis",
                                "total"));
        city.append(helper, occasion.envelopes());

        correct(
                handover,
                helper,
                Map.of(
                        "items/0/item", "大米",
                        "items/0/quantity", "12.5",
                        "items/0/unit", "公斤",
                        "items/1/item", "清油",
                        "value", "1,150.50",
                        "basis", "total"));

        assertThat(fields(traces.open(handover, helper).standing()))
                .containsEntry("items/0/quantity", new FieldLine.Words("12.5"))
                .containsEntry("items/1/item", new FieldLine.Words("清油"))
                .containsEntry("value", new FieldLine.Money(115_050));
    }
}
