package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// What is written from a household's page counts for the activity that its author names, else by its day; and whoever
/// corrects the day is told what that changes.
@Tag("slow")
class NamedActivitiesTest extends ReportedCity {
    private static Browser helper;
    private static LocalDate first;
    private static LocalDate last;
    private static UUID activity;

    /// One of another unit than the helper's, some weeks ago.
    @BeforeAll
    static void holdACampaign() throws Exception {
        helper = crowd.person(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
        city.unit("law", "市委政法委");
        first = LocalDate.now(CLOCK).minusDays(40);
        last = first.plusDays(1);
        activity = activity("law", "走访慰问", first, last);
    }

    @AfterAll
    static void signOut() {
        helper.close();
    }

    /// An activity of today, in a campaign of its own.
    private static UUID activityOf(String unit, String title) {
        return activity(unit, title, Crowd.inDays(0), Crowd.inDays(0));
    }

    /// With one part.
    private static UUID activity(String unit, String title, LocalDate from, LocalDate to) {
        var of =
                said(
                        "campaigns.campaign@1",
                        Map.of(
                                "title",
                                "秋收行动",
                                "from",
                                from.toString(),
                                "to",
                                to.toString(),
                                "lead",
                                unit,
                                "area",
                                TestCity.ROOT));
        return said(
                "campaigns.activity@1",
                Map.of(
                        "campaign",
                        of.toString(),
                        "title",
                        title,
                        "units",
                        List.of(unit),
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "modules",
                        List.of(Map.of("no", 1, "title", "收玉米", "lead", unit))));
    }

    @Test
    void labourFromAHouseholdsPageNamesOneOfTheUnitsActivities() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var own = activityOf("fpb", "秋收帮工");
        var page = helper.get("/labour/new?household=" + home).body();
        assertThat(page)
                .contains("是哪项活动安排", "value=\"" + own + "\"", "秋收帮工", own + "/1\"")
                .doesNotContain("value=\"" + activity + "\"");
        var form = with(labour(last), "household", home.toString());

        assertThat(helper.post("/labour", with(form, "where", activity.toString())).body())
                .as("another unit's")
                .contains("href=\"#where\"", "请从列出的安排里选");
        var asked = helper.post("/labour", with(form, "where", own + "/1"));
        assertThat(asked.body())
                .contains("“秋收帮工”的日子是 ", "name=\"despite\" value=\"off-day\"")
                .containsPattern("value=\"" + own + "/1\" selected");
        var today = with(with(form, "where", own + "/1"), "day", Crowd.inDays(0).toString());

        assertThat(helper.post("/labour", today).to()).endsWith("/households/" + home);

        assertThat(worked(home)).containsExactly(Crowd.inDays(0) + " " + own);
        assertThat(helper.get("/labour/new?household=" + home + "&activity=" + own).body())
                .doesNotContain("是哪项活动安排");
    }

    @Test
    void anotherDayThatTakesAVisitOutOfACampaignOrIntoOneIsAskedAboutFirst() throws Exception {
        activityOf("fpb", "走访月");
        var home = city.household(TestCity.VILLAGE);
        var today = Crowd.inDays(0);
        helper.post(of(home), visit(today));
        var correct = "/entries/" + visited(home) + "/correct";
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        form.putAll(Map.of("met", "home", "team", "2", "consent", "true"));
        assertThat(helper.get(correct).body()).contains("约好的下次走访（" + today.plusDays(30) + "）不跟着改");

        var asked = helper.post(correct, with(form, "the-day", today.minusDays(1).toString()));

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("“秋收行动”的日子是 " + today + "：改到这一天，就不再算进这次活动", "确实如此，照样保存")
                .contains(
                        "name=\"despite\" value=\"other-figures\"",
                        "value=\"" + today.minusDays(1));
        assertThat(days(home)).containsExactly(today.toString());
        var meant = with(form, "despite", "other-figures");
        var moved = with(meant, "the-day", today.minusDays(1).toString());
        assertThat(helper.post(correct, moved).status()).isEqualTo(303);
        assertThat(days(home)).contains(today.minusDays(1).toString());
        var back = with(with(form, "form", Ids.v7(CLOCK).toString()), "the-day", today.toString());
        assertThat(helper.post(correct, back).body()).contains("就会算进这次活动");
        var other = with(form, "the-day", today.minusDays(2).toString());
        assertThat(helper.post(correct, with(other, "form", Ids.v7(CLOCK).toString())).status())
                .as("from no campaign to no campaign")
                .isEqualTo(303);
    }

    @Test
    void aVisitOfAnActivityThatIsMovedOffItsDaysIsAskedAboutFirst() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        helper.post(of(home), with(visit(first), "activity", activity.toString()));
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        form.putAll(Map.of("met", "home", "team", "2", "consent", "true"));
        form.put("the-day", last.plusDays(3).toString());

        var asked = helper.post("/entries/" + visited(home) + "/correct", form);

        assertThat(asked.body())
                .contains("“走访慰问”的日子是 " + first + " – " + last)
                .contains("name=\"despite\" value=\"off-day\"");
    }

    private static UUID visited(UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql("select entry from visits.v_visit where subject = ?")
                                .param(household)
                                .query(UUID.class)
                                .single());
    }

    @Test
    void aVisitFromAHouseholdsPageNamesOneOfTheUnitsActivities() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var own = activityOf("fpb", "秋收走访");
        assertThat(helper.get(of(home)).body()).contains("是哪项活动安排", own + "/1\"");
        var plain = visit(Crowd.inDays(0));

        assertThat(helper.post(of(home), with(plain, "where", own + "/1")).to())
                .endsWith("/households/" + home);

        assertThat(aims(home)).containsExactly(own + "/1");
        var other = with(plain, "where", activity.toString());
        other.put("form", Ids.v7(CLOCK).toString());
        var refused = helper.post(of(home), other);
        assertThat(refused.status()).as("another unit's").isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#where\"", "请从列出的安排里选");
        assertThat(aims(home)).containsExactly(own + "/1");
    }

    private static List<String> aims(UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql(
                                        "select concat_ws('/', activity, module) from visits.v_visit where subject = ?")
                                .param(household)
                                .query(String.class)
                                .list());
    }
}
