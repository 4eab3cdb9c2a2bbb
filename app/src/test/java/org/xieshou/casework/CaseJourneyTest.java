package org.xieshou.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xieshou.App;
import org.xieshou.Journey;
import org.xieshou.TestCity;
import org.xieshou.TestDatabase;
import org.xieshou.TestHouse;
import org.xieshou.access.Credentials;
import org.xieshou.access.Role;

/// A difficulty becomes a case, is late, goes to the office that can solve it, and is over when the household says so.
@SpringBootTest(classes = App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CaseJourneyTest extends Journey {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String PASSWORD = "apricot-tree";

    @Autowired private ConfigurableApplicationContext context;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestHouse.settings(DATABASE).forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void drop() {
        DATABASE.drop();
    }

    @Test
    void goesFromTheDifficultyToTheHouseholdsWord() {
        difficulty();
        signIn("zhoumin", PASSWORD);
        page.locator(".list a.btn").filter(containing("看名单")).click();
        page.locator(".list a.btn").filter(containing("定下谁办")).click();
        axe();
        own();
        handOver();
        page.locator(".me button").click();
        signIn("ybj", PASSWORD);
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
        page.fill("#due", LocalDate.now(Clock.systemUTC()).minusDays(4).toString());
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("晚了");
        page.navigate("/home");
        page.locator(".list a.btn").filter(containing("去办")).click();
        axe();
        picture("cases-late");
        page.locator(".list h2 a").first().click();
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
        page.locator(".list a.btn").filter(containing("去答复")).click();
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
        page.locator(".list a.btn").filter(containing("看名单")).click();
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
        var city = new TestCity(TestHouse.around(DATABASE, context));
        var credentials = context.getBean(Credentials.class);
        credentials.set(city.coordinator().id(), PASSWORD);
        city.unit("ybj", "市医保局");
        var other = city.person("艾力", Role.UNIT_STAFF, "ybj", TestCity.ROOT);
        city.send(
                city.coordinator(),
                "access.staff@1",
                Map.of("staff", other.id(), "name", "艾力", "unit", "ybj", "login", "ybj"));
        credentials.set(other.id(), PASSWORD);
        var home = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "casework.difficulty@1",
                home,
                Map.of("topic", "medical", "text", "慢病证还没办下来", "lead", "ybj"));
        city.append(city.coordinator(), occasion.envelopes());
    }
}
