package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Field;

/// A teacher who is paired with the child of the marked household: sees the pupil's name, ticks and days of contact at two
/// addresses, nothing else of it anywhere, and nothing at all once the pair has ended.
@Tag("slow")
class TeacherTest extends MarkedCity {
    private static final String PUPIL =
            Objects.requireNonNull(Marked.MARKS.get(Field.CHILDREN)).getFirst();
    private static Crowd.Hired teacher;
    private static UUID pair;
    private static Set<String> paths;

    @BeforeAll
    static void pairUp() {
        teacher = crowd.hire(Role.TEACHER, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
        var by = city.coordinator();
        var occasion = city.occasion(by);
        occasion.add(
                "registry.fact@1",
                marked.household,
                marked.child,
                Map.of("fact", "person.pupil", "value", "primary", "asOf", today()));
        pair =
                occasion.add(
                        "pairing.pair@1",
                        marked.household,
                        marked.child,
                        Map.of(
                                "sort",
                                "teacher",
                                "unit",
                                "fpb",
                                "staff",
                                teacher.staff().toString(),
                                "from",
                                "2019-09-01"));
        assertThat(city.append(by, occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
        var ids = new LinkedHashSet<>(marked.ids());
        ids.add(pair);
        paths =
                Addresses.of(
                        house, Map.of("household", marked.household, "person", marked.person), ids);
    }

    private static String today() {
        return Crowd.inDays(0).toString();
    }

    @Test
    void seesThePupilAndTheTicksAndNothingElseUntilThePairEnds() throws Exception {
        assertThat(seen())
                .containsExactlyInAnyOrder(
                        "/entitlements/pupils " + PUPIL,
                        "/api/v1/entitlements/pupils " + PUPIL,
                        "/pairing/contacts " + PUPIL,
                        "/api/v1/pairing/contacts " + PUPIL,
                        "/pairing/contacts/" + pair + " " + PUPIL);
        writesOfThePairedHouseholdAndWhatATeacherMay();

        end(Crowd.inDays(-1));

        assertThat(seen()).isEmpty();
        assertThat(contact(actor(), Map.of("on", today(), "place", "school")).reason())
                .isEqualTo("right");
    }

    private static Set<String> seen() throws Exception {
        var seen = new TreeSet<String>();
        try (var browser = crowd.browser("teacher", teacher)) {
            for (var path : paths) {
                Marked.fieldsIn(browser.get(path).body())
                        .forEach((_, mark) -> seen.add(path + " " + mark));
            }
        }
        return seen;
    }

    private static void writesOfThePairedHouseholdAndWhatATeacherMay() {
        var other = city.household(TestCity.OTHER_VILLAGE);
        var home = Map.<String, Object>of("met", "home", "team", 1, "consent", true);

        assertThat(contact(actor(), Map.of("on", today(), "place", "school")).state())
                .isEqualTo(Receipt.State.ACCEPTED);
        assertThat(say("visits.visit@1", marked.household, home).state())
                .isEqualTo(Receipt.State.ACCEPTED);
        assertThat(say("visits.visit@1", other, home).reason())
                .as("a household in the area of the school, without a pair")
                .isEqualTo("right");
        assertThat(
                        say(
                                        "registry.fact@1",
                                        marked.household,
                                        Map.of(
                                                "fact",
                                                "household.income-wages",
                                                "value",
                                                1,
                                                "asOf",
                                                today()))
                                .reason())
                .isEqualTo("right");
    }

    @Test
    void comesHomeOnlyIfSomebodyOfTheFamilyAgreed() {
        var without = contact(city.coordinator(), Map.of("on", today(), "place", "home"));

        assertThat(without.state()).isEqualTo(Receipt.State.HELD);
        assertThat(without.reason()).isEqualTo("shape");
        assertThat(
                        contact(
                                        city.coordinator(),
                                        Map.of(
                                                "on",
                                                today(),
                                                "place",
                                                "home",
                                                "guardian",
                                                "father"))
                                .state())
                .isEqualTo(Receipt.State.ACCEPTED);
    }

    private static Actor actor() {
        return city.actor(teacher.staff());
    }

    private static Receipt contact(Actor by, Map<String, Object> body) {
        var occasion = city.occasion(by);
        occasion.add("pairing.contact@1", marked.household, marked.child, body);
        return city.append(by, occasion.envelopes()).getFirst();
    }

    private static Receipt say(String kind, UUID household, Map<String, Object> body) {
        var occasion = city.occasion(actor());
        occasion.add(kind, household, body);
        return city.append(actor(), occasion.envelopes()).getFirst();
    }

    private static void end(LocalDate on) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "pairing.ending@1",
                marked.household,
                Map.of("pair", pair.toString(), "on", on.toString()));
        city.append(city.coordinator(), occasion.envelopes());
    }
}
