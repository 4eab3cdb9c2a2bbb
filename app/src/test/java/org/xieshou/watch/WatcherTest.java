package org.xieshou.watch;

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
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// Each rule finds what it is for and nothing else; a lead opens once, and is quiet after it was closed.
class WatcherTest {
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

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private static void say(UUID household, String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(kind, household, body);
        city.append(city.coordinator(), occasion.envelopes());
    }

    private static void fact(UUID household, String fact, Object value) {
        say(
                household,
                "registry.fact@1",
                Map.of("fact", fact, "value", value, "asOf", today().minusDays(3).toString()));
    }

    private static List<Alert> alerts(UUID household) {
        return house.get(Leads.class).list(city.coordinator(), LeadQuery.OPEN).leads().stream()
                .filter(lead -> lead.household().equals(household))
                .map(Lead::alert)
                .sorted()
                .toList();
    }

    private static int look() {
        return house.get(Watcher.class).look();
    }

    @Test
    void opensALeadForLowIncomeDangerousHousesAndBadWaterOnce() {
        var poor = city.household(TestCity.VILLAGE);
        var fine = city.household(TestCity.VILLAGE);
        fact(poor, "household.income-head-stated", 499_999);
        fact(poor, "household.housing-grade", "D");
        fact(poor, "household.water-safe", false);
        fact(fine, "household.income-head-stated", 500_000);
        fact(fine, "household.housing-grade", "B");
        fact(fine, "household.water-safe", true);

        look();

        assertThat(alerts(poor)).containsExactly(Alert.A01, Alert.A06, Alert.A07);
        assertThat(alerts(fine)).isEmpty();
        assertThat(look()).as("the same event alerts once").isZero();
    }

    @Test
    void isQuietAfterTheHouseholdSaidThatItIsNotSo() {
        var home = city.household(TestCity.VILLAGE);
        fact(home, "household.water-hard", true);
        look();
        var lead =
                house.get(Leads.class).list(city.coordinator(), LeadQuery.OPEN).leads().stream()
                        .filter(each -> each.household().equals(home))
                        .findFirst()
                        .orElseThrow();
        say(
                home,
                "watch.closing@1",
                Map.of("lead", lead.id().toString(), "why", "not-so", "text", "井修好了"));
        fact(home, "household.water-hard", true);

        look();

        assertThat(alerts(home)).isEmpty();
        assertThat(house.get(Leads.class).get(city.coordinator(), lead.id()).lead().closed())
                .isTrue();
    }

    @Test
    void seesAChildOutOfSchoolAndAMemberWithoutInsurance() {
        var home = city.household(TestCity.VILLAGE);
        var child = member(home, today().minusYears(10));
        var grown = member(home, today().minusYears(30));
        var occasion = city.occasion(city.coordinator());
        for (var person : List.of(child, grown)) {
            occasion.add("registry.fact@1", home, person, about("person.dropout", true));
        }
        occasion.add("registry.fact@1", home, grown, about("person.medical-resident", false));
        city.append(city.coordinator(), occasion.envelopes());

        look();

        assertThat(alerts(home)).containsExactly(Alert.A04, Alert.A05);
    }

