package org.xieshou.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.journal.Occasion;
import org.xieshou.registry.quality.Finding;
import org.xieshou.registry.quality.Findings;
import org.xieshou.shared.Ids;

/// Families change, and what is at odds is found and mended, on the pages.
class LifeJourneyTest extends CityJourney {
    private static final Clock CLOCK = Clock.systemUTC();

    private static UUID family(String number, String... names) {
        var home = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.household@1", home, Map.of("area", TestCity.VILLAGE, "number", number));
        for (int i = 0; i < names.length; i++) {
            member(occasion, home, names[i], i == 0 ? "head" : i == 1 ? "spouse" : "child");
        }
        city.append(city.coordinator(), occasion.envelopes());
        return home;
    }

    private static void member(Occasion occasion, UUID home, String name, String relation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("relation", relation);
        body.put("birth", relation.equals("child") ? "1999-01-01" : "1970-01-01");
        occasion.add("registry.person@1", home, Ids.v7(CLOCK), body);
    }

    private void saves() {
        page.fill("#on", LocalDate.now(CLOCK).minusDays(3).toString());
        page.locator("main form button").last().click();
        assertThat(page.locator("body")).containsText("记下了，已经生效");
    }

    private void ticks(String name, String value) {
        page.locator("label.tick:has(input[name=" + name + "])")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(value))
                .locator("input")
                .check();
    }

    @Test
    void aFamilySplitsGetsANewHeadAndIsMergedAgain() {
        var home = family("L-1", "陈建设", "李桂兰", "陈小军");
        signIn("zhoumin");
        page.navigate("/households/" + home);
        page.locator("a[href$='/split']").click();
        look("life-split");
        ticks("people", "陈小军");
        ticks("person", "陈小军");
        saves();
        assertThat(page.locator("h1")).hasText("陈小军家");
        var part = page.url().replaceAll(".*/", "");

        page.navigate("/households/" + home);
        page.locator("a[href$='/head']").click();
        ticks("person", "李桂兰");
        look("life-head");
        saves();
        assertThat(page.locator("h1")).hasText("李桂兰家");

        page.navigate("/households/" + part + "/merge?q=李桂兰");
        ticks("into", "李桂兰");
        look("life-merge");
        saves();
        assertThat(page.locator("section:has(#who) ul")).containsText("陈小军");
        page.navigate("/households?q=陈小军");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    private static java.util.List<String> found(UUID home) {
        return house.get(Findings.class).of(city.coordinator(), home).stream()
                .map(Finding::rule)
                .toList();
    }

    private static void says(UUID home, String fact, Object value) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.fact@1",
                home,
                Map.of(
                        "fact",
                        fact,
                        "value",
                        value,
                        "asOf",
                        LocalDate.now(CLOCK).minusDays(1).toString()));
        city.append(city.coordinator(), occasion.envelopes());
    }

    @Test
    void aFindingOpensTheRecordAndClosesItselfWhenMended() {
        var home = family("L-2", "王秀英");
        says(home, "household.area-arable", 900);
        assertThat(found(home)).contains("amount-unlikely", "no-phone", "insurance-unknown");
        signIn("zhoumin");
        page.navigate("/quality");
        assertThat(page.locator("main")).containsText("数字大得或小得不寻常");
        look("quality");
        page.locator("a[href='/quality/amount-unlikely']").first().click();
        assertThat(page.locator("main")).containsText("王秀英");
        look("quality-rule");
        page.locator("main .list a").first().click();
        assertThat(page.locator("#quality")).isVisible();
        look("quality-household");

        says(home, "household.area-arable", 9);
        assertThat(found(home)).doesNotContain("amount-unlikely");
        page.navigate("/quality/amount-unlikely");
        assertThat(page.locator("main")).not().containsText("王秀英");
    }

    @Test
    void aFormSaysWhatIsUnlikelyAndSavesWithOneMorePress() {
        var home = family("L-4", "赵桂花");
        signIn("zhoumin");
        page.navigate("/households/" + home + "/people/new");
        page.fill("#name", "古丽娜");
        page.selectOption("#relation", "child");
        page.fill("#phone", "123");
        page.locator("main form button").last().click();
        assertThat(page.locator(".note.look")).containsText("电话号码不像电话");
        look("forewarned");

        page.locator("main form button").last().click();
        assertThat(page.locator("body")).containsText("记下了，已经生效");
        assertThat(page.locator("section:has(#who)")).containsText("古丽娜");
    }

    @Test
    void aPastDayIsReadOnListAndRecord() {
        var home = family("L-3", "赵六");
        var yesterday = LocalDate.now(CLOCK).minusDays(3).toString();
        signIn("zhoumin");
        page.navigate("/households?on=" + yesterday);
        assertThat(page.locator(".note")).containsText("这是过去的样子");
        look("past-list");
        page.locator("a[href*='" + home + "']").click();
        assertThat(page.locator(".note")).containsText("只能看");
        assertThat(page.locator("a[href$='/split']")).hasCount(0);
        look("past-household");
        page.navigate("/households?known=" + yesterday);
        assertThat(page.locator("main")).containsText("这里没有户");
    }
}
