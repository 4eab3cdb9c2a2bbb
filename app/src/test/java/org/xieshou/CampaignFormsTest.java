package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// What is written from within a campaign belongs to it, on a day of it, or its author is told first.
class CampaignFormsTest extends MarkedCity {
    private static final Clock CLOCK = Clock.systemUTC();

    private static Browser helper;
    private static LocalDate first;
    private static LocalDate last;
    private static UUID campaign;
    private static UUID activity;

    @BeforeAll
    static void holdACampaign() throws Exception {
        helper = crowd.person(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
        city.unit("law", "市委政法委");
        first = LocalDate.now(CLOCK).minusDays(40);
        last = first.plusDays(1);
        campaign =
                said(
                        "campaigns.campaign@1",
                        Map.of(
                                "title", "第六个扶贫日",
                                "from", first.toString(),
                                "to", last.toString(),
                                "lead", "law",
                                "area", TestCity.ROOT));
        activity =
                said(
                        "campaigns.activity@1",
                        Map.of(
                                "campaign", campaign.toString(),
                                "title", "走访慰问",
                                "units", List.of("law"),
                                "from", first.toString(),
                                "to", last.toString()));
    }

    @AfterAll
    static void signOut() {
        helper.close();
    }

    private static UUID said(String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, null, body);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return id;
    }

    private static String of(UUID household) {
        return "/households/" + household + "/visit";
    }

    private static Map<String, String> visit(LocalDate day) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("met", "home");
        form.put("team", "2");
        form.put("day", day.toString());
        form.put("how", "door");
        form.put("next", "30");
        form.put("activity", activity.toString());
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String key, String value) {
        var more = new HashMap<>(form);
        more.put(key, value);
        return more;
    }

    private static List<String> days(UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql("select day::text from visits.v_visit where subject = ?")
                                .param(household)
                                .query(String.class)
                                .list());
    }

    @Test
    void aVisitNamesTheActivityItCountsForAndOpensOnItsLastDay() throws Exception {
        var home = city.household(TestCity.VILLAGE);

        var page = helper.get(of(home) + "?activity=" + activity).body();

        assertThat(page)
                .contains("这次走访算进", "走访慰问", "第六个扶贫日", "/campaigns/" + campaign)
                .contains("value=\"" + last + "\"");
        assertThat(helper.get(of(home)).body())
                .doesNotContain("这次走访算进")
                .contains("name=\"day\"")
                .doesNotContain("value=\"" + last + "\"");
    }

    @Test
    void aVisitOnAnotherDayIsAskedAboutFirst() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var late = visit(last.plusDays(3));

        var asked = helper.post(of(home), late);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("“走访慰问”的日子是 " + first + " – " + last, "确实如此，照样保存")
                .contains("name=\"despite\" value=\"off-day\"");
        assertThat(days(home)).isEmpty();
        assertThat(helper.post(of(home), with(late, "despite", "off-day")).status()).isEqualTo(303);
        assertThat(days(home)).containsExactly(last.plusDays(3).toString());
    }

    @Test
    void allDoubtsOfAVisitAreSetAsideAtOnce() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var odd = with(visit(last.plusDays(3)), "v-household-members-stated", "900");

        var asked = helper.post(of(home), with(odd, "despite", "amount-unlikely"));

        assertThat(asked.body()).contains("value=\"amount-unlikely,off-day\"");
        var meant = with(odd, "despite", "amount-unlikely,off-day");
        assertThat(helper.post(of(home), meant).status()).isEqualTo(303);
    }

    @Test
    void aVisitOnADayOfTheActivityIsSavedAtOnce() throws Exception {
        var home = city.household(TestCity.VILLAGE);

        assertThat(helper.post(of(home), visit(first)).status()).isEqualTo(303);
        assertThat(days(home)).containsExactly(first.toString());
    }
}
