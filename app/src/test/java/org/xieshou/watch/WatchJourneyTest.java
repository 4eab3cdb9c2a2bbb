package org.xieshou.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.shared.Ids;

/// From what a rule finds to the talk, the check and the decision; from exit to the review; closed with a word.
class WatchJourneyTest extends CityJourney {
    @Test
    void offersATalkGoesStepByStepAndLooksInAfterExit() {
        var home = household("W-001", "马建国");
        var exited = household("W-002", "古丽·买买提");
        var today = city.today();
        say(
                home,
                "registry.fact@1",
                Map.of("fact", "household.housing-grade", "value", "D", "asOf", today.toString()));
        say(
                exited,
                "registry.status@1",
                Map.of("type", "exited", "from", today.minusMonths(14).toString()));
        signIn("zhoumin");
        page.navigate("/watch");
        look("watch-none");
        page.click("text=现在查一遍");
        assertThat(page.locator(".toast")).containsText("新开 2 条线索");
        assertThat(page.locator("#leads li")).hasCount(2);
        look("watch");
        page.locator("#leads li").filter(containing("马建国")).locator("a.btn").click();
        process();
        review();
        told(home);
    }

    private void process() {
        assertThat(page.locator("h1")).containsText("马建国家");
        help();
        page.click("text=写下谈的情况");
        page.locator("input[name=outcome][value=wants-check]").check();
        page.fill("#text", "墙裂了，晚上不敢睡。");
        look("watch-talk");
        page.locator("form.stack button").click();
        for (int i = 0; i < 6; i++) {
            page.locator(".card a.btn.main").click();
            page.locator("form.stack button").click();
        }
        assertThat(page.locator(".note.look")).containsText("公示天数没满");
        page.locator(".card a.btn.main").click();
        page.locator("input[name=good][value=no]").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("不纳入要写明原因");
        look("watch-step");
        page.locator("input[name=good][value=yes]").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".card .tag").first()).containsText("已纳入监测");
        assertThat(page.locator(".card").first()).containsText("帮扶计划");
        look("watch-lead");
        page.navigate(page.url().replaceAll("\\?.*", "") + "?locale=en");
        assertThat(page.locator("main")).containsText("Plan of help by");
        picture("watch-lead-en");
        page.navigate("/watch?locale=zh");
    }

    private void help() {
        var lead = page.url().replaceAll("\\?.*", "");
        page.click("text=写下谈的情况");
        page.locator("input[name=outcome][value=wants-help]").check();
        page.fill("#text", "想修墙，没有钱。");
        page.locator("form.stack button").click();
        assertThat(page.locator(".card .tag").first()).containsText("想要帮忙");
        assertThat(page.locator(".card").first()).not().containsText("待谈");
        page.locator(".card a.btn.main").click();
        assertThat(page.locator("input[value=housing]")).isChecked();
        assertThat(page.locator("#text")).hasValue("想修墙，没有钱。");
        page.locator("input[name=urgent]").check();
        look("watch-help");
        page.locator("form.stack button").click();
        assertThat(page.locator("#due")).hasValue(city.today().plusDays(3).toString());
        page.locator("form.stack button").click();
        assertThat(page.locator("main")).containsText("难处（住房）");
        page.navigate(lead);
    }

    private void review() {
        page.navigate("/watch/reviews");
        assertThat(page.locator("#reviews li")).hasCount(1);
        look("watch-reviews");
        page.locator("#reviews a.btn").click();
        page.locator("input[name=result][value=stable]").check();
        page.fill("#text", "两个孩子都上班了。");
        look("watch-review");
        page.locator("form.stack button").click();
        assertThat(page.locator("main")).containsText("回访：稳定");
        page.navigate("/watch/reviews");
        assertThat(page.locator(".empty h3")).hasText("没有要回访的");
    }

    private void told(UUID home) {
        page.navigate("/households/" + home + "/lead");
        page.locator("input[name=about][value=work]").check();
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("请写下怎么说的");
        page.fill("#text", "工地停了，没活干。");
        look("watch-told");
        page.locator("form.stack button").click();
        assertThat(page.locator("main")).containsText("家里要求谈一谈");
        assertThat(page.locator("ol.line")).containsText("系统（自动）");
        page.navigate("/watch?alert=A14");
        page.locator("#leads li a.btn").click();
        page.click("text=了结");
        page.locator("input[name=why][value=settled]").check();
        page.fill("#text", "又找到活了。");
        page.locator("form.stack button").click();
        assertThat(page.locator(".card .tag").first()).containsText("已了结");
        page.navigate("/watch?over=yes");
        assertThat(page.locator("#leads")).containsText("家里来说的");
        page.navigate("/watch?locale=en");
        look("watch-en");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static UUID household(String number, String head) {
        var household = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.household@1",
                household,
                Map.of("area", TestCity.VILLAGE, "number", number));
        occasion.add(
                "registry.person@1",
                household,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", head, "relation", "head", "birth", "1970-01-02"));
        city.append(city.coordinator(), occasion.envelopes());
        return household;
    }

    private static void say(UUID household, String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(kind, household, body);
        city.append(city.coordinator(), occasion.envelopes());
    }
}
