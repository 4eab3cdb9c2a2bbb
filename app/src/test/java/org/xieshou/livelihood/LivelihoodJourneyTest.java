package org.xieshou.livelihood;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// A household's peaches from the plan to the income, and a member's work from the wish to the first day.
class LivelihoodJourneyTest extends CityJourney {
    private UUID home = new UUID(0, 0);

    @Test
    void growsSellsAndFindsWork() {
        city();
        signIn("zhoumin");
        page.navigate("/households/" + home + "/livelihood");
        axe();
        plan();
        sell();
        work();
        page.navigate("/livelihood/work?locale=en");
        axe();
        picture("livelihood-work-en");
    }

    private void plan() {
        click("写一个计划");
        send();
        assertThat(page.locator(".errors")).containsText("请选哪一种");
        page.locator("input[value=courtyard]").check();
        page.fill("#what", "桃子");
        page.fill("#inputs", "桃苗\n有机肥");
        axe();
        send();
        click("答应帮什么");
        page.selectOption("#by", new SelectOption().setLabel("市帮扶办"));
        page.fill("#what", "50 棵桃苗");
        page.fill("#due", LocalDate.now(Clock.systemUTC()).minusDays(3).toString());
        send();
        assertThat(page.locator(".errors")).containsText("这一天已经过去了");
        promisedLongAgo(page.locator("main input[name=of]").inputValue());
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("看名单")).click();
        axe();
        picture("livelihood-plans");
        page.locator(".list summary").filter(containing("帮到了")).click();
        axe();
        page.locator(".list details[open] button").click();
        assertThat(page.locator("main")).containsText("没有欠着的");
    }

    /// The journal takes what a form refuses: an office that wrote offline comes later.
    private void promisedLongAgo(String plan) {
        var due = LocalDate.now(Clock.systemUTC()).minusDays(3).toString();
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "livelihood.promise@1",
                home,
                Map.of("plan", plan, "by", "fpb", "what", "50 棵桃苗", "due", due));
        city.append(city.coordinator(), occasion.envelopes());
    }

    private void sell() {
        page.navigate("/households/" + home + "/livelihood");
        click("有东西要卖");
        page.fill("#product", "桃子");
        page.fill("#quantity", "200");
        page.fill("#price", "6.5");
        send();
        page.navigate("/livelihood/produce");
        assertThat(page.locator("main")).containsText("市医院食堂");
        axe();
        picture("livelihood-produce");
        click("卖掉了");
        page.selectOption("#order", new SelectOption().setIndex(1));
        page.fill("#quantity", "80");
        page.fill("#value", "560");
        axe();
        send();
        assertThat(page.locator("main")).containsText("560 元");
        picture("livelihood-home");
        page.navigate("/households/" + home);
        assertThat(page.locator("main")).containsText("560");
    }

    private void work() {
        page.navigate("/households/" + home + "/livelihood");
        page.locator("summary").filter(containing("本人说想听")).first().click();
        page.locator("details[open] input[name=wish]").fill("保洁");
        axe();
        page.locator("details[open] button").click();
        assertThat(page.locator("main")).containsText("想干：保洁");
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("去查")).click();
        click("查一查");
        ticksAll();
        axe();
        send();
        picture("livelihood-post");
        axe();
        page.locator(".list button").filter(containing("说愿意，介绍")).click();
        assertThat(page.locator(".list")).containsText("介绍了");
        page.navigate("/households/" + home + "/livelihood");
        page.locator("button").filter(containing("收回，不留记录")).click();
        assertThat(page.locator(".toast")).containsText("没有留下记录");
        assertThat(page.locator("main")).not().containsText("保洁");
        click("本人说上班了");
        axe();
        page.locator("input[name=person]").first().check();
        page.fill("#on", LocalDate.now(Clock.systemUTC()).minusDays(60).toString());
        picture("livelihood-start");
        send();
        assertThat(page.locator(".toast")).containsText("已收到");
    }

    private void click(String act) {
        page.locator("main a.btn").filter(containing(act)).first().click();
    }

    private void send() {
        page.locator("main form button.main").click();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void city() {
        city.unit("yy", "市医院食堂");
        home = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                home,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", "马建国", "relation", "head", "birth", "1970-01-02"));
        city.append(city.coordinator(), occasion.envelopes());
        var buyer = city.person("采购", Role.UNIT_STAFF, "yy", TestCity.ROOT);
        var by = LocalDate.now(Clock.systemUTC()).plusDays(30).toString();
        city.send(
                buyer,
                "livelihood.order@1",
                Map.of("product", "桃子", "quantity", 80, "measure", "公斤", "price", 700, "by", by));
        city.send(
                buyer,
                "livelihood.post@1",
                Map.of("title", "食堂保洁", "number", 2, "payFrom", 230000, "place", "县城"));
    }
}
