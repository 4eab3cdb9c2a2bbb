package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.registry.TestIds;
import org.xieshou.shared.Ids;

/// Who keeps the register in one village and visits for a unit in another is told nothing of the second, when writing in the first,
/// that visitors are not told: neither names of children nor who has which ID number.
@Tag("slow")
class TwoSeatsFormsTest extends MarkedCity {
    private static Crowd.Hired both;

    @BeforeAll
    static void hire() {
        both = crowd.hire(Role.VILLAGE_STAFF, TestCity.VILLAGE, Crowd.inDays(9));
        crowd.assign(both.staff(), Role.UNIT_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
    }

    /// Who tries an entry here learns nothing of who has which ID number there, where this person sees none: neither of somebody by name,
    /// nor that there is one.
    @Test
    void whatIsForetoldHereTellsNothingOfThere() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var known = TestIds.on(LocalDate.of(1988, 4, 5), 21);
        var keeper = city.coordinator();
        var occasion = city.occasion(keeper);
        var person = Map.of("name", "江河", "relation", "other", "idNumber", known);
        occasion.add("registry.person@1", home, Ids.v7(Clock.systemUTC()), person);
        city.append(keeper, occasion.envelopes());
        try (var machine = Machine.of(house, city.actor(both.staff()));
                var all = Machine.of(house, keeper)) {
            assertThat(foretold(all, home, Marked.ID)).contains("same-id");
            assertThat(foretold(machine, home, Marked.ID)).doesNotContain("same-id");
            assertThat(foretold(machine, home, known)).contains("same-id");
        }
    }

    /// Whoever is written down anew is looked for first, by name and number: there, by neither a child's nor an ID's.
    @Test
    void whoIsWrittenDownHereIsNotLookedForThereByWhatIsHidden() throws Exception {
        try (var reader = crowd.browser("both", both);
                var keeper =
                        crowd.person(Role.VILLAGE_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9))) {
            for (var sought : List.of(Marked.CHILD, Marked.ID)) {
                assertThat(lookedFor(keeper, sought)).contains(marked.household.toString());
                assertThat(lookedFor(reader, sought)).doesNotContain(marked.household.toString());
            }
        }
    }

    private static String lookedFor(Browser by, String sought) throws Exception {
        boolean isName = sought.equals(Marked.CHILD);
        var form = new HashMap<>(Map.of("name", isName ? sought : "江心洲", "area", "3"));
        form.put("form", Ids.v7(Clock.systemUTC()).toString());
        form.put("idNumber", isName ? "" : sought);
        return by.post("/households", form).body();
    }

    /// Somebody new of this number, and a visit to the marked household.
    private static String foretold(Machine machine, UUID home, String number) throws Exception {
        var person =
                """
                {"id": "%s", "kind": "registry.person@1", "subject": "%s", "unit": "fpb", "happened": "2019-10-17T10:00:00+08:00",
                  "body": {"name": "江湖", "relation": "other", "idNumber": "%s"}}\
                """
                        .formatted(Ids.v7(Clock.systemUTC()), home, number);
        var visit =
                """
                {"id": "%s", "kind": "visits.visit@1", "subject": "%s", "unit": "fpb", "happened": "2019-10-17T10:00:00+08:00",
                  "body": {"met": "home", "team": 1, "consent": true}}\
                """
                        .formatted(Ids.v7(Clock.systemUTC()), marked.household);
        var answer = machine.post("/api/v1/entries/foreseen", "[" + person + "," + visit + "]");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
