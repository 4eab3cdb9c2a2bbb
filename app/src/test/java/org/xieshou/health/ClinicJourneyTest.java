package org.xieshou.health;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xieshou.CityJourney;
import org.xieshou.TestCity;
import org.xieshou.access.Role;
import org.xieshou.shared.Ids;

/// A doctor on a clinic day: somebody comes with a card, is called, measured, advised in her own language and referred;
/// the coordinator sees nothing of it.
class ClinicJourneyTest extends CityJourney {
    private final SoftAssertions faults = new SoftAssertions();

    @Override
    protected void axe() {
        faults.assertThatCode(super::axe).doesNotThrowAnyException();
    }

    @Override
    protected void picture(String name) {
        faults.assertThatCode(() -> super.picture(name)).doesNotThrowAnyException();
    }

    @Test
    void fromTheCardToTheReferralAndNobodyElseSeesIt() {
        people();
        signIn("aynur");
        queue();
        measure();
        slipAndReferral();
        ask();
        file();
        visit();
        page.locator(".me button").click();
        signIn("zhoumin");
        othersSeeNothing();
        faults.assertAll();
    }

    private void queue() {
        page.navigate("/health");
        axe();
        picture("clinic-empty");
        button("给没有登记的人一个号").click();
        page.fill("#q", "古丽娜尔");
        button("找").click();
        button("给号 古丽娜尔·赛力克").click();
        assertThat(page.locator(".list").last()).containsText("古丽娜尔·赛力克");
        axe();
        picture("clinic-queue");
        button("叫下一位").click();
        assertThat(page.locator("h1")).containsText("没有登记的人");
        page.navigate("/health/measure?locale=en");
        picture("clinic-measure-en");
        page.navigate("/health?locale=zh");
        button("走了 1").click();
        button("叫下一位").click();
    }

    private void measure() {
        assertThat(page.locator("h1")).containsText("古丽娜尔·赛力克");
        axe();
        picture("clinic-measure");
        page.fill("#systolic", "108");
        page.fill("#diastolic", "１８４");
        page.fill("#glucose", "70");
        page.check("input[name=meal][value=eaten]");
        assertThat(page.locator("#day")).hasAttribute("type", "date");
        button("看结果").click();
        assertThat(page.locator(".field.bad").first()).containsText("不可能");
        assertThat(page.locator(".field.bad").first()).containsText("也许填反了");
        assertThat(page.locator(".field.bad:has(#glucose)"))
                .containsText("血糖不可能是这个数，应在 0.6 到 40 之间");
        assertThat(page.locator(".field.bad:has(#glucose)")).not().containsText("高压");
        page.fill("#diastolic", "");
        page.fill("#systolic", "900");
        button("看结果").click();
        assertThat(page.locator(".field.bad:has(#systolic)"))
                .containsText("高压不可能是这个数，应在 60 到 300 之间");
        assertThat(page.locator(".field.bad:has(#diastolic)")).containsText("请把低压也填上");
        page.fill("#systolic", "108");
        page.fill("#diastolic", "184");
        page.fill("#glucose", "3.8");
        axe();
        picture("clinic-impossible");
        page.fill("#systolic", "184");
        page.fill("#diastolic", "108");
        page.check("input[name=agree][value=yes]");
        button("看结果").click();
    }

    private void slipAndReferral() {
        assertThat(page.locator(".advice h2")).hasText("今天就医");
        assertThat(page.locator(".levels [aria-current]")).hasText("今天就医");
        assertThat(page.locator(".slip")).containsText("血糖偏低。先吃点东西");
        assertThat(page.locator(".slip")).containsText("血压很高。");
        axe();
        picture("clinic-result");
        page.locator("nav.langs a").last().click();
        assertThat(page.locator(".slip")).hasAttribute("dir", "rtl");
        assertThat(page.locator(".slip")).containsText("184/108 mmHg");
        axe();
        picture("clinic-slip-kk");
        page.locator("nav.langs a").first().click();
        assertThat(page.locator(".slip")).not().containsText("两周内");
        button("转诊").click();
        assertThat(page.locator(".toast")).containsText("两周内");
        assertThat(page.locator("#refer")).hasText("已转诊");
        assertThat(button("转诊")).hasCount(0);
        assertThat(page.locator(".slip")).containsText("两周内");
        axe();
        picture("clinic-referred");
    }