    @Test
    void namesTheMemberToThoseAloneWhoMayKnowTheName() {
        var home = city.household(TestCity.OTHER_VILLAGE);
        var child = member(home, today().minusYears(10));
        var grown = member(home, today().minusYears(30));
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.fact@1", home, child, about("person.dropout", true));
        occasion.add("registry.fact@1", home, grown, about("person.medical-resident", false));
        city.append(city.coordinator(), occasion.envelopes());
        look();
        var elsewhere = city.person("赛力克", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        city.send(
                city.coordinator(),
                "access.assignment@1",
                Map.of(
                        "staff", elsewhere.id(),
                        "role", "HELPER",
                        "unit", "fpb",
                        "household", home,
                        "from", "2019-01-01"));
        var helper = city.actor(elsewhere.id());

        assertThat(member(home, Alert.A04, city.coordinator())).isEqualTo("小杏");
        assertThat(member(home, Alert.A05, city.coordinator())).isEqualTo("小杏");
        assertThatThrownBy(() -> member(home, Alert.A04, helper))
                .as("keeps the register elsewhere alone")
                .isInstanceOf(WatchProblem.class);
        assertThat(house.get(Leads.class).list(city.coordinator(), LeadQuery.OPEN).leads())
                .extracting(Lead::member)
                .containsOnlyNulls();
    }

    private static @org.jspecify.annotations.Nullable String member(
            UUID home, Alert alert, Actor reader) {
        var leads = house.get(Leads.class);
        var found =
                leads.list(city.coordinator(), LeadQuery.OPEN).leads().stream()
                        .filter(lead -> lead.household().equals(home) && lead.alert() == alert)
                        .findFirst()
                        .orElseThrow();
        return leads.get(reader, found.id()).lead().member();
    }

    private static Map<String, Object> about(String fact, Object value) {
        return Map.of("fact", fact, "value", value, "asOf", today().minusDays(3).toString());
    }

    private static UUID member(UUID home, LocalDate birth) {
        var person = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                home,
                person,
                Map.of("name", "小杏", "relation", "child", "birth", birth.toString()));
        city.append(city.coordinator(), occasion.envelopes());
        return person;
    }

    @Test
    void seesAStoppedAllowanceMissingHelpAndAReviewThatIsDue() {
        var stopped = city.household(TestCity.VILLAGE);
        status(stopped, "dibao", today().minusYears(2), today().minusDays(9));
        var unhelped = city.household(TestCity.VILLAGE);
        status(unhelped, "monitored-sudden", today().minusMonths(2), null);
        var exited = city.household(TestCity.VILLAGE);
        status(exited, "exited", today().minusYears(1).minusDays(1), null);
        var fresh = city.household(TestCity.VILLAGE);
        status(fresh, "exited", today().minusMonths(11), null);

        look();

        assertThat(alerts(stopped)).containsExactly(Alert.A12);
        assertThat(alerts(unhelped)).containsExactly(Alert.A15);
        assertThat(alerts(exited)).containsExactly(Alert.A16);
        assertThat(alerts(fresh)).isEmpty();
        var due = house.get(Reviews.class).due(city.coordinator(), 1).reviews();
        assertThat(due).extracting(Review::household).contains(exited).doesNotContain(stopped);
        say(
                exited,
                "watch.review@1",
                Map.of("on", today().toString(), "of", "exited", "result", "stable"));
        assertThat(house.get(Reviews.class).due(city.coordinator(), 1).reviews())
                .extracting(Review::household)
                .doesNotContain(exited);
        assertThat(alerts(exited)).as("the review closes its lead").isEmpty();
        assertThat(house.get(Leads.class).list(city.coordinator(), LeadQuery.OVER).leads())
                .filteredOn(lead -> lead.household().equals(exited))
                .singleElement()
                .satisfies(lead ->
                        assertThat(
                                        house.get(Leads.class)
                                                .get(city.coordinator(), lead.id())
                                                .happened())
                                .extracting(Lead.Happening::what)
                                .containsExactly("result"));
        assertThat(look()).as("nothing is due anew").isZero();
    }

    private static void status(
            UUID home,
            String type,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        var body =
                new java.util.HashMap<String, Object>(
                        Map.of("type", type, "from", from.toString()));
        if (to != null) {
            body.put("to", to.toString());
        }
        say(home, "registry.status@1", body);
    }

    @Test
    void showsLeadsOnlyToThoseWhoKeepTheRegisterThere() {
        var home = city.household(TestCity.OTHER_VILLAGE);
        fact(home, "household.housing-dangerous", true);
        look();
        var neighbour = city.person("马兰", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
        var visitor = city.person("吴强", Role.UNIT_STAFF, "fpb", TestCity.ROOT);

        assertThat(of(neighbour)).doesNotContain(home);
        assertThat(of(city.coordinator())).contains(home);
        assertThatThrownBy(() -> of(visitor)).isInstanceOf(WatchProblem.class);
    }

    private static List<UUID> of(Actor actor) {
        return house.get(Leads.class).list(actor, LeadQuery.OPEN).leads().stream()
                .map(Lead::household)
                .toList();
    }
}
