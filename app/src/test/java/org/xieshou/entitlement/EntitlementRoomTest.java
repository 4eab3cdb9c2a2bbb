package org.xieshou.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.rules.Verdict.Answer;
import org.xieshou.shared.Ids;

/// What is due by the register, what came of it, and who sees which part of it.
class EntitlementRoomTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestHouse house;
    private static TestCity city;
    private static UUID home;
    private static UUID child;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        home = city.household(TestCity.VILLAGE);
        person(home, "石玉", "head", today().minusYears(40));
        child = person(home, "石小玉", "child", today().minusYears(9));
        tell(
                home,
                null,
                "registry.status@1",
                Map.of("type", "dibao", "from", "2019-01-01", "source", "民政局"));
        fact("person.pupil", child, "primary");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static LocalDate today() {
        return LocalDate.now(CLOCK);
    }

    private static UUID person(UUID household, String name, String relation, LocalDate birth) {
        var id = Ids.v7(CLOCK);
        tell(
                household,
                id,
                "registry.person@1",
                Map.of("name", name, "relation", relation, "birth", birth.toString()));
        return id;
    }

    private static void fact(String fact, @Nullable UUID person, Object value) {
        tell(
                home,
                person,
                "registry.fact@1",
                Map.of("fact", fact, "value", value, "asOf", today().toString()));
    }

    private static Receipt tell(
            UUID household, @Nullable UUID person, String kind, Map<String, ?> body) {
        var by = city.coordinator();
        var occasion = city.occasion(by);
        occasion.add(kind, household, person, new HashMap<>(body));
        return city.append(by, occasion.envelopes()).getFirst();
    }

    private static Judgement judged(Actor actor, String programme) {
        return house.get(Entitlements.class).of(actor, home).judgements().stream()
                .filter(each -> each.programme().code().equals(programme))
                .filter(each -> each.person() == null || each.person().equals(child))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneAnswerTurnsWhatIsNotKnownIntoWhatIsDue() {
        var before = judged(city.coordinator(), "two-exemptions");
        assertThat(before.answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(before.missing())
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.name()).isEqualTo("p.registered_school");
                    assertThat(missing.facts()).containsExactly("person.school-registered");
                });

        fact("person.school-registered", child, true);

        assertThat(judged(city.coordinator(), "two-exemptions").answer()).isEqualTo(Answer.YES);
        assertThat(judged(city.coordinator(), "living-aid").answer()).isEqualTo(Answer.YES);
        assertThat(judged(city.coordinator(), "living-aid").fen()).isNull();
        fact("person.boards", child, false);
        assertThat(Objects.requireNonNull(judged(city.coordinator(), "living-aid").fen()))
                .isEqualTo(62_500L);
        assertThat(judged(city.coordinator(), "minimum-living-allowance").answer())
                .isEqualTo(Answer.NO);
    }

    @Test
    void whatWasAppliedForIsLateAfterThePromisedDay() {
        tell(
                home,
                child,
                "entitlement.applied@1",
                Map.of(
                        "programme", "school-meals",
                        "on", today().minusDays(30).toString(),
                        "due", today().minusDays(2).toString()));
        var step = Objects.requireNonNull(judged(city.coordinator(), "school-meals").step());
        assertThat(step.isLate(today())).isTrue();
        assertThat(step.isLate(today().minusDays(2))).isFalse();

        tell(
                home,
                child,
                "entitlement.received@1",
                Map.of("programme", "school-meals", "on", today().toString(), "value", 5_00));

        assertThat(Objects.requireNonNull(judged(city.coordinator(), "school-meals").step()).what())
                .isEqualTo("received");
    }

    @Test
    void visitingUnitsSeeNothingThatRestsOnIncome() {
        var visitor = city.person("阿依达", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE);
        var due = house.get(Entitlements.class).of(visitor, home);

        assertThat(due.judgements())
                .isNotEmpty()
                .noneMatch(each -> each.programme().isForKeepersAlone());
        assertThat(due.hidden()).isPositive();
    }

    @Test
    void eachWallHoldsWithTheOtherGone() {
        var far = city.person("远村", Role.VILLAGE_STAFF, "fpb", TestCity.OTHER_VILLAGE);
        assertThatThrownBy(() -> house.get(Entitlements.class).of(far, home))
                .isInstanceOf(EntitlementProblem.class);

        var everywhere = Reach.of(city.coordinator());
        var seen =
                house.get(Reading.class)
                        .as(
                                far,
                                db ->
                                        new DossierTable(db, java.util.List.of(), 22)
                                                .within(
                                                        everywhere,
                                                        java.util.Set.of(home),
                                                        today()));
        assertThat(seen).as("row-level security alone").isEmpty();
    }

    @Test
    void aTeacherSeesTheTicksOfPairedPupilsWhereverTheyLiveAndNoOthers() {
        city.unit("xx", "第一小学");
        var teacher = city.person("李老师", Role.TEACHER, "xx", TestCity.OTHER_VILLAGE);
        var other = city.person("王老师", Role.UNIT_STAFF, "xx", TestCity.OTHER_VILLAGE);
        pair("xx", teacher);
        var entitlements = house.get(Entitlements.class);

        assertThat(entitlements.ownPupils(teacher))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.pupil().name()).isEqualTo("石小玉");
                    assertThat(row.ticks())
                            .hasSizeGreaterThan(2)
                            .allMatch(tick -> tick.programme().isSchool() && isBare(tick));
                });
        assertThat(entitlements.ownPupils(other)).isEmpty();
        assertThatThrownBy(() -> entitlements.of(teacher, home))
                .isInstanceOf(EntitlementProblem.class);
        var asked =
                house.get(Reading.class)
                        .as(
                                other,
                                db ->
                                        new StepTable(db, Reach.of(other))
                                                .myPupils(teacher.id(), today()));
        assertThat(asked).as("the database gives nobody another’s pupils").isEmpty();
    }

    private static void pair(String school, Actor teacher) {
        tell(
                home,
                child,
                "pairing.pair@1",
                Map.of(
                        "sort",
                        "teacher",
                        "unit",
                        school,
                        "staff",
                        teacher.id().toString(),
                        "from",
                        today().minusDays(9).toString()));
    }

    @Test
    void theSchoolOfThePairedTeacherNarrowsTheListOfPupils() {
        city.unit("zx", "第二中学");
        pair("zx", city.person("赵老师", Role.TEACHER, "zx", TestCity.OTHER_VILLAGE));

        assertThat(house.get(Entitlements.class).schools(city.coordinator()))
                .contains(new Entitlements.School("zx", "第二中学"));
        assertThat(namesAt("zx")).hasSize(1).allMatch(name -> name.startsWith("石小玉 第"));
        assertThat(namesAt("fpb")).isEmpty();
        assertThat(namesAt("")).containsAll(namesAt("zx"));
    }

    private static java.util.List<String> namesAt(String school) {
        var which = new Entitlements.Which(null, school, 1);
        return names(house.get(Entitlements.class).pupils(city.coordinator(), which));
    }

    private static java.util.List<String> names(Entitlements.Listed listed) {
        return listed.pupils().stream()
                .map(each -> each.pupil().name() + " " + each.pupil().school())
                .toList();
    }

    /// Why and how much speaks of the family.
    private static boolean isBare(Judgement tick) {
        return tick.reasons().isEmpty() && tick.missing().isEmpty() && tick.fen() == null;
    }

    @Test
    void checksOnTheSpotAreCountedByModule() {
        var activity = city.campaign("fpb").activity();
        var entitlements = house.get(Entitlements.class);
        assertThat(entitlements.countChecks(activity, 1)).isZero();

        var receipt =
                tell(
                        home,
                        null,
                        "entitlement.check@1",
                        Map.of("activity", activity.toString(), "module", 1));

        assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(entitlements.countChecks(activity, 1)).isEqualTo(1);
        assertThat(entitlements.countChecks(activity, 2)).isZero();
        tell(
                home,
                null,
                "entitlement.check@1",
                Map.of("activity", activity.toString(), "module", 1));
        assertThat(entitlements.countChecks(activity, 1)).as("households").isEqualTo(1);
        assertThat(entitlements.checks(city.coordinator(), activity, 1))
                .singleElement()
                .satisfies(each -> assertThat(each.household()).isEqualTo(home));
    }
}