    private void ask() {
        page.navigate("/health/referrals");
        assertThat(page.locator("main .list")).containsText("古丽娜尔·赛力克");
        axe();
        picture("clinic-referrals");
        button("去看了 古丽娜尔·赛力克").click();
        assertThat(page.locator("main")).containsText("没有要问的转诊");
    }

    private void file() {
        page.navigate("/health/patients?q=古丽");
        page.getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("古丽娜尔·赛力克"))
                .first()
                .click();
        button("高血压").first().click();
        page.fill("#at", "早饭后");
        button("本人要，加上").click();
        assertThat(page.locator("main")).containsText("吃药 · 纸条 · 早饭后");
        card();
        button("本人同意，生成文件").click();
        var link = page.locator("a[href*='/fhir?to=']");
        var file = page.request().get(link.getAttribute("href"));
        Assertions.assertThat(file.headers().get("content-type"))
                .startsWith("application/fhir+json");
        Assertions.assertThat(file.text()).contains("\"resourceType\":\"Bundle\"", "85354-9");
        axe();
        picture("clinic-person");
        page.navigate("/health/patients?locale=en");
        assertThat(page.locator("main .list")).containsText("High blood pressure");
        axe();
        picture("clinic-patients");
        page.navigate("/health/counts");
        assertThat(page.locator("main table")).containsText("Fewer than 5");
        axe();
        picture("clinic-counts");
        page.navigate("/home?locale=zh");
    }

    /// The doctor at home writes the visit too, from the person, and opens no record by it.
    private void visit() {
        page.navigate("/health/patients?q=古丽");
        page.locator("main .list a").first().click();
        page.locator("a.btn").filter(new Locator.FilterOptions().setHasText("记走访")).click();
        assertThat(page.locator("h1")).containsText("古丽娜尔·赛力克");
        var record = page.url().replaceAll(".*(/households/[^/]*).*", "$1");
        assertThat(page.locator("a[href='" + record + "']")).hasCount(0);
        axe();
        page.locator("footer.dock button").last().click();
        assertThat(page.locator(".toast").first()).containsText("已收到");
        Assertions.assertThat(page.url()).endsWith("/home");
    }

    /// In the person's language, then marked as handed over.
    private void card() {
        var file = page.url();
        page.navigate("/health/reminders");
        assertThat(page.locator(".list")).containsText("古丽娜尔·赛力克");
        axe();
        picture("clinic-reminders");
        page.locator("a.btn").filter(new Locator.FilterOptions().setHasText("打印提醒卡")).click();
        page.locator("nav.langs a").last().click();
        assertThat(page.locator(".slip")).hasAttribute("dir", "rtl");
        assertThat(page.locator(".slip")).containsText("早饭后");
        axe();
        picture("clinic-card-kk");
        page.navigate("/health/reminders");
        button("卡片给了 古丽娜尔·赛力克 吃药").click();
        assertThat(page.locator(".list")).containsText("卡片给了");
        page.navigate(file);
    }

    private void othersSeeNothing() {
        page.navigate("/households");
        page.locator("main table a, main .list a").first().click();
        assertThat(page.locator("main")).containsText("健康");
        assertThat(page.locator("main")).not().containsText("184");
        Assertions.assertThat(page.navigate("/health").status()).isEqualTo(403);
        Assertions.assertThat(page.navigate("/health/counts").status()).isEqualTo(200);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON,
                new com.microsoft.playwright.Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void people() {
        city.send(
                city.coordinator(),
                "access.unit@1",
                Map.of("unit", "rmyy", "name", "市人民医院", "type", "hospital", "area", TestCity.ROOT));
        city.officer("阿依努尔", Role.CLINICIAN, "rmyy", "aynur");
        var household = city.household(TestCity.VILLAGE);
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                household,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", "古丽娜尔·赛力克", "relation", "head", "birth", "1974-05-01"));
        city.append(city.coordinator(), occasion.envelopes());
    }
}
