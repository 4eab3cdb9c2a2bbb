package org.xieshou.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.journal.Mending;
import org.xieshou.shared.Ids;

/// What a household's year tells is what counts now of that year: neither what was taken back since nor what was corrected.
@Tag("slow")
class StoriesTest {
    private static TestHouse house;
    private static TestCity city;
    private static Actor keeper;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        keeper = city.coordinator();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID told(UUID home, String fact, Object value, LocalDate asOf) {
        var occasion = city.occasion(keeper);
        var body = Map.of("fact", fact, "value", value, "asOf", asOf.toString());
        var id = occasion.add("registry.fact@1", home, body);
        assertThat(city.append(keeper, occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return id;
    }

    private static Mending.Sent sent() {
        return new Mending.Sent(Ids.v7(Clock.systemUTC()), city.tip());
    }

    private static List<String> changes(UUID home, LocalDate since, @Nullable LocalDate until) {
        return house.get(Stories.class).of(keeper, home, since, until).changes().stream()
                .map(each -> each.before().value() + " → " + each.now().value())
                .toList();
    }

    @Test
    void anEarlierYearShowsNothingThatWasTakenBackOrCorrectedSince() {
        var home = city.household(TestCity.VILLAGE);
        var today = city.today();
        var members = "household.members-stated";
        told(home, members, 4, today.minusYears(3));
        var slip = told(home, members, 40, today.minusMonths(18));
        told(home, members, 5, today.minusMonths(6));
        var since = today.minusYears(2);
        var until = today.minusYears(1);
        assertThat(changes(home, since, until)).containsExactly("4 → 40");

        house.get(Mending.class).takeBack(slip, keeper, sent(), "多写了一个零");

        assertThat(changes(home, since, until)).isEmpty();
        assertThat(changes(home, until, null)).as("the last year").containsExactly("4 → 5");

        var water = "household.water-safe";
        told(home, water, false, today.minusYears(3));
        var wrong = told(home, water, true, today.minusMonths(20));
        assertThat(changes(home, since, until)).containsExactly("false → true");
        var occasion = city.occasion(keeper);
        var anew = Map.of("fact", water, "value", false, "asOf", today.minusMonths(20).toString());
        occasion.correct(wrong, "registry.fact@1", home, anew);
        assertThat(city.append(keeper, occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        assertThat(changes(home, since, until)).as("corrected").isEmpty();
    }
}
