package org.xieshou.journal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.Machine;
import org.xieshou.TestCity;
import org.xieshou.access.Actor;
import org.xieshou.shared.Ids;

/// A helper's entries are held, a coordinator settles them; a helper opens an entry, corrects it and takes it back.
class EntryJourneyTest extends CityJourney {
    private UUID activity = Ids.named("none");

    @Test
    void settlesWhatWasHeldAndMendsAnEntry() {
        var aida = city.aida();
        activity = city.campaign("sfj").activity();
        var home = home("叶尔兰·巴合提", TestCity.VILLAGE);
        var far = home("帕提古丽·买买提", TestCity.OTHER_VILLAGE);
        var visit = visit(aida, home);
        visit(aida, far);
        visit(aida, far);

        signIn("zhoumin");
        page.navigate("/held?locale=zh");
        settleAll();
        page.locator("form[action='/sign-out'] button, .me button").first().click();
        signIn("aida");
        unread(aida);
        mend(home, visit);
    }

    /// What her own program sent wrongly: she sees it as it came.
    private void unread(Actor aida) {
        try (var machine = Machine.of(house, aida)) {
            machine.post("/api/v1/entries", "[{\"id\": 7}]");
            machine.post("/api/v1/entries", "no list");
        } catch (Exception e) {
            Assertions.fail(e);
        }
        page.navigate("/held");
        assertThat(page.locator("section[aria-labelledby=unread] li")).hasCount(2);
        look("held-unread");
        page.navigate("/held?locale=en");
        look("held-unread-en");
        page.navigate("/held?locale=zh");
    }

    private void settleAll() {
        page.navigate("/home");
        assertThat(waiting()).containsText("收到的记录要您看一下");
        waiting().locator("a.btn").filter(new Locator.FilterOptions().setHasText("收到的记录")).click();
        assertThat(page.locator("li.held")).hasCount(2);
        assertThat(page.locator("li.held").first()).containsText("帕提古丽·买买提家");
        axe();
        picture("held");
        var first = page.locator("li.held").first();
        first.locator("summary").first().click();
        axe();
        picture("held-settle");
        first.locator("details[open] button").click();
        assertThat(page.locator(".toast")).containsText("1 条已算数");
        assertThat(page.locator("li.held")).hasCount(1);
        page.locator("li.held summary").last().click();
        page.locator("li.held details[open] button").click();
        assertThat(page.locator(".toast")).containsText("1 条已存档");
        assertThat(page.locator(".empty h3")).hasText("没有要看的");
        axe();
        picture("held-none");
    }

    private void mend(UUID home, UUID visit) {
        page.navigate("/households/" + home);
        page.locator(".acts a").filter(containing("入户走访")).first().click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/entries/" + visit));
        assertThat(page.locator("h1")).hasText("走访");
        assertThat(page.locator("dl.kv a").first()).hasText("走访");
        assertThat(page.locator("dl.kv").first()).containsText("哈萨克语（阿拉伯文）");
        axe();
        picture("entry");
        page.locator("a.btn.main").filter(containing("更正")).click();
        axe();
        picture("entry-correct");
        var tongue = page.locator("select[name=language]");
        assertThat(tongue).hasValue("kk-Arab-CN");
        assertThat(tongue.locator("option:checked")).hasText("哈萨克语（阿拉伯文）");
        assertThat(tongue.locator("option[value=ug]")).hasText("维吾尔语");
        tongue.selectOption("ug");
        page.fill("[name=team]", "三个人");
        page.locator("main form .btn.main").click();
        assertThat(page.locator(".errors")).containsText("请写数字");
        assertThat(page.locator("main [name=team]")).hasValue("三个人");
        axe();
        page.fill("main [name=team]", "3");
        page.locator("main form .btn.main").dblclick();
        assertThat(page.locator(".toast")).containsText("已收到");
        assertThat(page.locator(".line > li")).hasCount(2);
        assertThat(page.locator("dl.kv").first()).containsText("维吾尔语");
        axe();
        picture("entry-corrected");
        page.locator("details.confirm summary").click();
        page.fill("[name=why]", "走错了门");
        picture("entry-take-back");
        page.locator("details.confirm button").click();
        assertThat(page.locator("main")).containsText("已收回：走错了门");
        var json = page.navigate("/api/v1/entries/" + visit).text();
        Assertions.assertThat(json).contains("\"takenBack\":true", "走错了门");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private UUID home(String head, int area) {
        var id = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.household@1", id, Map.of("area", area, "number", "H-1"));
        occasion.add(
                "registry.person@1",
                id,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", head, "relation", "head", "birth", "1970-05-01"));
        Assertions.assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return id;
    }

    private UUID visit(Actor by, UUID household) {
        var occasion = city.occasion(by);
        var id =
                occasion.add(
                        "visits.visit@1",
                        household,
                        Map.of(
                                "met",
                                "home",
                                "team",
                                2,
                                "consent",
                                true,
                                "language",
                                "kk-Arab-CN",
                                "activity",
                                activity));
        city.append(by, occasion.envelopes());
        return id;
    }
}
