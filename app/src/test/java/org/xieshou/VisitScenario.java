package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;

/// A helper with a phone at the visit page, in the helper's words.
final class VisitScenario {
    final BrowserContext context;
    final Page page;

    VisitScenario(int port) {
        context =
                Browsers.window(
                        new Browser.NewContextOptions()
                                .setBaseURL("http://localhost:" + port)
                                .setViewportSize(390, 844));
        page = context.newPage();
    }

    void signsIn(String password) {
        page.navigate("/sign-in");
        page.fill("#username", "aida");
        page.fill("#password", password);
        page.click("main button");
        page.waitForURL("**/home");
    }

    void opensTheVisitOf(UUID household) {
        page.navigate("/households/" + household + "/visit");
    }

    /// Goes there and meets no barrier.
    void opens(String path) {
        page.navigate(path);
        meetsNoBarrier();
    }

    void handsOver(int row, String item, String quantity, String measure) {
        var goods =
                page.locator("details", new Page.LocatorOptions().setHas(page.locator("#item1")))
                        .first();
        if (goods.getAttribute("open") == null) {
            goods.locator("summary").first().click();
        }
        types("item" + row, item);
        types("quantity" + row, quantity);
        types("measure" + row, measure);
    }

    void types(String field, String text) {
        page.locator("#" + field).fill(text);
    }

    void taps(String label) {
        page.locator(".chip", new Page.LocatorOptions().setHasText(label))
                .first()
                .locator("input")
                .check();
    }

    void answers(String question, String label) {
        page.locator(
                        "[aria-labelledby=" + question + "] .chip",
                        new Page.LocatorOptions().setHasText(label))
                .locator("input")
                .check();
    }

    void presses(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    void tabsTo(String target) {
        for (int i = 0; i < 80 && page.locator(target + ":focus").count() == 0; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(target)).isFocused();
    }

    void saves() {
        page.locator(".dock button").click();
    }

    void sees(String where, String text) {
        assertThat(page.locator(where).filter(new Locator.FilterOptions().setHasText(text)).first())
                .isVisible();
    }

    void meetsNoBarrier() {
        assertThat(Journey.barriers(page)).as("barriers on " + page.url()).isEmpty();
    }

    void picture(String name) {
        Journey.photograph(page, name);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("wider than the screen in " + name)
                .isEqualTo(true);
    }
}
