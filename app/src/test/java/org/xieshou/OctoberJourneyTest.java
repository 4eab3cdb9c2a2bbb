package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// 16 and 17 October 2019 through the pages, by those who were there (domain §1); at the end the bulletin is held beside
/// what the article reported.
class OctoberJourneyTest extends CityJourney {
    private static final String EVE = "2019-10-16";
    private static final String DAY = "2019-10-17";

    private final List<UUID> homes = new ArrayList<>();
    private String campaign = "";

    @Test
    void theBulletinSaysWhatTheArticleReported() {
        settle();
        signIn("zhoumin");
        plan();
        as("law", this::theEve);
        as("zone", () -> visits(13, 14, DAY, "10"));
        as("hospital", () -> reaches("义诊", "量了多少人", "118"));
        as("civil", this::firstAndThirdModule);
        as("justice", this::sweepsTheYard);
        as("school", this::headTeacher);
        as("zhoumin", this::pairsThePupils);
        as("school", this::comesHome);
        as("editor", this::readsTheBulletin);
    }

    private void settle() {
        city.unit("law", "市委政法委");
        city.unit("zone", "开发区办公室");
        city.unit("justice", "市司法局");
        city.unit("health", "市卫健委");
        city.unit("insurance", "市医保局");
        city.unit("civil", "市民政局");
        city.unit("cdc", "市疾控中心");
        city.unit("hospital", "市人民医院");
        city.unit("clinic", "格干沟卫生院");
        city.send(
                city.coordinator(),
                "access.unit@1",
                Map.of("unit", "school", "name", "莫乎尔学校", "type", "school", "area", TestCity.ROOT));
        for (int i = 0; i < 18; i++) {
            homes.add(city.household(i < 13 ? TestCity.VILLAGE : TestCity.OTHER_VILLAGE));
        }
        for (var unit : List.of("law", "zone", "hospital", "civil", "justice")) {
            city.officer(unit + "的人", Role.UNIT_STAFF, unit, unit);
        }
        city.officer("school的人", Role.TEACHER, "school", "school");
        city.officer("编写人", Role.EDITOR, "fpb", "editor");
        aPupil(homes.getFirst());
    }

