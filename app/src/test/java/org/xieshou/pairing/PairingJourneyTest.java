package org.xieshou.pairing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// From the gap on the home page to the last gap gone: helpers to households, a teacher to a pupil, and an end.
class PairingJourneyTest extends CityJourney {
    @Test
    void closesEveryGapAndGivesSightOnlyWhenAsked() {
        var home = household("马建国", "primary");
        household("古丽·买买提", null);
        city.unit("sfj", "市司法局");
        city.send(
                city.coordinator(),
                "access.unit@1",
                Map.of(
                        "unit",
                        "xuexiao",
                        "name",
                        "石榴渠小学",
                        "type",
                        "school",
                        "area",
                        TestCity.ROOT));
        var helper = city.person("沈知秋", Role.EDITOR, "sfj", TestCity.OTHER_VILLAGE);
        city.person("阿依夏", Role.EDITOR, "xuexiao", TestCity.ROOT);
        signIn("zhoumin");

        waiting().locator("a.btn").filter(containing("去结对")).click();
        pairBoth();
        Assertions.assertThat(city.actor(helper.id()).households()).containsExactly(home);
        pairPupil();
        endOne(helper.id());
        Assertions.assertThat(city.actor(helper.id()).households())
                .as("an end from tomorrow on leaves sight for today")
                .containsExactly(home);
    }

    private void pairBoth() {
        axe();
        picture("pairing-gaps");
        page.selectOption("select[name=unit]", "sfj");
        page.click("form.filters button");
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("至少勾上一户");
        isKeptWhenADayIsMissing();
        tick("马建国", "沈知秋", true);
        assertThat(page.locator(".list li")).hasCount(1);
        page.selectOption("select[name=unit]", "sfj");
        page.click("form.filters button");
        tick("古丽·买买提", "沈知秋", false);
        assertThat(page.locator(".empty h3")).hasText("每户都有帮扶人");
    }

    private void isKeptWhenADayIsMissing() {
        var day = page.inputValue("#from");
        page.locator(".list li").filter(containing("马建国")).locator("input").check();
        page.selectOption("select[name=staff]", new SelectOption().setLabel("沈知秋"));
        page.locator("input[type=checkbox][name=sight]").check();
        page.fill("#from", "");
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors a[href='#from']")).isVisible();
        assertThat(page.locator(".list li").filter(containing("马建国")).locator("input")).isChecked();
        assertThat(page.locator("select[name=staff] option:checked")).hasText("沈知秋");
        assertThat(page.locator("input[type=checkbox][name=sight]")).isChecked();
        page.fill("#from", day);
    }

    private void tick(String household, String helper, boolean sight) {
        page.locator(".list li").filter(containing(household)).locator("input").check();
        page.selectOption("select[name=staff]", new SelectOption().setLabel(helper));
        if (sight) {
            page.locator("input[type=checkbox][name=sight]").check();
        }
        page.locator("form.stack button").click();
        assertThat(page.locator(".toast")).containsText("已收到");
    }

    private void pairPupil() {
        page.navigate("/pairing/pupils");
        assertThat(page.locator("tbody tr")).hasCount(1);
        axe();
        page.navigate("/pairing/gaps/teacher");
        assertThat(page.locator(".list")).containsText("小学");
        assertThat(page.locator(".list")).not().containsText("小杏");
        tick("马建国", "阿依夏", false);
        page.navigate("/pairing/pupils");
        assertThat(page.locator(".tile").first()).containsText("全覆盖");
        picture("pairing-pupils");
    }

    private void endOne(UUID helper) {
        page.navigate("/pairing/helpers");
        axe();
        picture("pairing-helpers");
        page.navigate("/pairing/helpers/" + helper);
        assertThat(page.locator(".list li").filter(containing("古丽"))).containsText("还不能打开");
        page.locator(".list li").filter(containing("马建国")).locator("input").check();
        page.fill("#on", "");
        page.locator("form.stack button").click();
        assertThat(page.locator(".errors")).containsText("请写到哪天为止");
        assertThat(page.locator(".list li").filter(containing("马建国")).locator("input")).isChecked();
        page.fill("#on", tomorrow().toString());
        axe();
        picture("pairing-helper");
        page.locator("form.stack button").click();
        assertThat(page.locator(".list li").filter(containing("马建国")))
                .containsText("到 " + tomorrow());
        page.navigate("/pairing?locale=en");
        assertThat(page.locator("main")).containsText("Households without a helper");
        axe();
        picture("pairing-coverage-en");
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(Clock.systemUTC()).plusDays(1);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static UUID household(String head, @Nullable String stage) {
        var household = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                household,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", head, "relation", "head", "birth", "1970-01-02"));
        if (stage != null) {
            var child = Ids.v7(Clock.systemUTC());
            occasion.add(
                    "registry.person@1",
                    household,
                    child,
                    Map.of("name", "小杏", "relation", "child", "birth", "2017-03-04"));
            occasion.add(
                    "registry.fact@1",
                    household,
                    child,
                    Map.of("fact", "person.pupil", "value", stage, "asOf", "2026-09-01"));
        }
        city.append(city.coordinator(), occasion.envelopes());
        return household;
    }
}
