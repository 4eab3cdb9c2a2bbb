package org.xieshou;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// What is written from within a campaign belongs to it, on a day of it, or its author is told first.
class CampaignFormsTest extends ReportedCity {
    private static Browser keeper;
    private static Browser helper;
    private static Browser staff;
    private static LocalDate first;
    private static LocalDate last;
    private static UUID campaign;
    private static UUID activity;

    @BeforeAll
    static void holdACampaign() throws Exception {
        keeper = crowd.person(Role.COORDINATOR, TestCity.ROOT, Crowd.inDays(9));
        helper = crowd.person(Role.HELPER, TestCity.VILLAGE, Crowd.inDays(9));
        staff = crowd.person(Role.UNIT_STAFF, TestCity.ROOT, Crowd.inDays(9));
        city.unit("law", "市委政法委");
        first = LocalDate.now(CLOCK).minusDays(40);
        last = first.plusDays(1);
        campaign =
                said(
                        "campaigns.campaign@1",
                        Map.of(
                                "title",
                                "第六个扶贫日",
                                "from",
                                first.toString(),
                                "to",
                                last.toString(),
                                "lead",
                                "law",
                                "area",
                                TestCity.ROOT));
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
        keeper.close();
        helper.close();
        staff.close();
    }

    private static Map<String, String> planned(Map<String, String> form) {
        return with(form, "activity", activity.toString());
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
        var late = planned(visit(last.plusDays(3)));

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
        var odd = with(planned(visit(last.plusDays(3))), "v-household-members-stated", "900");

        var asked = helper.post(of(home), with(odd, "despite", "amount-unlikely"));

        assertThat(asked.body()).contains("value=\"amount-unlikely,off-day\"");
        var meant = with(odd, "despite", "amount-unlikely,off-day");
        assertThat(helper.post(of(home), meant).status()).isEqualTo(303);
    }

    @Test
    void afterAVisitTheListComesBackAndKnowsWhoIsDone() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var other = city.household(TestCity.VILLAGE);
        var away = city.household(TestCity.VILLAGE);
        var list = "/visits/new?q=%E7%9F%B3%E6%A6%B4&activity=" + activity + "&module=";
        assertThat(helper.get(list).body())
                .contains("走访慰问", "/visit?q=%E7%9F%B3%E6%A6%B4&amp;activity=" + activity);
        var met = with(planned(visit(first)), "q", "石榴");

        var saved = helper.post(of(home), met);
        var nobody = with(with(planned(visit(first)), "q", "石榴"), "met", "away");
        assertThat(helper.post(of(away), nobody).to()).endsWith(list);

