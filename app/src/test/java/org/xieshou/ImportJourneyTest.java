package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieshou.access.Credentials;
import org.xieshou.registry.imports.NastyList;
import org.xieshou.synth.RandomLists;

/// A worker with a list: sends it, settles its columns, imports it, takes the faults away, finds a household.
@Tag("journey")
class ImportJourneyTest {
    private static final String PASSWORD = "apricot-tree";
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir private static Path folder;

    private static TestHouse house;

    private static final LocatorAssertions.HasTextOptions PATIENT =
            new LocatorAssertions.HasTextOptions().setTimeout(90_000);

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void build() {
        house = TestHouse.open();
        var city = new TestCity(house);
        house.get(Credentials.class).set(city.coordinator().id(), PASSWORD);
    }

    @AfterAll
    static void tearDown() {
        house.close();
    }

    @BeforeEach
    void sitDown() {
        context =
                Browsers.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL("http://localhost:" + house.port())
                                        .setLocale("zh-CN")
                                        .setViewportSize(1280, 800));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
        page.navigate("/sign-in");
        page.fill("#username", "zhoumin");
        page.fill("#password", PASSWORD);
        page.click("main button");
        page.waitForURL("**/home");
    }

    @AfterEach
    void leave() {
        context.close();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }

    private void look(String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 844);
            var file = "import-%s-%s.png".formatted(name, width > 400 ? "desk" : "phone");
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", file))
                            .setFullPage(true));
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + name)
                    .isEqualTo(width);
            var barriers =
                    new AxeBuilder(page)
                            .withTags(RULES).analyze().getViolations().stream()
                                    .map(one ->
                                            one.getId() + " " + one.getNodes().getFirst().getHtml())
                                    .toList();
            assertThat(barriers).as("barriers on " + page.url() + " at " + width).isEmpty();
        }
        page.setViewportSize(1280, 800);
    }

    private void send(Path file) {
        page.navigate("/households");
        page.locator("text=导入名册").first().click();
        page.setInputFiles("#file", file);
        page.locator("main form button").first().click();
        page.waitForURL("**/import/*-*");
    }

    private void isCounted() {
        assertThat(page.locator("#stand button[value=take]")).isEnabled();
    }

    private void isDone() {
        assertThat(page.locator("h1")).hasText("导入结果", PATIENT);
        assertThat(page.locator(".receipt")).containsText("已导完");
    }

    @Test
    void aWorkerImportsAListWithFaultsAndFindsAHousehold() throws IOException {
        var list = folder.resolve("三季度名册.xlsx");
        RandomLists.write(new RandomLists.Wish(240, 5, 0.15, today().minusMonths(1)), list);
        page.navigate("/import");
        look("hall");
        send(list);
        isCounted();
        look("columns");
        assertThat(page.locator(".never").first()).containsText("民族");

        page.locator("#c0-8").selectOption("");
        page.locator("#stand button[value=take]").click();
        assertThat(page.locator("body")).containsText("列有改动，已重新数过");
        isCounted();
        page.fill("#day", today().minusDays(1).toString());
        page.locator("#c0-8").selectOption("household.kind");
        page.locator("button[value=check]").click();
        isCounted();
        page.locator("#stand button[value=take]").click();
        isDone();
        look("result");

        var download = page.waitForDownload(() -> page.locator("text=下载问题清单").click());
        assertThat(Files.size(download.path())).isPositive();

        page.locator("text=去看家庭").click();
        assertThat(page.locator("tbody tr")).not().hasCount(0);
        page.locator("tbody a").first().click();
        assertThat(page.locator("h1")).containsText("家");

        send(list);
        isCounted();
        page.locator("#stand button[value=take]").click();
        isDone();
        assertThat(page.locator(".receipt")).containsText("没有新内容");
        page.navigate("/import");
        assertThat(page.locator("section .list a", new Page.LocatorOptions().setHasText("三季度名册")))
                .hasCount(2);
        look("past");
    }

    @Test
    void aNastyListIsToldApart() throws IOException {
        var list = folder.resolve("乱名册.xlsx");
        NastyList.write(list);
        send(list);
        isCounted();
        look("nasty-columns");
        page.locator("#stand button[value=take]").click();
        isDone();
        look("nasty-result");
        page.navigate("/households?q=麦麦提");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void whatIsNoListIsSaidInOneSentence() {
        page.navigate("/import");
        var text = "<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("名册.xlsx", "application/octet-stream", text));
        page.locator("main form button").first().click();
        assertThat(page.locator("[role=alert] .note")).containsText("网页");
        look("no-list");
    }

    @Test
    void aLargeListShowsHowFarItIsAndMayBeLeft() {
        var list = folder.resolve("大名册.csv");
        RandomLists.write(new RandomLists.Wish(6_000, 8, 0, today().minusMonths(1)), list);
        send(list);
        isCounted();
        page.locator("#stand button[value=take]").click();
        assertThat(page.locator("#stand progress")).isVisible();
        look("progress");
        page.navigate("/home");
        page.navigate("/import");
        page.locator("text=大名册.csv").first().click();
        isDone();
        assertThat(page.locator(".tiles")).containsText("6,000 人");
    }
}
