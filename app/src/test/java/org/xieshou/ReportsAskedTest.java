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
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// What a report of a talk leaves open is asked first, and the links of a board take along whose report it is.
@Tag("slow")
class ReportsAskedTest extends ReportedCity {
    private static Browser keeper;
    private static LocalDate first;
    private static UUID campaign;
    private static UUID joint;

    @BeforeAll
    static void holdACampaign() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        city.unit("law", "市委政法委");
        city.unit("court", "市人民法院");
        school("no1", "第一中学");
        first = LocalDate.now(CLOCK).minusDays(40);
        campaign =
                said(
                        "campaigns.campaign@1",
                        Map.of(
                                "title",
                                "第七个扶贫日",
                                "from",
                                first.toString(),
                                "to",
                                first.plusDays(5).toString(),
                                "lead",
                                "law",
                                "area",
                                TestCity.ROOT));
        joint =
                said(
                        "campaigns.activity@1",
                        Map.of(
                                "campaign", campaign.toString(),
                                "title", "联合行动日",
                                "units", List.of("law", "court"),
                                "from", first.plusDays(1).toString(),
                                "to", first.plusDays(1).toString(),
                                "modules",
                                        List.of(
                                                Map.of("no", 1, "title", "普法", "lead", "court"),
                                                Map.of("no", 2, "title", "义诊", "lead", "law"))));
    }

    private static void school(String id, String name) {
        said(
                "access.unit@1",
                Map.of("unit", id, "name", name, "type", "school", "area", TestCity.ROOT));
    }

    @AfterAll
    static void signOut() {
        keeper.close();
    }

    private static Map<String, String> talk(LocalDate day, String kind) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        form.put("unit", "law");
        form.put("day", day.toString());
        form.put("kind", kind);
        form.put("topic", "学生资助政策");
        form.put("count", "1");
        form.put("where", joint.toString());
        form.put("school", "");
        return form;
    }

    private static String sessions() {
        return "/campaigns/" + campaign + "/sessions";
    }

    @Test
    void aTalkOnAnotherDayThanItsActivityIsAskedAbout() throws Exception {
        var late = talk(first.plusDays(3), "talk");

        var asked = keeper.post(sessions(), late);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("“联合行动日”的日子是 " + first.plusDays(1) + "，")
                .contains("name=\"despite\" value=\"off-day\"");
        assertThat(keeper.post(sessions(), with(late, "despite", "off-day")).status())
                .isEqualTo(303);
        assertThat(keeper.post(sessions(), talk(first.plusDays(1), "talk")).status())
                .isEqualTo(303);
    }

    @Test
    void aHeadTeachersTalkIsAskedForItsSchool() throws Exception {
        var nowhere = talk(first.plusDays(1), "head-teacher");

        var asked = keeper.post(sessions(), nowhere);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("没有写是哪所学校", "name=\"despite\" value=\"no-school\"")
                .doesNotContain("不在学校");
        var both = with(nowhere, "day", first.plusDays(3).toString());
        assertThat(keeper.post(sessions(), both).body()).contains("value=\"off-day,no-school\"");
        assertThat(keeper.post(sessions(), with(both, "despite", "off-day,no-school")).status())
                .isEqualTo(303);
        var there = talk(first.plusDays(1), "head-teacher");
        assertThat(keeper.post(sessions(), with(there, "school", "no1")).status()).isEqualTo(303);
        assertThat(keeper.get("/campaigns/" + campaign + "/schools").body()).contains("第一中学");
    }

    @Test
    void aReportThatOpensForASchoolNamesIt() throws Exception {
        assertThat(keeper.get(sessions() + "/new?unit=no1").body())
                .containsPattern("value=\"no1\" selected>第一中学</option>[^!]*name=\"topic\"")
                .containsPattern("name=\"school\"[^!]*value=\"no1\" selected>第一中学");
    }

    @Test
    void aModulesLinksTakeAlongTheUnitThatLeadsIt() throws Exception {
        var board = keeper.get("/campaigns/" + campaign).body();

        assertThat(board)
                .contains(
                        "/visits/new?activity=" + joint + "&amp;module=1&amp;unit=court\"",
                        "/labour/new?activity=" + joint + "&amp;module=2&amp;unit=law\"",
                        "/sessions/new?unit=court&amp;where=" + joint + "/1\"");
    }

    @Test
    void whoLooksForTheHouseholdOfALabourKeepsTheUnit() throws Exception {
        var page = keeper.get("/labour/new?activity=" + joint + "&module=1&unit=court").body();

        var homes = "/visits/new?q=&amp;activity=" + joint + "&amp;module=1&amp;unit=court";
        assertThat(page).contains("先找到这户", homes);
        var home = city.household(TestCity.VILLAGE);
        var there = keeper.get(homes.replace("&amp;", "&")).body();
        assertThat(there).contains("&amp;module=1&amp;unit=court&amp;household=" + home);
    }

    @Test
    void whatOnlySomeRoundsAskStandsUnderHeadings() throws Exception {
        var page = keeper.get("/visits/rounds/new").body();

        assertThat(page)
                .containsPattern("<legend>土地</legend>[^!]*name=\"ask-household.area-forest")
                .containsPattern("<legend>水、电、路</legend>[^!]*name=\"ask-household.road\"")
                .doesNotContain("visits.heading", "<legend>其他</legend>");
        assertThat(page.indexOf("<legend>土地")).isLessThan(page.indexOf("<legend>房子"));
    }
}
