package org.xieshou.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// A coordinator opens a campaign, plans it, and watches the units' entries come in.
class CampaignJourneyTest extends CityJourney {

    private final UUID[] households = new UUID[30];

    @Test
    void plansACampaignAndWatchesItsFiguresGrow() {
        settle();
        signIn("zhoumin");

        page.navigate("/campaigns");
        assertThat(page.locator(".empty h3")).hasText("还没有活动");
        axe();
        picture("campaigns-none");
        openCampaign();
        planActivities();
        var campaign = page.url().replaceAll(".*/campaigns/([^/]+)/plan", "$1");

        recordTheDay(campaign);
        watch(campaign);
        lookBehind(campaign);
        report(campaign);
    }

    private void settle() {
        city.unit("npc", "市人大常委会机关");
        city.unit("law", "市委政法委");
        city.unit("justice", "市司法局");
        city.unit("health", "市卫生健康委");
        city.unit("insurance", "市医疗保障局");
        city.unit("civil", "市民政局");
        city.unit("hospital", "市人民医院");
        city.unit("school", "杏坡镇中心小学");
        for (int i = 0; i < households.length; i++) {
            households[i] = household(i);
        }
    }

    private UUID household(int i) {
        var occasion = city.occasion(city.coordinator());
        var id = Ids.v7(Clock.systemUTC());
        occasion.add(
                "registry.household@1",
                id,
                Map.of(
                        "area",
                        i < 18 ? TestCity.VILLAGE : TestCity.OTHER_VILLAGE,
                        "number",
                        "H-%03d".formatted(i)));
        var receipt = city.append(city.coordinator(), occasion.envelopes()).getFirst();
        org.assertj.core.api.Assertions.assertThat(receipt)
                .as("household " + receipt)
                .returns(Receipt.State.ACCEPTED, Receipt::state);
        return id;
    }

    private void openCampaign() {
        page.click("text=新建活动");
        axe();
        page.fill("#theme", "同心");
        page.fill("#tasks", "走访慰问\n联合服务日\n\n校长讲政策");
        page.click("main form .btn.main");

        assertThat(page.locator(".errors li")).hasCount(2);
        assertThat(page.locator("#tasks")).hasValue("走访慰问\n联合服务日\n\n校长讲政策");
        assertThat(page.locator("#theme")).hasValue("同心");
        axe();
        picture("campaign-form-errors");

        page.fill("#title", "第十三个扶贫日：晨光市集中帮扶");
        page.fill("#plan", "晨光市 2026 年扶贫日活动方案");
        page.click("main form .btn.main");
        page.waitForURL("**/plan");
        assertThat(page.locator(".list.bare li")).hasCount(3);
        axe();
        picture("campaign-plan-new");
    }

    private void planActivities() {
        page.locator(".list.bare li").first().locator("a").click();
        assertThat(page.locator("#title")).hasValue("走访慰问");
        tick("npc", "law", "justice", "civil", "school");
        page.click("main form .btn.main");
        page.waitForURL("**/plan");
        assertThat(page.locator(".list.bare .tag.ok")).hasCount(1);

        page.locator(".list.bare li a").first().click();
        page.selectOption("#lead", "health");
        tick("insurance", "civil", "hospital");
        page.fill("#place", "石榴渠村卫生室");
        module(1, "政策与健康知识", "health");
        module(2, "义诊", "hospital");
        module(3, "集中走访", "civil");
        axe();
        picture("campaign-activity");
        page.click("main form .btn.main");
        page.waitForURL("**/plan");
        axe();
        picture("campaign-plan");
    }

    private void tick(String... units) {
        for (var unit : units) {
            page.check("input[name=units][value=" + unit + "]");
        }
    }

    private void module(int no, String title, String lead) {
        page.fill("#module" + no, title);
        page.selectOption("#lead" + no, lead);
    }

    private void recordTheDay(String campaign) {
        var law = city.person("吴强", Role.UNIT_STAFF, "law", TestCity.ROOT);
        for (int i = 0; i < 13; i++) {
            visit(law, households[i], 2);
        }
        send(law, households[0], "assistance.handover@1", goods());
        var civil = city.person("马兰", Role.UNIT_STAFF, "civil", TestCity.ROOT);
        for (int i = 10; i < 22; i++) {
            visit(civil, households[i], 5);
        }
        visit(civil, households[21], 5);
        send(civil, households[20], "casework.difficulty@1", trouble(true));
        send(civil, households[21], "casework.difficulty@1", trouble(false));
        var joint = jointActivity(campaign);
        var hospital = city.person("沈清", Role.UNIT_STAFF, "hospital", TestCity.ROOT);
        result(hospital, joint, "measured", 118);
        result(hospital, joint, "referred", 3);
    }

