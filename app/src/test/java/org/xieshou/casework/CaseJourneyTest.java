package org.xieshou.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Role;

/// A difficulty becomes a case, is late, goes to the office that can solve it, and is over when the household says so.
class CaseJourneyTest extends CityJourney {
    private UUID home = new UUID(0, 0);

    @Test
    void goesFromTheDifficultyToTheHouseholdsWord() {
        difficulty();
        signIn("zhoumin");
        waiting().locator("a.btn").filter(containing("看名单")).click();
        page.locator(".list a.btn").filter(containing("打开")).click();
        axe();
        own();
        handOver();
        page.locator(".me button").click();
        signIn("ybj");
        answerAndClose();
        contestAndConfirm();
        page.navigate("/cases?of=done&locale=en");
        assertThat(page.locator(".list li")).hasCount(1);
        axe();
        picture("cases-done-en");
    }

    private void own() {
        act("定下谁负责");
        axe();
        page.fill("#due", "");
        page.locator("main form button").click();
        assertThat(page.locator(".errors")).containsText("请写哪天办好");
        page.fill("#due", today().minusDays(4).toString());
        page.locator("main form button").click();
        assertThat(page.locator(".errors")).containsText("这一天已经过去了");
        page.fill("#due", today().toString());
        page.selectOption("#unit", "ybj");
        page.selectOption("#staff", new SelectOption().setIndex(1));
        page.locator("main form button").click();
        assertThat(page.locator(".errors")).containsText("这个人不在选的单位里");
        var path = page.url().replaceFirst(".*(/cases/[^/?]+).*", "$1");
        promisedForAPastDay(UUID.fromString(path.substring("/cases/".length())));
        page.navigate(path);
        assertThat(page.locator("main")).containsText("晚了");
        assertThat(page.locator("main")).containsText("写了交给市医保局，没有算数");
        settlesNothingWithoutTheHousehold(path);
        act("换人负责");
        assertThat(page.locator("#unit option")).hasCount(1);
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("去办")).click();
        axe();
        picture("cases-late");
        page.locator(".list h2 a").first().click();
    }

    /// The journal takes what a form refuses: an office that wrote offline comes later.
    private void promisedForAPastDay(UUID id) {
        var due = today().minusDays(4).toString();
        owned(Map.of("case", id, "unit", city.coordinator().unit(), "due", due));
        owned(Map.of("case", id, "unit", "ybj", "due", due));
    }

    /// A list that was opened before somebody took it in hand still has the button.
    private void settlesNothingWithoutTheHousehold(String path) {
        var entry = UUID.fromString(path.substring("/cases/".length()));
        var difficulties = house.get(Difficulties.class);
        Assertions.assertThatThrownBy(() -> difficulties.settle(city.coordinator(), entry))
                .isInstanceOf(CaseworkProblem.class)
                .hasMessageContaining("casework.is-case");
    }

    private void owned(Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        occasion.add("casework.owner@1", home, body);
        city.append(city.coordinator(), occasion.envelopes());
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private void handOver() {
        act("转给别的单位");
        page.selectOption("#to", new SelectOption().setLabel("市医保局"));
        page.fill("#text", "慢病证要医保局办");
        axe();
        picture("case-transfer");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("等答复");
        picture("case-asked");
        act("记一步");
        page.fill("#text", "材料已经收齐");
        page.fill("#due", LocalDate.now(Clock.systemUTC()).plusDays(9).toString());
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("改过 1 次");
    }

    private void answerAndClose() {
        waiting().locator("a.btn").filter(containing("去答复")).click();
        page.locator(".list h2 a").first().click();
        act("答复转办");
        page.locator("main form button").click();
        assertThat(page.locator(".errors")).containsText("请选接不接");
        axe();
        page.locator("input[name=accepted][value=yes]").check();
        page.locator("main form button").click();
        act("办完了");
        page.fill("#text", "慢病证办好了，送到家里");
        page.locator("main form button").click();
    }

    private void contestAndConfirm() {
        page.navigate("/home");
        waiting().locator("a.btn").filter(containing("看名单")).click();
        page.locator(".list h2 a").first().click();
        say("no", "证上的名字写错了");
        assertThat(page.locator("main")).containsText("家里说没解决，1 次");
        act("办完了");
        page.fill("#text", "换了新证");
        page.locator("main form button").click();
        say("yes", "对了，谢谢");
        assertThat(page.locator("main")).containsText("家里说解决了");
        assertThat(page.locator("main")).containsText("办这件事的人自己记的");
        axe();
        picture("case-done");
    }

    private void say(String answer, String words) {
        act("记下家里的话");
        page.locator("input[name=confirmed][value=" + answer + "]").check();
        page.locator("input[name=how][value=home]").check();
        page.fill("#text", words);
        page.locator("main form button").click();
    }

    private void act(String name) {
        page.locator("main .card a.btn").filter(containing(name)).click();
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void difficulty() {
        city.unit("ybj", "市医保局");
        city.officer("艾力", Role.UNIT_STAFF, "ybj", "ybj");
        home = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "casework.difficulty@1",
                home,
                Map.of("topic", "medical", "text", "慢病证还没办下来", "lead", "ybj"));
        city.append(city.coordinator(), occasion.envelopes());
    }
}