    private static void aPupil(UUID home) {
        var pupil = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                home,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", "马建国", "relation", "head", "birth", "1970-05-01"));
        occasion.add(
                "registry.person@1",
                home,
                pupil,
                Map.of("name", "小杏", "relation", "child", "birth", "2008-05-01"));
        occasion.add(
                "registry.fact@1",
                home,
                pupil,
                Map.of(
                        "fact",
                        "person.pupil",
                        "value",
                        "primary",
                        "asOf",
                        EVE,
                        "toldBy",
                        "family"));
        org.assertj.core.api.Assertions.assertThat(
                        city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
    }

    private void as(String login, Runnable work) {
        page.navigate("/home");
        page.locator(".me button").click();
        signIn(login);
        work.run();
    }

    private void plan() {
        page.navigate("/campaigns");
        page.click("text=新建活动");
        page.fill("#title", "第六个国家扶贫日");
        page.fill("#plan", "2019 年扶贫日活动方案");
        page.fill("#from", EVE);
        page.fill("#to", DAY);
        page.fill("#tasks", "走访慰问\n联合服务日\n校长讲政策");
        send();
        page.waitForURL("**/plan");
        campaign = page.url().replaceAll(".*/campaigns/([^/]+)/plan", "$1");
        activity("law", "zone", "justice");
        page.locator(".list.bare li a").first().click();
        page.selectOption("#lead", "health");
        tick("insurance", "civil", "cdc", "hospital", "clinic");
        page.fill("#place", "甲朗阿西卫生室");
        module(1, "政策与健康知识", "health");
        module(2, "义诊", "hospital");
        module(3, "集中走访", "civil");
        page.fill("#from", DAY);
        send();
        page.waitForURL("**/plan");
        activity("school");
    }

    private void activity(String... units) {
        page.locator(".list.bare li a").first().click();
        tick(units);
        page.fill("#from", EVE);
        page.fill("#to", DAY);
        send();
        page.waitForURL("**/plan");
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

    private void send() {
        page.click("main form .btn.main");
    }

    /// Thirteen homes, goods of 500 yuan in all, thirteen talks.
    private void theEve() {
        visits(0, 13, EVE, "2");
        report("goods");
        page.fill("#households", "13");
        page.fill("#value", "500");
        page.fill("#day", EVE);
        send();
        back();
        report("sessions");
        page.fill("#topic", "惠民政策");
        page.fill("#count", "13");
        page.fill("#day", EVE);
        send();
        back();
    }

    private void visits(int from, int to, String day, String team) {
        for (var home : homes.subList(from, to)) {
            page.navigate("/households/" + home + "/visit");
            page.fill("#team", team);
            page.fill("#day", day);
            page.locator(".dock button").click();
            assertThat(page.locator(".toast")).containsText("已收到");
        }
    }

    private void report(String what) {
        page.navigate("/campaigns/" + campaign + "/" + what + "/new");
    }

    private void back() {
        page.waitForURL("**/campaigns/" + campaign);
    }

    private void reaches(String module, String measure, String number) {
        report("results");
        assertThat(page.locator("#where option:checked")).containsText(module);
        choose("#where", module);
        choose("#measure", measure);
        page.fill("#number", number);
        page.fill("#day", DAY);
        send();
        back();
    }

    /// The entry of a list that contains this.
    private void choose(String select, String text) {
        var label = page.locator(select + " option").filter(containing(text)).first().textContent();
        page.selectOption(select, new SelectOption().setLabel(label.strip()));
    }

    private void firstAndThirdModule() {
        page.navigate("/campaigns/" + campaign);
        page.locator("a[href*='/entitlements/check'][href$='module=1']").click();
        page.fill("#q", "马建国");
        page.locator("main form button").click();
        page.locator("main a.btn").filter(containing("看能享受什么")).first().click();
        page.locator("main button").filter(containing("当场查过了")).click();
        page.navigate("/campaigns/" + campaign);
        page.locator("section")
                .filter(containing("集中走访"))
                .locator("a")
                .filter(containing("记走访"))
                .last()
                .click();
        assertThat(page.locator(".list a[href*='/visit']")).not().hasCount(0);
        var found = page.url();
        for (var home : homes.subList(14, 18)) {
            page.navigate(found);
            page.locator(".list a[href*='" + home + "/visit']").click();
            page.fill("#day", DAY);
            page.locator(".dock button").click();
            assertThat(page.locator(".toast")).containsText("已收到");
        }
    }

    private void sweepsTheYard() {
        page.navigate("/labour/new?household=" + homes.get(3));
        page.locator("label").filter(containing("打扫卫生")).click();
        page.fill("#people", "6");
        page.fill("#hours", "2.5");
        page.fill("#day", DAY);
        send();
        assertThat(page.locator(".toast")).containsText("已收到");
    }

    private void headTeacher() {
        report("sessions");
        page.locator("label").filter(containing("校长")).first().click();
        page.fill("#topic", "学生资助政策");
        page.fill("#day", DAY);
        send();
        back();
    }

    private void pairsThePupils() {
        page.navigate("/pairing/gaps/teacher");
        page.selectOption("select[name=unit]", "school");
        page.click("form.filters button");
        page.locator(".list li input").first().check();
        page.selectOption("select[name=staff]", new SelectOption().setLabel("school的人"));
        page.fill("#from", "2019-09-01");
        page.locator("form.stack button").click();
        assertThat(page.locator(".toast")).containsText("已收到");
    }

    /// As a teacher, who reaches the paired pupil's home alone, and once a guardian has agreed.
    private void comesHome() {
        page.locator(".nav a").filter(containing("我的学生")).click();
        assertThat(page.locator(".list li")).hasCount(1);
        page.locator(".list a.btn").click();
        page.fill("#on", DAY);
        page.locator("input[name=place][value=home]").check();
        page.locator("input[name=guardian][value=mother]").check();
        page.locator("#agreed").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".toast")).containsText("已收到");
    }

    private void readsTheBulletin() {
        page.navigate("/bulletins/" + campaign);
        var paper = page.locator(".paper");
        assertThat(paper)
                .containsText("市委政法委：2 人参加；走访 13 户；送去物品折款合计 500 元（口径：合计）；送到 13 户；宣讲等活动 13 场");
        assertThat(paper).containsText("开发区办公室：10 人参加；走访 1 户");
        assertThat(paper).containsText("共 6 家，分 3 个模块");
        assertThat(paper).containsText("模块一 政策与健康知识（市卫健委）：现场算账“我能享受什么” 1 户");
        assertThat(paper).containsText("模块二 义诊（市人民医院）：测量 118 人");
        assertThat(paper).containsText("模块三 集中走访（市民政局）：走访 4 户");
        assertThat(paper).containsText("劳务相助 15 小时");
        assertThat(paper)
                .containsText("校长讲政策 1 场；老师和学生家联系 少于 5 次；登记学生 1 人，到2019年10月17日与老师结对 1 人，覆盖率 100%");
        look("october-bulletin");
        paper.locator(".fig").filter(containing("500")).first().click();
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