    private String jointActivity(String campaign) {
        return house.get(Boards.class)
                .board(city.coordinator(), UUID.fromString(campaign))
                .joint()
                .getFirst()
                .activity()
                .id()
                .toString();
    }

    private static Map<String, Object> goods() {
        return Map.of(
                "items",
                List.of(
                        Map.of("item", "大米", "quantity", 20, "unit", "公斤"),
                        Map.of("item", "清油", "quantity", 5, "unit", "升")),
                "value",
                50_000,
                "basis",
                "total");
    }

    private static Map<String, Object> trouble(boolean settled) {
        return Map.of("topic", "water", "text", "水压低", "settled", settled);
    }

    private void visit(Actor by, UUID household, int team) {
        send(by, household, "visits.visit@1", Map.of("met", "home", "team", team, "consent", true));
    }

    private void result(Actor by, String activity, String measure, int number) {
        var body = Map.of("activity", activity, "module", 2, "measure", measure, "number", number);
        var receipt = city.send(by, "campaigns.result@1", body);
        org.assertj.core.api.Assertions.assertThat(receipt.state())
                .isEqualTo(Receipt.State.ACCEPTED);
    }

    private void send(Actor by, UUID household, String kind, Map<String, ?> body) {
        var occasion = city.occasion(by);
        occasion.add(kind, household, body);
        var receipt = city.append(by, occasion.envelopes()).getFirst();
        org.assertj.core.api.Assertions.assertThat(receipt)
                .as(kind + " " + receipt)
                .returns(Receipt.State.ACCEPTED, Receipt::state);
    }

    private void watch(String campaign) {
        page.navigate("/campaigns/" + campaign);
        assertThat(huge().first()).containsText("22");
        assertThat(huge().last()).containsText("26");
        assertThat(page.locator("tbody tr").nth(2)).containsText("500 合计");
        assertThat(page.locator(".tile").nth(3)).containsText("少于 5");
        axe();
        picture("campaign-board");
        wall("campaign-board");

        var justice = city.person("李峰", Role.UNIT_STAFF, "justice", TestCity.ROOT);
        visit(justice, households[25], 4);

        assertThat(huge().first()).containsText("23");
        assertThat(huge().last()).containsText("27");
    }

    private Locator huge() {
        return page.locator(".n.huge");
    }

    private void lookBehind(String campaign) {
        page.locator(".n.huge").last().click();
        assertThat(page.locator("tbody tr")).hasCount(27);
        assertThat(page.locator("tbody td a").first()).hasAttribute("href", href());
        axe();
        picture("campaign-entries");
        page.navigate("/campaigns/" + campaign + "/villages");
        assertThat(page.locator("tbody tr")).hasCount(2);
        axe();
        picture("campaign-villages");
    }

    private static java.util.regex.Pattern href() {
        return java.util.regex.Pattern.compile("/households/.*");
    }

    private void report(String campaign) {
        page.navigate("/campaigns/" + campaign + "/sessions/new");
        page.fill("#count", "几场");
        page.click("main form .btn.main");
        assertThat(page.locator(".errors li")).hasCount(2);
        assertThat(page.locator("#count")).hasValue("几场");
        axe();
        picture("campaign-session");

        page.fill("#topic", "惠民政策");
        page.fill("#count", "１３");
        page.locator("main form .btn.main").dblclick();
        page.waitForURL("**/campaigns/" + campaign);
        assertThat(page.locator("tfoot tr").first().locator("td").nth(4)).hasText("13");

        for (var what : List.of("turnouts", "results")) {
            page.navigate("/campaigns/" + campaign + "/" + what + "/new");
            axe();
            picture("campaign-" + what);
        }
        inEnglishAndTheDark(campaign);
    }

    private void inEnglishAndTheDark(String campaign) {
        inTheDark();
        signIn("zhoumin");
        page.navigate("/campaigns/" + campaign + "?locale=en");
        axe();
        picture("campaign-board-dark");
        wall("campaign-board-dark");
        page.navigate("/campaigns?locale=zh");
        axe();
        picture("campaigns");
        var json = page.navigate("/api/v1/campaigns/" + campaign).text();
        org.assertj.core.api.Assertions.assertThat(json)
                .contains("\"households\":23", "\"VISITS\":27", "\"few\":[\"REFERRED\"]");
    }
}
