package org.xieshou;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;

/// A unit of many on a day finds what it has to do, before its first door and after it.
class OwnErrandsTest extends ReportedCity {
    private static Browser keeper;
    private static Browser staff;
    private static LocalDate day;
    private static UUID campaign;
    private static UUID own;
    private static UUID other;

    @BeforeAll
    static void plan() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        staff = crowd.person(Role.UNIT_STAFF, TestCity.ROOT, Crowd.inDays(9));
        city.unit("law", "市委政法委");
        city.unit("office", "政法委");
        day = LocalDate.now(CLOCK).minusDays(40);
        campaign =
                said(
                        "campaigns.campaign@1",
                        Map.of(
                                "title",
                                "扶贫日",
                                "from",
                                day.toString(),
                                "to",
                                day.toString(),
                                "lead",
                                "fpb",
                                "area",
                                TestCity.ROOT));
        own = activity("单位走访", "fpb");
        other = activity("别家走访", "law");
    }

    @AfterAll
    static void signOut() {
        keeper.close();
        staff.close();
    }

    private static UUID activity(String title, String unit) {
        return said(
                "campaigns.activity@1",
                Map.of(
                        "campaign",
                        campaign.toString(),
                        "title",
                        title,
                        "units",
                        List.of(unit),
                        "from",
                        day.toString()));
    }

    private static String board(Browser by) throws Exception {
        return by.get("/campaigns/" + campaign).body();
    }

    @Test
    void theBoardStillLeadsToTheNextDoorWhenTheFirstIsWrittenDown() throws Exception {
        var ways =
                List.of(
                        "/visits/new?activity=" + own + "&amp;unit=fpb",
                        "/labour/new?activity=" + own + "&amp;unit=fpb",
                        "/sessions/new?unit=fpb&amp;where=" + own);
        assertThat(board(staff))
                .contains("本单位的安排")
                .contains(ways)
                .doesNotContain("/visits/new?activity=" + other);

        var home = city.household(TestCity.VILLAGE);
        var visit = with(visit(day), "activity", own.toString());
        assertThat(staff.post(of(home), visit).status()).isEqualTo(303);

        assertThat(board(staff)).contains("有记录").contains(ways);
    }

    @Test
    void aModuleIsWrittenDownForTheUnitThatLeadsIt() throws Exception {
        var joint =
                said(
                        "campaigns.activity@1",
                        Map.of(
                                "campaign",
                                campaign.toString(),
                                "title",
                                "联合服务日",
                                "units",
                                List.of("fpb", "law"),
                                "modules",
                                List.of(Map.of("no", 1, "title", "集中走访", "lead", "law")),
                                "from",
                                day.toString()));
        var way = "?activity=" + joint + "&amp;module=1&amp;unit=";

        assertThat(board(keeper))
                .contains("/visits/new" + way + "law", "/labour/new" + way + "law");
        assertThat(board(staff)).contains("/visits/new" + way + "fpb");
    }

    @Test
    void aTaskThatNamesAUnitIsThatUnitsToLead() throws Exception {
        var path = "/campaigns/" + campaign + "/activities/new?task=";

        assertThat(keeper.get(path + URLEncoder.encode("市委政法委走访宣讲", UTF_8)).body())
                .containsPattern("value=\"law\" selected")
                .doesNotContainPattern("value=\"office\" selected");
        assertThat(keeper.get(path + URLEncoder.encode("观看电影", UTF_8)).body())
                .containsPattern("value=\"fpb\" selected");
    }

    @Test
    void labourForAHouseholdYetToBeFoundStaysWithItsUnit() throws Exception {
        var way = "/labour/new?activity=" + other + "&unit=law";

        assertThat(keeper.get(way).body())
                .containsPattern("/visits/new\\?q=&amp;activity=" + other + "[^\"]*&amp;unit=law");
        var home = city.household(TestCity.VILLAGE);
        var done = with(with(labour(day), "activity", other.toString()), "unit", "law");
        assertThat(keeper.post("/labour", with(done, "household", home.toString())).to())
                .endsWith("&unit=law");
    }
}