        assertThat(saved.to()).endsWith(list);
        var after = helper.get(list).body();
        assertThat(line(after, home)).contains("已去过", "市帮扶办", "再去一次");
        assertThat(line(after, other)).doesNotContain("已去过");
        assertThat(line(after, away)).as("nobody was met").doesNotContain("已去过");
        assertThat(after.indexOf(of(other))).isLessThan(after.indexOf(of(home)));
        assertThat(helper.get(list + "3").body()).as("another part").doesNotContain("已去过");
        var plain = with(met, "activity", "");
        plain.put("form", Ids.v7(CLOCK).toString());
        assertThat(helper.post(of(home), plain).to()).endsWith("/households/" + home);
    }

    private static String line(String page, UUID household) {
        return java.util.Arrays.stream(page.split("<li>", -1))
                .filter(line -> line.contains(of(household)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aVisitOnADayOfTheActivityIsSavedAtOnce() throws Exception {
        var home = city.household(TestCity.VILLAGE);

        assertThat(helper.post(of(home), planned(visit(first))).status()).isEqualTo(303);
        assertThat(days(home)).containsExactly(first.toString());
    }

    private static String on(String noun) {
        return "/campaigns/" + campaign + "/" + noun;
    }

    private static Map<String, String> talk(LocalDate day) {
        var form = new HashMap<String, String>();
        form.put("form", Ids.v7(CLOCK).toString());
        form.put("basedOn", String.valueOf(city.tip()));
        form.put("day", day.toString());
        form.put("kind", "talk");
        form.put("topic", "学生资助政策");
        form.put("count", "1");
        form.put("where", "");
        return form;
    }

    @Test
    void aUnitOutsideThePlanSaysToWhichActivityItsTalkBelongs() throws Exception {
        assertThat(staff.get(on("sessions/new")).body()).doesNotContain("不属于哪一项");

        var refused = staff.post(on("sessions"), talk(last));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("不在方案里", "href=\"#where\"", "学生资助政策");
        var named = with(talk(last), "where", activity.toString());
        assertThat(staff.post(on("sessions"), named).status()).isEqualTo(303);
        assertThat(staff.get(on("entries?figure=sessions")).body()).contains("学生资助政策");
    }

    @Test
    void whatAUnitOfThePlanDidOnItsDaysBelongsByItself() throws Exception {
        var own = with(talk(first), "unit", "law");

        assertThat(keeper.post(on("sessions"), own).status()).isEqualTo(303);

        var late = with(talk(last.plusDays(1)), "unit", "law");
        assertThat(keeper.post(on("sessions"), late).body())
                .contains("这天不在活动的日子里（" + first + " 到 " + last + "）");
        var named = with(late, "where", activity.toString());
        assertThat(keeper.post(on("sessions"), named).body())
                .contains("这次活动是 " + first + " – " + last, "确实如此，照样保存")
                .contains("name=\"despite\" value=\"off-day\"");
        var meant = with(named, "despite", "off-day");
        assertThat(keeper.post(on("sessions"), meant).status()).isEqualTo(303);
    }

    @Test
    void activitiesOfTheSameWordsAreToldApartAndAFilmIsNoTalk() throws Exception {
        city.unit("court", "市人民法院");
        said(
                "campaigns.activity@1",
                Map.of(
                        "campaign", campaign.toString(),
                        "title", "走访慰问",
                        "units", List.of("court"),
                        "from", first.toString(),
                        "to", last.toString()));

        var page = keeper.get(on("sessions/new")).body();

        assertThat(page).contains("走访慰问 · 市委政法委", "走访慰问 · 市人民法院");
        var film = with(with(talk(first), "unit", "law"), "kind", "screening");
        assertThat(keeper.post(on("sessions"), with(film, "topic", "迟来的告白")).status())
                .isEqualTo(303);
        assertThat(keeper.get(on("entries?figure=sessions")).body()).contains("观影“迟来的告白”");
    }

    @Test
    void goodsAndTurnoutsOfAnotherCampaignsActivityAreNotTakenHere() throws Exception {
        var other = city.campaign("law").activity().toString();
        var goods = with(with(talk(last), "households", "3"), "items", "大米");
        var turnout = with(with(with(talk(last), "unit", "law"), "staff", "3"), "where", other);

        assertThat(staff.post(on("goods"), with(goods, "basis", "total")).body()).contains("不在方案里");
        assertThat(keeper.post(on("turnouts"), turnout).body()).contains("请选属于哪项安排");
    }

    @Test
    void whoWritesForManyUnitsSaysForWhich() throws Exception {
        for (var noun : List.of("sessions", "goods", "turnouts", "results", "awareness")) {
            assertThat(keeper.get(on(noun + "/new")).body())
                    .as(noun)
                    .contains("name=\"unit\"", "市委政法委")
                    .containsPattern("<option value=\"\"[^>]*>请选</option>");
        }
        var nobodys = with(talk(first), "where", activity.toString());

        assertThat(keeper.post(on("sessions"), nobodys).body()).contains("请选是哪家单位做的");
        assertThat(keeper.post(on("sessions"), with(nobodys, "unit", "fpb")).status())
                .as("the coordinator's own, knowingly")
                .isEqualTo(303);
        assertThat(staff.get(on("sessions/new")).body()).doesNotContain("name=\"unit\"");
    }

    @Test
    void aLineOfTheBoardOpensItsOwnUnitActivityAndDay() throws Exception {
        city.unit("dike", "市水利局");
        var eve = new HashMap<String, Object>();
        eve.put("campaign", campaign.toString());
        eve.put("title", "前一天的宣讲");
        eve.put("units", List.of("dike"));
        eve.put("from", first.toString());
        eve.put("to", first.toString());
        eve.put("modules", List.of(Map.of("no", 2, "title", "饮水", "lead", "dike")));
        var meant = said("campaigns.activity@1", eve);

        assertThat(keeper.get("/campaigns/" + campaign).body())
                .contains("/sessions/new?unit=dike&amp;where=" + meant)
                .contains("/visits/new?activity=" + meant + "&amp;unit=dike")
                .contains("/sessions/new?unit=dike&amp;where=" + meant + "/2");
        var asked = "/new?unit=dike&where=" + meant;
        for (var noun : List.of("sessions", "goods", "turnouts")) {
            assertThat(keeper.get(on(noun + asked)).body())
                    .as(noun)
                    .containsPattern("value=\"dike\" selected")
                    .containsPattern("value=\"" + meant + "\" selected")
                    .contains("value=\"" + first + "\"")
                    .contains("/results/new?unit=dike&amp;where=" + meant);
        }
        assertThat(keeper.get(on("results/new?where=" + meant + "/2")).body())
                .containsPattern("value=\"dike\" selected")
                .containsPattern("value=\"" + meant + "/2\" selected");
        assertThat(keeper.get(on("turnouts/new?where=" + meant + "/2")).body())
                .as("a turnout is of the whole activity")
                .containsPattern("value=\"" + meant + "\" selected");
        assertThat(keeper.get(on("sessions/new?unit=nobody&where=nothing")).body())
                .as("what is not offered is passed over")
                .containsPattern("<option value=\"\"[^>]*>请选</option>")
                .contains("value=\"" + last + "\"");
    }

    @Test
    void aVisitAndLabourStandToTheUnitWhoseLineLedToThem() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var way = "?activity=" + activity + "&unit=law";

        assertThat(keeper.get("/visits/new" + way).body())
                .contains("&amp;unit=law", "name=\"unit\" value=\"law\"");
        assertThat(keeper.get(of(home) + way).body())
                .containsPattern("value=\"law\" selected")
                .containsPattern("<details class=\"fold\" open");
        assertThat(keeper.get("/labour/new" + way).body())
                .containsPattern("value=\"law\" selected");
        var visit = with(planned(visit(first)), "unit", "law");
        assertThat(keeper.post(of(home), visit).to()).endsWith("&unit=law");
        assertThat(line(keeper.get("/visits/new" + way).body(), home)).contains("市委政法委");
    }

    @Test
    void aWrapUpWithoutDifficultiesDoesNotCallThemSettled() throws Exception {
        assertThat(keeper.get(on("wrap-up")).body()).contains("没有记下困难").doesNotContain("都解决了");
    }

    @Test
    void aTurnoutIsReportedBesideWhatTheVisitsCount() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        helper.post(of(home), with(planned(visit(first)), "team", "7"));

        var page = staff.get(on("turnouts/new")).body();

        assertThat(page).contains("已经算了这些人", "<b>7 人</b>", first.toString().substring(8));
        assertThat(staff.get(on("sessions/new")).body()).doesNotContain("已经算了这些人");
    }

    @Test
    void labourIsOfferedWithItsActivityAndOpensOnItsLastDay() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var way = "/labour/new?activity=" + activity;
        assertThat(keeper.get(on("plan")).body()).contains(way);
        assertThat(helper.get("/visits/new?q=&activity=" + activity).body())
                .contains(
                        "/labour/new?q=&amp;activity="
                                + activity
                                + "&amp;module=&amp;household="
                                + home);

        var page = helper.get(way + "&household=" + home).body();

        assertThat(page)
                .contains("这次帮工算进", "走访慰问", "第六个扶贫日", "/campaigns/" + campaign)
                .contains("value=\"" + last + "\"");
        assertThat(helper.get(way).body()).contains("先找到这户", "/visits/new?q=&amp;activity=");
        assertThat(helper.get("/labour/new?household=" + home).body())
                .doesNotContain("这次帮工算进", "value=\"" + last + "\"");
    }

    @Test
    void labourOnAnotherDayIsAskedAboutFirst() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var late = with(planned(labour(last.plusDays(3))), "household", home.toString());

        var asked = helper.post("/labour", late);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body())
                .contains("“走访慰问”的日子是 " + first + " – " + last, "确实如此，照样保存")
                .contains("name=\"despite\" value=\"off-day\"", activity.toString());
        assertThat(worked(home)).isEmpty();
        var saved = helper.post("/labour", with(late, "despite", "off-day"));
        assertThat(saved.to()).contains("/visits/new?q=&activity=" + activity);
        assertThat(worked(home)).containsExactly(last.plusDays(3) + " " + activity);
        assertThat(helper.post("/labour", planned(labour(first))).to())
                .as("for nobody in particular")
                .endsWith("/campaigns/" + campaign);
    }

    @Test
    void theBoardTellsOfLabourInBothLanguages() throws Exception {
        var home = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        var body = Map.of("what", "repair", "people", 3, "hours", 2, "activity", activity);
        occasion.add("assistance.work@1", home, body);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);

        assertThat(keeper.get("/campaigns/" + campaign + "?locale=en").body())
                .contains("6 hours</a>", "1 household</a>", "households helped with it 1");
        assertThat(keeper.get("/campaigns/" + campaign + "?locale=zh").body())
                .contains("6 小时</a>", "1 户</a>", "帮工 1 户");
    }

    @Test
    void nobodyOnAListIsNotEverybodyVisited() throws Exception {
        for (var page : List.of("coverage", "wrap-up")) {
            assertThat(keeper.get(on(page)).body())
                    .as(page)
                    .contains("还没有名单")
                    .doesNotContain("都去过了");
        }
    }

    @Test
    void aRoundOfWhomOneReachesNobodyIsNotAllAsked() throws Exception {
        var round = Map.of("name", "秋季摸底", "facts", List.of("household.water-safe"));
        var body = new HashMap<String, Object>(round);
        body.put("for", "law");
        body.put("due", Crowd.inDays(5).toString());
        var id = said("visits.round@1", body);

        assertThat(keeper.get("/visits/rounds/" + id).body())
                .contains("名单上没有您负责的户")
                .doesNotContain("全部问完");
    }
}
