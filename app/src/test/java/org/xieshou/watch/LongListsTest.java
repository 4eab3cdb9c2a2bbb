package org.xieshou.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.casework.Cases;
import org.xieshou.casework.Difficulties;
import org.xieshou.casework.Difficulty;

/// A list longer than a page ends nowhere in silence: each of its pages can be reached, and what is counted is all of it.
@Tag("slow")
class LongListsTest {
    private static final int MANY = 60;

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

    private static LeadQuery query(Alert alert, boolean late, long page) {
        return new LeadQuery(alert, false, late, null, page);
    }

    private static Leads.Listed list(LeadQuery query) {
        return house.get(Leads.class).list(city.coordinator(), query);
    }

    private static void authorised(UUID home, UUID lead, LocalDate on, boolean good) {
        var body =
                Map.of(
                        "lead",
                        lead.toString(),
                        "step",
                        "authorised",
                        "on",
                        on.toString(),
                        "good",
                        good);
        say(home, "watch.step@1", body);
    }

    private static void dangerousHouses() {
        var grade =
                Map.of("fact", "household.housing-grade", "value", "D", "asOf", today().toString());
        for (int i = 0; i < MANY; i++) {
            say(city.household(TestCity.VILLAGE), "registry.fact@1", grade);
        }
    }

    @Test
    void leadsAreCountedAllAndSoAreThoseThatAreLateOrOver() {
        dangerousHouses();
        house.get(Watcher.class).look();
        var first = list(query(Alert.A06, false, 1));
        assertThat(first.total()).isEqualTo(MANY);
        assertThat(first.leads()).hasSize(LeadQuery.SIZE);
        assertThat(first.counts().open()).containsEntry(Alert.A06, (long) MANY);
        assertThat(first.counts().first()).isNotNull();
        var all = new HashSet<>(first.leads());
        all.addAll(list(query(Alert.A06, false, 2)).leads());
        assertThat(all).hasSize(MANY);
        assertThat(list(query(Alert.A06, false, 99)).leads()).hasSize(MANY - 50);
        assertThat(list(query(Alert.A01, false, 1)).leads()).isEmpty();
        var here = list(new LeadQuery(Alert.A06, false, false, TestCity.VILLAGE, 1));
        assertThat(here.total()).isEqualTo(MANY);
        assertThat(here.leads()).hasSize(LeadQuery.SIZE);
        var there = list(new LeadQuery(null, false, false, TestCity.OTHER_VILLAGE, 1));
        assertThat(there.leads()).noneMatch(lead -> lead.alert() == Alert.A06);
        assertThat(there.counts().open()).doesNotContainKey(Alert.A06);

        var declined = first.leads().get(0);
        var begun = first.leads().get(1);
        authorised(declined.household(), declined.id(), today(), false);
        authorised(begun.household(), begun.id(), today().minusDays(99), true);

        var open = list(query(Alert.A06, false, 1));
        assertThat(open.total()).isEqualTo(MANY - 1L);
        assertThat(open.leads()).extracting(Lead::id).doesNotContain(declined.id());
        var over = list(LeadQuery.OVER);
        assertThat(over.total()).isOne();
        assertThat(over.leads()).extracting(Lead::id).containsExactly(declined.id());
        var late = list(query(Alert.A06, true, 1));
        assertThat(late.leads()).extracting(Lead::id).containsExactly(begun.id());
        assertThat(late.total()).isOne();
        assertThat(late.counts().late()).containsEntry(Alert.A06, 1L);
    }

    @Test
    void reviewsArePagedAndCounted() {
        for (int i = 0; i < MANY; i++) {
            var from = today().minusYears(1).plusDays(i < 5 ? 9 : -1);
            say(
                    city.household(TestCity.OTHER_VILLAGE),
                    "registry.status@1",
                    Map.of("type", "exited", "from", from.toString()));
        }
        var reviews = house.get(Reviews.class);
        var first = reviews.due(city.coordinator(), 1);
        assertThat(first.reviews()).hasSize(Reviews.SIZE);
        assertThat(first.counts().soon()).isEqualTo(MANY);
        assertThat(first.counts().due()).isEqualTo(MANY - 5L);
        var all = new HashSet<>(first.reviews());
        all.addAll(reviews.due(city.coordinator(), 2).reviews());
        assertThat(all).hasSize(MANY);
    }

    @Test
    void casesArePagedAndCounted() {
        for (int i = 0; i < MANY; i++) {
            var home = city.household(TestCity.OTHER_VILLAGE);
            var occasion = city.occasion(city.coordinator());
            var told =
                    occasion.add(
                            "casework.difficulty@1",
                            home,
                            Map.of("topic", "papers", "text", "户口本丢了"));
            var unit = city.coordinator().unit();
            occasion.add("casework.owner@1", home, Map.of("case", told.toString(), "unit", unit));
            city.append(city.coordinator(), occasion.envelopes());
        }
        var cases = house.get(Cases.class);
        var first = cases.list(city.coordinator(), Cases.Which.OPEN, "", 1);
        assertThat(first.total()).isEqualTo(MANY);
        assertThat(first.cases()).hasSize(Cases.SIZE);
        var all = new HashSet<>(first.cases());
        all.addAll(cases.list(city.coordinator(), Cases.Which.OPEN, "", 2).cases());
        assertThat(all).hasSize(MANY);
    }

    @Test
    void difficultiesArePagedAndCounted() {
        for (int i = 0; i < MANY; i++) {
            say(
                    city.household(TestCity.VILLAGE),
                    "casework.difficulty@1",
                    Map.of("topic", "water", "text", "井干了"));
        }
        var difficulties = house.get(Difficulties.class);
        var first = difficulties.unsettled(city.coordinator(), null, 1);
        assertThat(first.total()).isEqualTo(MANY);
        assertThat(first.difficulties()).hasSize(Difficulties.SIZE);
        var all = new HashSet<Difficulty>(first.difficulties());
        all.addAll(difficulties.unsettled(city.coordinator(), null, 2).difficulties());
        assertThat(all).hasSize(MANY);

        say(
                city.household(TestCity.OTHER_VILLAGE),
                "casework.difficulty@1",
                Map.of("topic", "papers", "text", "户口本丢了"));
        var there = difficulties.unsettled(city.coordinator(), TestCity.OTHER_VILLAGE, 1);
        assertThat(there.total()).isOne();
        assertThat(there.difficulties()).extracting(Difficulty::topic).containsExactly("papers");
        assertThat(difficulties.unsettled(city.coordinator(), TestCity.VILLAGE, 1).total())
                .isEqualTo(MANY);
        assertThat(difficulties.unsettled(city.coordinator(), 987_654, 1).total()).isZero();
    }
}
