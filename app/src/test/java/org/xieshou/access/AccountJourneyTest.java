package org.xieshou.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.Journey;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;

/// "My phone is my second key": somebody sets it up, uses it, loses it; is asked again before what is grave and loses not a
/// word; and the administrator sees it all.
class AccountJourneyTest extends Journey {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static TestHouse house;
    private static TestCity city;

    @BeforeAll
    static void openTheHouse() {
        house = TestHouse.open(Map.of("xieshou.accounts.renew-after", FRESH.toSeconds() + "s"));
        city = new TestCity(house);
        city.signingIn(city.coordinator());
        city.aida();
        city.officer("古丽", Role.UNIT_HEAD, "fpb", "guli");
        city.officer("管理员老林", Role.ADMINISTRATOR, "fpb", "laolin");
    }

    @AfterAll
    static void closeTheHouse() {
        house.close();
    }

    @Override
    protected int port() {
        return house.port();
    }

    private void signIn(String login) {
        signIn(login, TestCity.PASSWORD);
    }

    private void aWhileLater() throws InterruptedException {
        Thread.sleep(FRESH.plusMillis(200));
    }

    private void showsAgain() {
        page.fill("#renew-password", TestCity.PASSWORD);
        page.click("main .btn.main");
    }

    private void signOut() {
        page.click(".me form button");
        page.waitForURL("**/sign-in?out");
    }

    private void typesNameAndPassword(String login) {
        page.fill("#username", login);
        page.fill("#password", TestCity.PASSWORD);
        page.click("main button");
        page.waitForURL("**/sign-in/code");
    }

    private void types(String code) {
        page.fill("#code", code);
        page.click("main .btn.main");
    }

    private static Instant now() {
        return Instant.now(Clock.systemUTC());
    }

    @Test
    void makesThePhoneTheSecondKeyAndGetsInWithoutItOnPaper() throws Exception {
        signIn("aida");
        page.click(".me .who a");
        page.waitForURL("**/account");
        look("account-off");
        aWhileLater();
        page.click("main .btn.main");
        showsAgain();

        var app = new Authenticator(page.locator("main code").innerText());
        look("account-setting-up");
        types("000000");
        assertThat(page.locator("main .errors")).not().hasCount(0);
        types(app.code(now()));
        assertThat(page.locator(".codes li")).hasCount(10);
        var onPaper = page.locator(".codes li").allInnerTexts();
        look("account-codes");
        page.click("main .btn.main");
        page.waitForURL("**/account");
        look("account-on");

        signOut();
        typesNameAndPassword("aida");
        look("sign-in-code");
        // the one it was turned on with is used up: the next one
        types(app.code(now().plusSeconds(Totp.SECONDS)));
        page.waitForURL("**/home");

        signOut();
        typesNameAndPassword("aida");
        types(onPaper.getFirst());
        page.waitForURL("**/home");
        page.click(".me .who a");
        page.fill("#code", onPaper.get(1));
        page.click("[formaction='/account/factor/off']");
        page.waitForURL("**/account");
        assertThat(page.locator("main .tag.none")).hasCount(1);
    }

    @Test
    void isAskedAgainBeforeWhatIsGraveAndLosesNotAWord() throws Exception {
        inTheDark();
        signIn("guli");
        page.navigate("/glass");
        page.fill("#number", "H-404");
        page.fill("#why", "邻居说老人两天没出门，要马上去看");
        aWhileLater();
        page.click("main .btn.main");

        assertThat(page.locator("#renew-password")).hasCount(1);
        look("renew");
        page.fill("#renew-password", "not-my-password");
        page.click("main .btn.main");
        assertThat(page.locator("main .note.late")).hasCount(1);
        axe();
        showsAgain();

        assertThat(page.locator("#number")).hasValue("H-404");
        assertThat(page.locator("#why")).hasValue("邻居说老人两天没出门，要马上去看");
        // there is no such number
        assertThat(page.locator("main .errors")).not().hasCount(0);
    }

    @Test
    void theAdministratorSeesItAllAndHelpsWhoLostTheirPhone() throws Exception {
        var factor = house.get(SecondFactor.class);
        var coordinator = city.coordinator().id();
        var app = new Authenticator(factor.begin(coordinator).secret());
        factor.confirm(coordinator, app.code(now()));

        signIn("laolin");
        page.navigate("/account/reset");
        look("account-reset");
        page.fill("#login", "zhoumin");
        page.fill("#why", "手机掉进渠里，当面核对过");
        aWhileLater();
        page.click("main .btn.main");
        showsAgain();
        page.waitForURL("**/account/reset");
        assertThat(page.locator("#renew-password")).hasCount(0);
        Assertions.assertThat(factor.of(coordinator)).isEmpty();

        page.navigate("/security");
        for (var told : List.of("重置了别人的两步验证", "手机掉进渠里", "再次确认了本人", "给了一个角色")) {
            assertThat(page.locator("main table")).containsText(told);
        }
        look("security");
        inTheDark();
        signIn("laolin");
        page.navigate("/security");
        look("security-dark");
    }
}
