package org.xieshou.reporting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
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

/// An editor writes a bulletin and hands it over; a coordinator looks behind its figures and releases it.
@SpringBootTest(classes = App.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class BulletinJourneyTest extends Journey {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String PASSWORD = "apricot-tree";

    private final SoftAssertions faults = new SoftAssertions();

    @Autowired private ConfigurableApplicationContext context;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestHouse.settings(DATABASE).forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void drop() {
        DATABASE.drop();
    }

    @Override
    protected void axe() {
        faults.assertThatCode(super::axe).doesNotThrowAnyException();
    }

    @Override
    protected void picture(String name) {
        faults.assertThatCode(() -> super.picture(name)).doesNotThrowAnyException();
    }

    @Test
    void isWrittenByOneAndReleasedByAnother() {
        var city = new TestCity(TestHouse.around(DATABASE, context));
        context.getBean(Credentials.class).set(city.coordinator().id(), PASSWORD);
        editor(city);
        signIn("editor", PASSWORD);
        page.navigate("/bulletins");
        assertThat(page.locator(".empty h3").first()).hasText("还没有活动");
        axe();
        picture("bulletins-none");
        day(city);

        write();
        lookBehind();
        handOver();
        page.locator(".me button").click();
        signIn("zhoumin", PASSWORD);
        release();
        faults.assertAll();
    }

    private void write() {
        page.navigate("/home");
        page.locator(".list a.btn").filter(containing("活动还没有通报")).click();
        assertThat(page.locator(".paper")).containsText("走访 1 户（各单位相加 2 次）");
        axe();
        picture("bulletin");
        var text = page.request().get(page.url() + "/text").text();
        Assertions.assertThat(text).contains("走访 1 户（各单位相加 2 次）");
        var word = page.request().get(page.url() + "/word").body();
        Assertions.assertThat(word).startsWith((byte) 'P', (byte) 'K');
        page.fill("#at", "gestern");
        page.locator("form.asof button").click();
        assertThat(page.locator("main")).containsText("这个时间读不懂");
        page.goBack();
    }

    private void lookBehind() {
        var paper = page.url();
        page.locator(".paper .fig")
                .filter(new Locator.FilterOptions().setHasText("2"))
                .first()
                .click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        axe();
        page.navigate(paper);
    }

    private void handOver() {
        page.locator(".check button").click();
        assertThat(page.locator(".toast")).containsText("等另一个人核对");
        assertThat(page.locator("main")).containsText("不能是同一个人");
        assertThat(page.locator("main .btn.main")).hasCount(0);
        axe();
        picture("bulletin-own");
    }

    private void release() {
        page.navigate("/home");
        page.locator(".list a.btn").filter(containing("通报等您核对")).click();
        axe();
        picture("bulletin-review");
        page.locator("main .btn.main").click();
        assertThat(page.locator("main")).containsText("已放行");
        page.navigate("/bulletins?locale=en");
        axe();
        picture("bulletins");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private void editor(TestCity city) {
        var editor = city.person("编写人", Role.EDITOR, "fpb", TestCity.ROOT);
        city.send(
                city.coordinator(),
                "access.staff@1",
                Map.of("staff", editor.id(), "name", "编写人", "unit", "fpb", "login", "editor"));
        context.getBean(Credentials.class).set(editor.id(), PASSWORD);
    }

    /// Two visits at one household, that forgot to name the activity of their unit.
    private static void day(TestCity city) {
        var today = LocalDate.now(Clock.systemUTC());
        var campaign =
                send(
                        city,
                        "campaigns.campaign@1",
                        Map.of(
                                "title",
                                "扶贫日",
                                "from",
                                today.minusDays(1).toString(),
                                "to",
                                today.plusDays(1).toString(),
                                "lead",
                                "fpb",
                                "area",
                                TestCity.ROOT));
        send(
                city,
                "campaigns.activity@1",
                Map.of(
                        "campaign",
                        campaign,
                        "title",
                        "走访",
                        "units",
                        List.of("fpb"),
                        "from",
                        today.toString()));
        var home = city.household(TestCity.VILLAGE);
        for (int i = 0; i < 2; i++) {
            var occasion = city.occasion(city.coordinator());
            occasion.add("visits.visit@1", home, Map.of("met", "home", "team", 2, "consent", true));
            city.append(city.coordinator(), occasion.envelopes());
        }
    }

    private static UUID send(TestCity city, String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, null, body);
        city.append(city.coordinator(), occasion.envelopes());
        return id;
    }
}
