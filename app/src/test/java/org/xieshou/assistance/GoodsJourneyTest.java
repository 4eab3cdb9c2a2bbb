package org.xieshou.assistance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;

/// A delivery from its donor to the doorstep, with more given than was there, and an explanation.
class GoodsJourneyTest extends CityJourney {
    private final SoftAssertions faults = new SoftAssertions();

    private void seen(String name) {
        faults.assertThatCode(this::axe).doesNotThrowAnyException();
        faults.assertThatCode(() -> picture(name)).doesNotThrowAnyException();
    }

    private void save() {
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".toast").first()).containsText("已收到");
    }

    private Locator section(String words) {
        return page.locator("section.card")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    @Test
    void goesFromTheDonorToTheDoorstepAndEveryGapIsExplained() {
        city.unit("sfj", "市司法局");
        signIn("zhoumin");

        comesIn();
        isGivenOn();
        reachesHouseholds();
        explained();
        donorSeesWhereItWent();
        otherPages();
        faults.assertAll();
    }

    private void comesIn() {
        page.navigate("/stock");
        seen("stock-empty");
        page.click("text=新建仓库");
        page.fill("#name", "一号库");
        save();
        page.navigate("/donors/new");
        page.fill("#name", "杏花果品合作社");
        seen("donor-new");
        save();
        page.click("text=记认捐");
        page.fill("#item1", "大米");
        page.fill("#quantity1", "100");
        page.fill("#measure1", "公斤");
        seen("pledge");
        save();
        page.navigate("/donors");
        seen("donors");
        page.locator(".list a.btn").first().click();
        page.selectOption(
                "#at", new com.microsoft.playwright.options.SelectOption().setLabel("一号库"));
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".errors")).containsText("请写数量");
        assertThat(page.locator("#item1")).hasValue("大米");
        assertThat(page.locator("#measure1")).hasValue("公斤");
        page.fill("#quantity1", "８０．５");
        page.fill("#expires1", "2099-12-31");
        seen("receipt");
        save();
        assertThat(section("一号库")).containsText("80.5");
    }

    private void isGivenOn() {
        section("一号库").locator("text=调拨").click();
        page.selectOption("#toUnit", "sfj");
        page.fill("#much1", "50");
        seen("move");
        save();
        assertThat(section("一号库")).containsText("30.5");
    }

    private void reachesHouseholds() {
        section("一号库").locator("text=发放").click();
        page.fill("#households", "13");
        page.check("input[value=per-household]");
        page.fill("#much1", "2.5");
        seen("handover");
        assertThat(page.locator("main form")).containsText("比账上多也可以记");
        save();
        assertThat(page.locator(".toast").last()).containsText("大米：账上有 30.5 公斤，这次 32.5 公斤");
        assertThat(page.locator("main")).containsText("1 样东西对不上账");
        page.locator(".note a").click();
        page.locator("section.card h2 a").click();
        seen("item");
        page.locator("tbody").locator("text=送物送钱").first().click();
        assertThat(page.locator("main")).containsText("大米");
    }

    private void explained() {
        page.navigate("/home");
        page.locator(".list a.btn")
                .filter(new Locator.FilterOptions().setHasText("物资对不上账"))
                .click();
        assertThat(page.locator("main")).containsText("多出 2 公斤");
        seen("shortages");
        page.locator("section.card form button").click();
        assertThat(page.locator(".errors")).containsText("请写怎么回事");
        page.fill("section.card form input[name=text]", "多发了一袋，来源没有记账");
        assertThat(page.locator("main")).containsText("先在“入库”里补记那一次");
        page.selectOption("section.card form select", "unbooked");
        page.locator("section.card form button").click();
        assertThat(page.locator(".toast")).containsText("已收到");
        assertThat(page.locator("main")).containsText("账都对得上");
    }

    private void donorSeesWhereItWent() {
        page.navigate("/donors");
        page.click("text=杏花果品合作社 >> nth=0");
        var row = page.locator("tbody tr").first();
        assertThat(row).containsText("80.5");
        assertThat(row).containsText("32.5");
        assertThat(row).containsText("13");
        seen("donor");
        page.navigate("/stock?locale=en");
        seen("stock");
    }

    /// A list that somebody else has to check, labour, and a house that is looked at but never graded.
    private void otherPages() {
        var home = city.household(TestCity.VILLAGE);
        page.navigate("/lists/new?locale=zh");
        page.fill("#title", "冬季米面油");
        page.fill("#money", "100");
        seen("list-new");
        save();
        assertThat(page.locator("main")).containsText("还没有户");
        seen("list");
        page.navigate("/lists");
        seen("lists");
        page.navigate("/labour/new?household=" + home);
        page.check("input[value=clean-up]");
        page.fill("#people", "4");
        page.fill("#hours", "3.5");
        seen("work");
        save();
        page.navigate("/housing/new?household=" + home);
        page.check("input[name=mayEnter][value=true]");
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".errors a[href='#wallCrack']")).containsText("请至少看一样");
        assertThat(page.locator("#day")).isVisible();
        page.check("input[name=wallCrack][value=true]");
        seen("housing-new");
        save();
        page.navigate("/housing");
        assertThat(page.locator("main")).containsText("墙上有贯通的裂缝");
        seen("housing");
        page.navigate("/home");
        assertThat(page.locator("main")).containsText("住房等专业鉴定");
    }
}
