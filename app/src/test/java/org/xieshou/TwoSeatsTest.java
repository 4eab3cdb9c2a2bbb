package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;

/// Who keeps the register in one village and visits for a unit in another is told of the second what visitors are told: no
/// pupils, no findings, no leads, and no programmes that rest on income.
@Tag("slow")
class TwoSeatsTest extends MarkedCity {
    private static Crowd.Hired both;

    @BeforeAll
    static void hire() {
        both = crowd.hire(Role.VILLAGE_STAFF, TestCity.VILLAGE, Crowd.inDays(9));
        crowd.assign(both.staff(), Role.UNIT_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
        var by = city.coordinator();
        var occasion = city.occasion(by);
        var today = Crowd.inDays(0).toString();
        occasion.add(
                "registry.fact@1",
                marked.household,
                marked.child,
                Map.of("fact", "person.pupil", "value", "primary", "asOf", today));
        occasion.add("watch.lead@1", marked.household, Map.of("alert", "A14", "event", "other"));
        assertThat(city.append(by, occasion.envelopes()))
                .extracting(Receipt::state)
                .containsOnly(Receipt.State.ACCEPTED);
    }

    private static String seen(Browser by, String path) throws Exception {
        var answer = by.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body().replaceAll("\"(form|basedOn)\":[^,}]*", "");
    }

    @Test
    void whatIsForKeepersOfTheRegisterStaysWhereItIsKept() throws Exception {
        var due = "/api/v1/households/" + marked.household + "/entitlements";
        try (var keeper =
                        crowd.person(Role.VILLAGE_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
                var visitor =
                        crowd.person(Role.UNIT_STAFF, TestCity.OTHER_VILLAGE, Crowd.inDays(9));
                var reader = crowd.browser("both", both)) {
            for (var path : new String[] {"/api/v1/entitlements/pupils", "/api/v1/watch"}) {
                assertThat(seen(keeper, path)).as(path).contains(marked.household.toString());
                assertThat(seen(reader, path))
                        .as(path)
                        .doesNotContain(marked.household.toString(), Marked.CHILD);
            }
            var findings = "\"number\":[1-9]";
            assertThat(seen(keeper, "/api/v1/quality")).containsPattern(findings);
            assertThat(seen(reader, "/api/v1/quality")).doesNotContainPattern(findings);
            assertThat(seen(reader, due)).isEqualTo(seen(visitor, due));
            assertThat(seen(reader, due)).isNotEqualTo(seen(keeper, due));
        }
    }
}
