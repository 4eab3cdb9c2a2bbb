package org.xieshou.entitlement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.shared.Ids;

/// From what is not known to what is due, applied for, late and said not to be so; on the spot at a campaign's module.
class EntitlementJourneyTest extends CityJourney {
    private UUID home = new UUID(0, 0);

    @Test
    void asksAppliesAndHearsWhatTheHouseholdSays() {
        city();
        signIn("zhoumin");
        page.navigate("/households/" + home);
        page.locator("main .acts a").filter(containing("政策")).click();
        axe();
        picture("entitlement-home");
        assertThat(page.locator("main")).containsText("没有学籍");
        assertThat(page.locator("#unknown").locator("xpath=ancestor::section"))
                .containsText("去填写：是否参加职工医保 · 是否参加城乡居民医保");
        page.locator("summary").filter(containing("记：申请了")).first().click();
        axe();
        page.locator("details[open] button").click();
        assertThat(page.locator("#begun").locator("xpath=ancestor::section")).containsText("申请了");
        page.locator("summary").filter(containing("记：拖着或没批")).last().click();
        page.locator("details[open] input[name=why]").fill("说要等下个月");
        page.locator("details[open] button").click();
        assertThat(page.locator("main")).containsText("说要等下个月");
        page.locator("summary").filter(containing("家里说不对")).first().click();
        page.locator("details[open] textarea").fill("我们早就有了");
        page.locator("details[open] button").click();
        assertThat(page.locator("#contests").locator("xpath=ancestor::section"))
                .containsText("我们早就有了");
        page.navigate("/households/" + home + "?locale=en");
        assertThat(page.locator("main")).containsText("Late:");
    }

    @Test
    void checksOnTheSpotAtAModule() {
        city();
        signIn("zhoumin");
        page.navigate("/entitlements/check?activity=" + UUID.randomUUID() + "&module=1");
        page.fill("#q", "马建国");
        page.locator("main form button").click();
        axe();
        page.locator("main a.btn").filter(containing("看能享受什么")).first().click();
        page.locator("main button").filter(containing("当场查过了")).click();
        assertThat(page.locator("main")).containsText("这里查过 1 户");
        picture("entitlement-check");
        axe();
        page.navigate("/entitlements");
        axe();
        page.navigate("/entitlements/pupils?locale=en");
        axe();
        picture("entitlement-pupils-en");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void city() {
        home = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        var child = Ids.v7(Clock.systemUTC());
        var today = LocalDate.now(Clock.systemUTC());
        occasion.add(
                "registry.person@1",
                home,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", "马建国", "relation", "head", "birth", "1970-01-02"));
        occasion.add(
                "registry.person@1",
                home,
                child,
                Map.of(
                        "name",
                        "马小军",
                        "relation",
                        "child",
                        "birth",
                        today.minusYears(9).toString()));
        occasion.add(
                "registry.status@1",
                home,
                Map.of("type", "dibao", "from", "2019-01-01", "source", "民政局"));
        for (var fact : Map.of("person.pupil", "primary", "person.school-meals", true).entrySet()) {
            occasion.add(
                    "registry.fact@1",
                    home,
                    child,
                    Map.of(
                            "fact",
                            fact.getKey(),
                            "value",
                            fact.getValue(),
                            "asOf",
                            today.toString()));
        }
        city.append(city.coordinator(), occasion.envelopes());
    }
}
