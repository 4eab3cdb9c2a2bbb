package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A person at a screen. [CityJourney] has the whole house behind it; others are `@SpringBootTest(webEnvironment =
/// RANDOM_PORT)` of what they need, without a database.
///
/// Each test has its own browser context; what the browser complained about fails it. Barriers and pages
/// that are too wide are told at its end, all together, as a journey takes long. Wait on
/// locators: under the pages' content policy `waitForFunction` cannot poll.
@Tag("journey")
public abstract class Journey {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /// What sticks out, unless it lies in something that scrolls.
    private static final String WIDER =
            """
            width => document.documentElement.scrollWidth <= width ? '' :
              [...document.querySelectorAll('main *, header *')]
                .filter(e => e.getBoundingClientRect().right > width + 1 && !e.closest('.tablewrap, .tabs, .nav'))
                .map(e => e.outerHTML.slice(0, 120)).slice(0, 5).join('\\n') || 'the page'
            """;

    /// Left out of whole runs (`-Dtests.pictures=false`): they are for people, and what is too wide is found without.
    private static final boolean TAKES_PICTURES =
            Boolean.parseBoolean(System.getProperty("tests.pictures", "true"));

    @LocalServerPort private int port;

    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final SoftAssertions faults = new SoftAssertions();

    /// The page in front of the person.
    protected Page page;

    /// Where the house listens.
    protected int port() {
        return port;
    }

    @BeforeEach
    void sitDown() {
        open(new Browser.NewContextOptions());
    }

    @AfterEach
    void leave() {
        context.close();
        faults.assertThat(complaints).as("what the browser complained about").isEmpty();
        faults.assertAll();
    }

    /// Goes on as the same kind of person with a dark screen.
    protected void inTheDark() {
        context.close();
        open(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
    }

    private void open(Browser.NewContextOptions options) {
        context =
                Browsers.window(
                        options.setBaseURL("http://localhost:" + port())
                                .setViewportSize(1280, 800));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // Browser and htmx report every answer from 400 up; tests look at those themselves.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load")
                    && !message.text().startsWith("Response Status Error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /// Signs in on the sign-in page and lands at home.
    protected void signIn(String name, String password) {
        page.navigate("/sign-in");
        page.fill("#username", name);
        page.fill("#password", password);
        page.click("main button");
        page.waitForURL("**/home");
    }

    /// Until all of the page is there, with what it fetches by itself: a press of a button goes on as soon as the next page
    /// begins, and what is counted or looked at in the middle of a page is wrong now and then.
    static void isThere(Page page) {
        page.waitForLoadState();
        assertThat(page.locator("[hx-trigger=load]")).hasCount(0);
    }

    /// Ticks every box of the page in front.
    protected void ticksAll() {
        isThere(page);
        page.locator("input[type=checkbox]").all().forEach(Locator::check);
    }

    /// What waits for the person on the home page, which also lists what the person comes to do.
    protected Locator waiting() {
        return page.locator("[aria-labelledby=waiting] .list");
    }

    /// Two pictures of the page, `target/screenshots/NAME-desk.png` and `NAME-phone.png`; on neither
    /// may the page be wider than the screen.
    protected void picture(String name) {
        picture(name + "-desk", 1280, 800);
        picture(name + "-phone", 390, 844);
        page.setViewportSize(1280, 800);
    }

    /// A picture as on the screen of a hall, `target/screenshots/NAME-wall.png`.
    protected void wall(String name) {
        picture(name + "-wall", 1920, 1080);
        page.setViewportSize(1280, 800);
    }

    private void picture(String name, int width, int height) {
        isThere(page);
        page.setViewportSize(width, height);
        photograph(page, name);
        faults.assertThat(page.evaluate(WIDER, width))
                .as("wider than the screen in " + name)
                .isEqualTo("");
    }

    static void photograph(Page page, String name) {
        if (TAKES_PICTURES) {
            var path = Path.of("target", "screenshots", name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(path).setFullPage(true));
        }
    }

    /// No barrier that axe can find: WCAG 2.2 AA and its best practices.
    protected void axe() {
        faults.assertThat(barriers(page)).as("barriers on " + page.url()).isEmpty();
    }

    /// Tells where rules are broken and not where they are kept, which takes longer than to find both. No page of ours has
    /// another within it, so the mode that looks into none saves a second page for each look.
    static List<String> barriers(Page page) {
        isThere(page);
        var violationsAlone = new AxeRunOptions();
        violationsAlone.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .options(violationsAlone)
                        .setLegacyMode(true)
                        .withTags(RULES)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(one -> one.getId() + " " + one.getNodes().getFirst().getHtml())
                        .toList();
    }

    /// Barriers and pictures.
    protected void look(String name) {
        axe();
        picture(name);
    }
}
