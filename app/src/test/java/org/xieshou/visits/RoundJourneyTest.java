package org.xieshou.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.shared.Ids;

/// A coordinator has chosen households asked again; a visit answers; list, board and coverage know it.
class RoundJourneyTest extends CityJourney {
    @Test
    void asksAChosenListAgainAndSeesWhoIsDone() {
        city.unit("sfj", "市司法局");
        var campaign = city.campaign("sfj").campaign();
        var first = household("R-001", "马建国", true);
        household("R-002", "古丽·买买提", false);
        signIn("zhoumin");

        page.navigate("/campaigns/" + campaign + "/coverage");
        axe();
        assertThat(page.locator("main")).containsText("还没有名单");
        page.click("text=开始再摸底");
        begin();
        assertThat(page.locator("h1")).hasText("巩固户再摸底");
        assertThat(page.locator(".list li")).hasCount(2);
        look("round-new-list");
        ask();
        afterwards(campaign, first);
    }

    private void begin() {
        assertThat(page.locator("#facts .tick").first()).containsText("吃得饱");
        assertThat(page.locator("#facts details")).not().hasAttribute("open", "");
        assertThat(page.locator("#facts")).not().containsText("识别标准");
        page.locator("form.stack p button").first().click();
        assertThat(page.locator(".note").first()).containsText("共 2 户");
        assertThat(page.locator("form [role=status]")).isFocused();
        page.fill("#numbers", "R-001\nR-002、R-999");
        page.locator("form.stack p button").last().click();
        assertThat(page.locator(".errors")).containsText("请写明叫什么");
        assertThat(page.locator(".errors")).containsText("名单和刚才看的不一样了");
        assertThat(page.locator(".note.look")).containsText("R-999");
        look("round-new");
        page.fill("#name", "巩固户再摸底");
        page.selectOption("select[name=for]", new SelectOption().setLabel("市帮扶办"));
        page.locator("form.stack p button").last().click();
    }

    private void ask() {
        row("马建国").locator("a.btn").click();
        assertThat(page.locator(".note").first()).containsText("巩固户再摸底");
        page.locator("[aria-labelledby=q-household-water-safe] .chip")
                .filter(containing("变了"))
                .locator("input")
                .check();
        look("round-visit");
        page.locator(".dock button").click();
        assertThat(page.locator("h1")).hasText("巩固户再摸底");
        assertThat(row("马建国")).containsText("已问");
        assertThat(page.locator("tbody tr").filter(containing("安全饮用水")).locator("td").nth(1))
                .hasText("1");
        row("古丽").locator("a.btn").click();
        page.locator("input[name=met][value=away]").check();
        page.locator(".dock button").click();
        assertThat(row("古丽")).containsText("找过，没问成");
        assertThat(row("古丽")).containsText("不在");
        assertThat(row("古丽")).containsText("去问");
        look("round");
    }

    private void afterwards(UUID campaign, UUID first) {
        page.navigate("/visits/rounds");
        assertThat(page.locator(".list li")).containsText("2 户中已问 1 户");
        axe();
        picture("rounds");
        page.navigate("/households/" + first);
        assertThat(page.locator("main")).containsText("再摸底：0 项一样，1 项有变或新说");
        page.click("text=再摸底：0 项一样");
        assertThat(page.locator("main")).containsText("是否解决安全饮用水");
        assertThat(page.locator("main")).not().containsText("household.water-safe");
        page.navigate("/campaigns/" + campaign + "/coverage");
        assertThat(page.locator(".tile").first()).containsText("1");
        assertThat(page.locator("section:has(#unvisited) .list")).containsText("古丽");
        look("coverage");
        page.navigate("/campaigns/" + campaign + "/wrap-up?locale=en");
        assertThat(page.locator("main")).containsText("What is due from whom");
        page.fill("#text", "Twelve of thirteen reached; water in two homes goes on as cases.");
        page.locator("form.stack button").click();
        assertThat(page.locator("main")).containsText("Wrapped up");
        look("wrap-up-en");
        page.navigate("/home");
    }

    private Locator row(String head) {
        return page.locator(".list li").filter(containing(head));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static UUID household(String number, String head, boolean told) {
        var household = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        var today = LocalDate.now(Clock.systemUTC()).minusDays(1).toString();
        occasion.add(
                "registry.household@1",
                household,
                Map.of("area", TestCity.VILLAGE, "number", number));
        occasion.add(
                "registry.person@1",
                household,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", head, "relation", "head", "birth", "1970-01-02"));
        if (told) {
            occasion.add(
                    "registry.fact@1",
                    household,
                    Map.of("fact", "household.water-safe", "value", true, "asOf", today));
        }
        city.append(city.coordinator(), List.copyOf(occasion.envelopes()));
        return household;
    }
}
