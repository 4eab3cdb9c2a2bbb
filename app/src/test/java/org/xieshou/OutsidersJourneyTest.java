package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// Those who stand outside of the offices: a firm that offers work, a giver, and who audits the books.
class OutsidersJourneyTest extends CityJourney {
    private UUID home = new UUID(0, 0);

    @Test
    void aFirmOffersWorkAndSeesWhoAgreed() {
        city.unit("gs", "晨光保洁公司");
        city.officer("经理", Role.EMPLOYER, "gs", "jingli");
        somebodyLooksForWork();
        signIn("jingli");
        page.locator(".nav a").filter(containing("我们的岗位")).click();
        look("employer-empty");
        page.locator("main a.btn.main").click();
        assertThat(page.locator("main")).containsText("不招未满 16 岁的人");
        look("employer-post");
        page.fill("#title", "食堂保洁");
        page.fill("#payFrom", "2300");
        page.fill("#place", "开发区");
        page.click("main form .btn.main");
        assertThat(page.locator("main")).containsText("还没有人查过");
        as("zhoumin", this::checksAndIntroduces);
        as("jingli", () -> page.navigate("/employer"));
        assertThat(page.locator(".list")).containsText("马小兰");
        assertThat(page.locator(".list")).containsText("13900007713");
        look("employer");
        as(
                "zhoumin",
                () -> {
                    page.navigate("/households/" + home + "/livelihood");
                    page.locator("button").filter(containing("收回，不留记录")).click();
                });
        as("jingli", () -> page.navigate("/employer"));
        assertThat(page.locator("main")).containsText("还没有人说愿意来谈");
        page.navigate("/employer?locale=en");
        look("employer-en");
    }

    private void checksAndIntroduces() {
        page.navigate("/livelihood/work");
        page.locator("a.btn").filter(containing("查一查")).click();
        ticksAll();
        page.click("main form .btn.main");
        page.locator(".list button").filter(containing("说愿意，介绍")).click();
        assertThat(page.locator(".list")).containsText("介绍了");
    }

    private void somebodyLooksForWork() {
        home = city.household(TestCity.VILLAGE);
        var person = Ids.v7(Clock.systemUTC());
        var by = city.coordinator();
        var occasion = city.occasion(by);
        occasion.add(
                "registry.person@1",
                home,
                person,
                Map.of(
                        "name",
                        "马小兰",
                        "relation",
                        "head",
                        "birth",
                        "1990-05-06",
                        "phone",
                        "13900007713"));
        occasion.add(
                "livelihood.interest@1",
                null,
                Map.of("household", home.toString(), "person", person.toString()));
        city.append(by, occasion.envelopes());
    }

    @Test
    void aGiverSeesWhereItsGiftsWentAndAnAuditorThatTheBooksAddUp() {
        city.unit("jz", "小橘灯助学会");
        city.officer("会长", Role.DONOR, "jz", "huizhang");
        city.officer("审计", Role.AUDITOR, "fpb", "shenji");
        signIn("huizhang");
        page.locator(".nav a").filter(containing("我们捐的")).click();
        look("gifts-empty");
        as("zhoumin", this::takesIn);
        as("huizhang", () -> page.navigate("/gifts"));
        assertThat(page.locator("tbody")).containsText("毛毯");
        assertThat(page.locator("tbody")).containsText("40");
        look("gifts");
        as("shenji", () -> page.locator(".nav a").filter(containing("账本")).click());
        assertThat(page.locator("#sums")).containsText("对得上");
        look("ledger");
        page.locator("#stock a").first().click();
        assertThat(page.locator("tbody")).containsText("入库");
        page.locator("tbody a").first().click();
        assertThat(page.locator("main")).containsText("毛毯");
        page.navigate("/ledger?locale=en");
        look("ledger-en");
    }

    private void takesIn() {
        page.navigate("/donors/new");
        page.fill("#name", "小橘灯助学会");
        page.click("main form .btn.main");
        page.locator("summary").filter(containing("让捐赠方自己看")).click();
        look("donor-unit");
        page.selectOption("#as", new SelectOption().setLabel("小橘灯助学会"));
        page.locator("details[open] button").click();
        assertThat(page.locator(".toast")).containsText("已收到");
        page.locator("a.btn").filter(containing("入库")).click();
        page.fill("#item1", "毛毯");
        page.fill("#quantity1", "40");
        page.fill("#measure1", "条");
        page.click("main form .btn.main");
        assertThat(page.locator(".toast")).containsText("已收到");
    }

    private void as(String login, Runnable work) {
        page.navigate("/home");
        page.locator(".me button").click();
        signIn(login);
        work.run();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
