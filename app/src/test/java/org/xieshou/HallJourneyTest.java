package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/// The front hall in a browser: start, sign-in, home, errors, the style page.
@SpringBootTest(classes = WebOnly.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HallJourneyTest extends Journey {

    @Test
    void tellsAPasserByWhatThisIsInTwoLanguages() {
        page.navigate("/");
        axe();
        picture("start");

        page.locator("[hreflang=en]").click();

        assertThat(page.locator("h1")).hasText("One record a household, shared by every unit");
        axe();
        picture("start-en");
    }

    /// Or a journey that finds none proves nothing.
    @Test
    void aBarrierIsFound() {
        page.navigate("/");
        page.evaluate(
                "document.querySelector('main').insertAdjacentHTML('beforeend', '<button></button>')");

        Assertions.assertThat(barriers(page)).singleElement().asString().startsWith("button-name");
    }

    @Test
    void saysKindlyThatAPasswordIsWrong() {
        page.navigate("/sign-in");
        axe();
        picture("sign-in");
        page.fill("#username", WebOnly.COORDINATOR);
        page.fill("#password", "guess");
        page.click("main button");

        assertThat(page.locator("[role=alert].note")).containsText("账号或密码不对");
        assertThat(page.locator("[role=alert].note")).isFocused();
        axe();
        picture("sign-in-wrong");
    }

    @Test
    void showsWhatWaitsGravestFirstAndOnlyWhatThePersonMaySee() {
        signIn(WebOnly.COORDINATOR, WebOnly.PASSWORD);
        axe();
        picture("home");

        assertThat(waiting().locator("h3").first()).containsText("急事");
        assertThat(page.locator(".nav a")).hasText(new String[] {"今日", "户", "活动"});
        assertThat(page.locator(".nav [aria-current=page]")).hasText("今日");
        assertThat(page.locator(".find")).isVisible();

        page.locator(".me button").click();
        signIn(WebOnly.VOLUNTEER, WebOnly.PASSWORD);

        assertThat(page.locator(".nav a")).hasText(new String[] {"今日", "活动"});
        assertThat(page.locator(".find")).hasCount(0);
        assertThat(waiting().locator("> li")).hasCount(2);
    }

    @Test
    void continuesAfterSigningInWhereThePersonWanted() {
        page.navigate("/households/7");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        page.fill("#username", WebOnly.COORDINATOR);
        page.fill("#password", WebOnly.PASSWORD);
        page.click("main button");

        assertThat(page).hasURL(Pattern.compile(".*/households/7(\\?continue)?"));
    }

    @Test
    void showsErrorsInsideTheHouse() {
        signIn(WebOnly.VOLUNTEER, WebOnly.PASSWORD);
        page.navigate("/no/such/page");
        assertThat(page.locator("h1")).hasText("没有这一页。");
        axe();
        picture("error-404");

        page.navigate("/households/7");
        assertThat(page.locator("h1")).containsText("您的角色不能看");

        page.navigate("/trial/fault");
        assertThat(page.locator("h1")).containsText("我们这边出错了");
        axe();
        picture("error-500");
    }

    @Test
    void showsEveryPartOnTheStylePage() {
        page.navigate("/kit");
        axe();
        picture("kit");

        page.locator(".errors a").first().click();
        assertThat(page.locator("#k-phone")).isFocused();

        page.navigate("/kit?locale=ug");
        axe();
        picture("kit-rtl");
        page.navigate("/kit?locale=en");
        axe();
        picture("kit-en");
    }

    @Test
    void keepsItsCalmInTheDark() {
        inTheDark();
        page.navigate("/kit");
        axe();
        picture("kit-dark");
        signIn(WebOnly.COORDINATOR, WebOnly.PASSWORD);
        axe();
        picture("home-dark");
    }

    @Test
    void letsHtmxSendItsTokenShowTroubleInPlaceAndFindTheDoorAgain() {
        signIn(WebOnly.COORDINATOR, WebOnly.PASSWORD);
        ask("'GET', '/trial/problem', 'h1'");
        assertThat(page.locator("#trouble .note")).containsText("现在太忙");
        assertThat(page.locator("h1")).containsText("今天等您的事");

        ask("'POST', '/trial/form', {source: 'h1', values: {password: 'enough'}}");
        assertThat(page.locator(".toast")).isVisible();

        page.context().clearCookies();
        ask("'GET', '/home', 'h1'");
        page.waitForURL("**/sign-in");
    }

    /// Asks by htmx without waiting for its promise: the answer may lead to another page, and what is waited for
    /// on a page that goes is an error.
    private void ask(String arguments) {
        page.evaluate("() => { htmx.ajax(" + arguments + "); }");
    }

    @Test
    void worksFromTheKeyboard() {
        page.navigate("/sign-in");
        page.keyboard().press("Tab");
        Locator skip = page.locator(".skip");
        assertThat(skip).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#username")).isFocused();
    }
}
