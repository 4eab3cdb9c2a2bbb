package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.Ids;

/// The register in a browser: looking for a household, taking one in, and settling what is said in two ways.
class HouseholdJourneyTest extends CityJourney {
    private static final Clock CLOCK = Clock.systemUTC();
    private static UUID known;

    @BeforeAll
    static void build() {
        city.aida();
        known = family(TestCity.VILLAGE, "H-20417", "叶尔兰•巴合提");
        family(TestCity.OTHER_VILLAGE, "H-20418", "李桂兰");
        history();
    }

    private static UUID family(int area, String number, String head) {
        var home = Ids.v7(CLOCK);
        var occasion = city.occasion(city.coordinator());
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("area", area);
        about.put("number", number);
        about.putAll(Map.of("group", "3 组", "language", "kk", "phone", "139-0000-0071"));
        about.put("registered", "2014-06-12");
        occasion.add("registry.household@1", home, about);
        var card = Map.of("birth", "1978-03-02", "idNumber", "99999919701017008X");
        member(occasion, home, new String[] {head, "head"}, card);
        member(occasion, home, new String[] {"古丽娜尔·赛力克", "spouse"}, Map.of());
        var birth = LocalDate.now(CLOCK).minusYears(14).toString();
        member(occasion, home, new String[] {"阿依达娜·叶尔兰", "child"}, Map.of("birth", birth));
        city.append(city.coordinator(), occasion.envelopes());
        return home;
    }

    private static void member(Occasion occasion, UUID home, String[] who, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("name", who[0]);
        body.put("relation", who[1]);
        occasion.add("registry.person@1", home, Ids.v7(CLOCK), body);
    }

    private static void history() {
        status(Map.of("type", "exited", "from", "2014-06-01", "to", "2018-11-30"));
        status(Map.of("type", "dibao", "from", "2019-07-01", "to", "2021-12-31"));
        status(Map.of("type", "monitored-sudden", "from", "2025-03-12", "source", "乡里认定"));
        var tip = city.tip();
        var unseen = new Actor[] {city.coordinator(), city.actor(second().id())};
        for (var who : unseen) {
            var occasion = Occasion.of(who, tip, CLOCK);
            occasion.add(
                    "registry.fact@1",
                    known,
                    fact("household.members-stated", who.equals(unseen[0]) ? 4 : 5));
            city.append(who, occasion.envelopes());
        }
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.fact@1", known, fact("household.income-wages", 1_250_000));
        occasion.add("registry.consent@1", known, Map.of("purpose", "visit", "given", true));
        occasion.add("registry.consent@1", known, Map.of("purpose", "quote", "given", false));
        city.append(city.coordinator(), occasion.envelopes());
    }

    private static Actor second() {
        return city.person("马玉珍", Role.VILLAGE_STAFF, "fpb", TestCity.VILLAGE);
    }

    private static Map<String, ?> fact(String name, long value) {
        return Map.of("fact", name, "value", value, "asOf", "2019-10-01", "toldBy", "self");
    }

    private static void status(Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        occasion.add("registry.status@1", known, body);
        city.append(city.coordinator(), occasion.envelopes());
    }

    @Override
    protected void look(String name) {
        super.look("registry-" + name);
    }

    @Test
    void aCoordinatorFindsAHouseholdAndSettlesWhatIsSaidInTwoWays() {
        signIn("zhoumin");
        page.fill("#find", "叶尔兰巴合提");
        page.keyboard().press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        look("list");

        page.locator("tbody a").click();
        assertThat(page.locator("h1")).hasText("叶尔兰·巴合提家");
        assertThat(page.locator("td .tag.look")).hasCount(1);
        look("household");

        page.locator("text=看清后定下来").click();
        assertThat(page.locator("#known")).containsText("两种说法");
        look("settle");
        page.fill("#value", "5");
        page.fill("#asOf", LocalDate.now(CLOCK).minusDays(1).toString());
        page.locator("main form button").last().click();

        assertThat(page.locator("body")).containsText("记下了，已经生效");
        assertThat(page.locator("td .tag.look")).hasCount(0);
        assertThat(page.locator(".looked li")).not().hasCount(0);
    }

    @Test
    void aHouseholdIsLookedForBeforeItIsTakenIn() {
        signIn("zhoumin");
        page.navigate("/households/new");
        page.fill("#q", "李桂兰");
        page.locator("main button").first().click();
        assertThat(page.locator("#found")).containsText("1 户");
        look("new-found");

        page.fill("#q", "陈建设");
        page.locator("main button").first().click();
        page.fill("#idNumber", "123");
        page.locator("main form button").last().click();
        assertThat(page.locator(".errors li")).hasCount(2);
        look("new-wrong");

        page.fill("#idNumber", "999999197010170012");
        page.selectOption("#area", String.valueOf(TestCity.OTHER_VILLAGE));
        page.locator("main form button").last().click();
        assertThat(page.locator("h1")).hasText("陈建设家");
        assertThat(page.locator("body")).containsText("0012");
        look("new-taken");
    }

    @Test
    void smallFormsStateMembersStatusesAndConsents() {
        var home = family(TestCity.OTHER_VILLAGE, "H-7", "帕提古丽");
        signIn("zhoumin");
        page.navigate("/households/" + home);
        page.locator("text=加一个人").click();
        look("member");
        page.fill("#name", "王秀英");
        page.selectOption("#relation", "spouse");
        page.locator("main form button").last().click();
        assertThat(page.locator("section:has(#who) ul")).containsText("王秀英");

        page.locator("text=写一个身份").click();
        look("status");
        page.selectOption("#type", "dibao");
        page.fill("#from", "2024-01-01");
        page.locator("main form button").last().click();
        assertThat(page.locator(".idbar")).containsText("低保");

        page.locator("text=记同意或不同意").click();
        look("consent");
        assertThat(page.locator("input[name=purpose][value=job]")).hasCount(0);
        page.locator("input[name=purpose][value=health]").check();
        page.locator("input[name=given][value=false]").check();
        page.locator("main form button").last().click();
        assertThat(page.locator(".pairs")).containsText("不同意");
    }

    @Test
    void aHelperSeesNoIncomeNoIdNumberAndNoMinorsName() {
        signIn("aida");
        page.navigate("/households/" + known);
        look("helper");

        assertThat(page.locator("main")).not().containsText("12,500");
        assertThat(page.locator("main")).not().containsText("008X");
        assertThat(page.locator("main")).not().containsText("阿依达娜");
        assertThat(page.locator("text=记一项情况")).hasCount(0);
        page.navigate("/households");
        assertThat(page.locator("tbody tr")).hasCount(1);
    }

    @Test
    void whatIsOutOfReachIsNotThere() {
        signIn("aida");
        var elsewhere = family(TestCity.OTHER_VILLAGE, "H-9", "巴图");

        var answer = page.navigate("/households/" + elsewhere);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("没有找到这户");
    }

    @Test
    void readsInEnglishToo() {
        signIn("zhoumin");
        page.navigate("/households/" + known + "?locale=en");
        assertThat(page.locator("h1")).hasText("叶尔兰·巴合提’s household");
        look("english");
    }

    @Test
    void machinesGetTheSameAsJson() {
        signIn("zhoumin");

        var list = page.request().get("/api/v1/households?q=H-20417");
        var one = page.request().get("/api/v1/households/" + known);

        assertThat(list.text()).contains("\"total\":1", "叶尔兰·巴合提");
        assertThat(one.text()).contains("\"members\":", "household.members-stated");
    }
}
