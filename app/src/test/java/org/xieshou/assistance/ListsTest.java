package org.xieshou.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.xieshou.access.Role;
import org.xieshou.assistance.DistributionList.State;
import org.xieshou.journal.Rebuild;

/// Two persons for a list, and houses that wait for a grade.
@Tag("slow")
class ListsTest {
    private static TestHouse house;
    private static TestCity city;
    private static DistributionLists lists;

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        lists = house.get(DistributionLists.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static UUID add(Actor by, String kind, UUID subject, Map<String, ?> body) {
        var occasion = city.occasion(by);
        var id = occasion.add(kind, subject, body);
        city.append(by, occasion.envelopes());
        return id;
    }

    private static UUID say(Actor by, String kind, Map<String, ?> body) {
        return java.util.Objects.requireNonNull(city.send(by, kind, body).id());
    }

    @Test
    void aListIsCheckedByAnotherPersonAndOnlyAsThatPersonSawIt() throws java.sql.SQLException {
        var first = city.coordinator();
        var second = city.person("古丽", Role.UNIT_STAFF, "fpb", TestCity.VILLAGE);
        var home = city.household(TestCity.VILLAGE);
        var list =
                say(
                        first,
                        "assistance.list@1",
                        Map.of("title", "冬衣", "items", List.of(), "money", 100));
        assertThat(lists.get(first, list).state()).isEqualTo(State.EMPTY);
        add(first, "assistance.listed@1", home, Map.of("list", list));

        say(first, "assistance.approval@1", Map.of("list", list, "approve", true));
        assertThat(lists.get(first, list).state()).as("by its author").isEqualTo(State.WAITING);
        assertThatThrownBy(() -> lists.toCheck(first, list)).isInstanceOf(AssistanceProblem.class);
        assertThat(lists.waiting(first)).isEmpty();
        assertThat(lists.waiting(second)).extracting(DistributionList::id).contains(list);

        say(second, "assistance.approval@1", Map.of("list", list, "approve", true));
        assertThat(lists.get(first, list).state()).isEqualTo(State.APPROVED);
        assertThat(lists.waiting(second)).isEmpty();
        assertThat(lists.lines(first, list))
                .extracting(DistributionList.Line::checked)
                .contains(true);

        var later = city.household(TestCity.VILLAGE);
        add(first, "assistance.listed@1", later, Map.of("list", list));
        assertThat(lists.get(first, list).state())
                .as("somebody came later")
                .isEqualTo(State.WAITING);
        assertThat(lists.get(first, list).unchecked()).isEqualTo(1);
        assertThat(lists.waiting(second)).extracting(DistributionList::id).contains(list);
        say(second, "assistance.approval@1", Map.of("list", list, "approve", false, "why", "错"));
        assertThat(lists.get(first, list).state()).isEqualTo(State.SENT_BACK);
        assertThat(lists.waiting(second)).isEmpty();
        assertThat(house.get(Rebuild.class).run(false, _ -> {}).isSame()).isTrue();
    }

    @Test
    void aHouseWithSignsWaitsUntilAProfessionalHasGradedIt() {
        var by = city.coordinator();
        var home = city.household(TestCity.VILLAGE);
        var checks = house.get(HousingChecks.class);
        add(
                by,
                "assistance.housing-check@1",
                home,
                Map.of("mayEnter", true, "wallCrack", true, "roofLeak", false, "grading", true));
        assertThat(checks.waiting(by))
                .filteredOn(check -> check.household().equals(home))
                .singleElement()
                .satisfies(check -> assertThat(check.signs()).containsExactly("wallCrack"));

        var day = java.time.LocalDate.now(java.time.Clock.systemUTC()).plusDays(1).toString();
        for (var told : List.of(Map.of("value", "none"), Map.of("value", "A", "toldBy", "self"))) {
            var body = new java.util.HashMap<String, String>(told);
            body.put("fact", "household.housing-grade");
            body.put("asOf", day);
            add(by, "registry.fact@1", home, body);
            assertThat(checks.waiting(by))
                    .as("%s is no grade", told)
                    .anyMatch(check -> check.household().equals(home));
        }
        add(
                by,
                "registry.fact@1",
                home,
                Map.of("fact", "household.housing-grade", "value", "C", "asOf", day));
        assertThat(checks.waiting(by)).noneMatch(check -> check.household().equals(home));
    }
}
