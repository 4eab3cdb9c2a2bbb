package org.xieshou;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.Ids;
import org.xieshou.visits.Visit;
import org.xieshou.visits.Visits;

/// A helper's afternoon in a browser as wide as a phone, in the helper's words.
@Tag("journey")
class VisitJourneyTest {
    private static TestHouse house;
    private static TestCity city;
    private static Actor aida;

    private VisitScenario helper;

    @BeforeAll
    static void build() {
        house = TestHouse.open();
        city = new TestCity(house);
        city.unit("rmyy", "市人民医院");
        aida = city.aida();
    }

    @AfterAll
    static void tearDown() {
        house.close();
    }

    @BeforeEach
    void goOut() {
        helper = new VisitScenario(house.port());
    }

    @AfterEach
    void leave() {
        helper.context.close();
    }

    /// A household of four in the village: the head's name, the language, and what was told years ago.
    private static UUID family(String name) {
        var household = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        Map<String, Object> about =
                new LinkedHashMap<>(
                        Map.of("area", TestCity.VILLAGE, "group", "3 组", "language", "kk"));
        about.put("number", "H-" + household.toString().substring(30));
        occasion.add("registry.household@1", household, about);
        person(occasion, household, name, "head");
        person(occasion, household, "古丽", "spouse");
        fact(occasion, household, "household.water-safe", true);
        fact(occasion, household, "household.area-arable", 12.5);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.reason() == null);
        return household;
    }

    private static void person(Occasion occasion, UUID household, String name, String relation) {
        occasion.add(
                "registry.person@1",
                household,
                Ids.v7(Clock.systemUTC()),
                Map.of("name", name, "relation", relation, "birth", "1970-05-01"));
    }

    private static void fact(Occasion occasion, UUID household, String fact, Object value) {
        occasion.add(
                "registry.fact@1",
                household,
                Map.of("fact", fact, "value", value, "asOf", "2018-05-02", "toldBy", "family"));
    }

    @Test
    void meetsTheFamilyHandsOverRiceAndOilWritesDownAWishAndSeesTheReceipt() {
        var household = family("叶尔兰·巴合提");
        helper.signsIn(TestCity.PASSWORD);
        helper.opensTheVisitOf(household);
        helper.sees("h1", "叶尔兰·巴合提家");
        helper.sees(".pagehead", "2 口人");
        helper.picture("visit-phone-opened");
        helper.meetsNoBarrier();

        writesDownAWholeVisit();
        helper.picture("visit-phone-filled");
        helper.meetsNoBarrier();
        helper.saves();

        helper.sees(".toast", "已收到（回执");
        assertThat(household(household))
                .hasSize(1)
                .allMatch(visit -> visit.team() == 3 && visit.met().equals("home"));
        var facts =
                "select value from registry.v_fact where subject = ? and until is null order by value";
        assertThat(ask("select amount_fen from assistance.v_handover where subject = ?", household))
                .containsExactly("12050");
        assertThat(ask(facts, household)).containsExactly("13", "true");
        assertThat(ask("select words || quote from visits.v_voice where subject = ?", household))
                .containsExactly("想学养蜂，春天就想开始public");
        assertThat(
                        ask(
                                "select topic || urgent from casework.v_difficulty where subject = ?",
                                household))
                .containsExactly("medicaltrue");
    }

    @Test
    void slipsWithAFigureIsAskedAndMendsIt() {
        var household = family("古丽娜尔·赛力克");
        helper.signsIn(TestCity.PASSWORD);
        helper.opensTheVisitOf(household);
        helper.answers("q-household-area-arable", "变了");
        helper.types("v-household-area-arable", "1300");
        helper.saves();

        helper.sees("[role=alert]", "数字大得或小得不寻常");
        helper.sees(".dock button", "确实如此，照样保存");
        // the keyboard begins at what is asked
        assertThat(helper.page.locator(":focus")).hasAttribute("role", "alert");
        helper.picture("visit-phone-doubt");
        helper.meetsNoBarrier();
        helper.types("v-household-area-arable", "13");
        helper.saves();

        helper.sees(".toast", "已收到（回执");
        assertThat(household(household)).hasSize(1);
    }

    private void writesDownAWholeVisit() {
        helper.handsOver(1, "大米", "10", "公斤");
        helper.handsOver(2, "清油", "5", "升");
        helper.types("value", "120.50");
        helper.taps("按手印");
        helper.answers("q-household-water-safe", "一样");
        helper.answers("q-household-area-arable", "变了");
        helper.types("v-household-area-arable", "13");
        helper.taps("看病");
        helper.types("difficulty", "慢病证还没办下来");
        helper.taps("急事");
        helper.types("words", "想学养蜂，春天就想开始");
        helper.taps("可以写进简报");
        helper.taps("7 天");
        helper.types("team", "3");
    }

    @Test
    void theShortestVisitIsOpenAndSaveAndADoubleClickRecordsOnce() {
        var household = family("马忠明");
        helper.signsIn(TestCity.PASSWORD);
        helper.opensTheVisitOf(household);
        helper.page.locator(".dock button").dblclick();
        helper.sees(".toast", "已收到（回执");

        assertThat(household(household)).hasSize(1);
        assertThat(
                        ask(
                                "select fact from registry.v_fact where subject = ? and until is null",
                                household))
                .hasSize(2);
    }

    @Test
    void nothingTypedIsLostWhenSomethingIsWrong() {
        var household = family("王秀英");
        helper.signsIn(TestCity.PASSWORD);
        helper.opensTheVisitOf(household);
        helper.handsOver(1, "面粉", "很多", "袋");
        helper.types("words", "路灯亮了，孩子晚上不怕了");
        helper.taps("不在");
        helper.saves();

        helper.sees(".errors", "请写数字");
        helper.picture("visit-phone-error");
        helper.meetsNoBarrier();
        helper.page.locator(".errors a").first().click();
        assertThat(helper.page.locator("#quantity1")).isFocused();
        assertThat(helper.page.locator("#words")).hasValue("路灯亮了，孩子晚上不怕了");
        assertThat(helper.page.locator("main input[name=met][value=away]")).isChecked();
        assertThat(household(household)).isEmpty();

        helper.types("quantity1", "２");
        helper.saves();
        helper.sees(".toast", "已收到（回执");
        assertThat(
                        ask(
                                "select item || quantity from assistance.v_item where subject = ?",
                                household))
                .containsExactly("面粉2");
    }

    @Test
    void theNextDoorGetsTheSamePackageWithOneTap() {
        var first = family("艾力");
        var second = family("阿曼古丽");
        helper.signsIn(TestCity.PASSWORD);
        helper.opensTheVisitOf(first);
        helper.handsOver(1, "大米", "10", "公斤");
        helper.types("value", "60");
        helper.types("team", "4");
        helper.saves();
        helper.sees(".toast", "已收到");

        helper.opensTheVisitOf(second);
        helper.picture("visit-phone-package");
        helper.taps("和上一户一样");
        helper.saves();
        helper.sees(".toast", "已收到");

        assertThat(ask("select amount_fen from assistance.v_handover where subject = ?", second))
                .containsExactly("6000");
        assertThat(household(second)).allMatch(visit -> visit.team() == 4);
    }

    @Test
    void worksFromTheKeyboardAloneAndInEnglish() {
        var household = family("努尔兰");
        helper.signsIn(TestCity.PASSWORD);
        helper.page.navigate("/households/" + household + "/visit?locale=en");
        helper.sees("legend", "Did you meet them?");
        helper.meetsNoBarrier();
        helper.picture("visit-phone-en");
        helper.page.locator("#met").focus();
        helper.presses("ArrowRight");
        assertThat(helper.page.locator("input[name=met][value=away]")).isChecked();
        helper.presses("Tab", "Enter", "Tab");
        helper.page.keyboard().type("flour");
        helper.presses("Enter");
        helper.tabsTo("#words");
        helper.page.keyboard().type("come in spring");
        helper.tabsTo(".dock button");
        helper.presses("Enter");

        helper.sees(".toast", "Received (receipt");
        assertThat(household(household)).hasSize(1).allMatch(visit -> visit.met().equals("away"));
        assertThat(ask("select item from assistance.v_item where subject = ?", household))
                .containsExactly("flour");
        assertThat(ask("select words from visits.v_voice where subject = ?", household))
                .containsExactly("come in spring");
    }

    @Test
    void listsMyUnitsVisitsAndWhereToGoAgain() {
        var household = family("沙拉买提");
        visitedWithADifficulty(household);
        helper.signsIn(TestCity.PASSWORD);
        helper.page.setViewportSize(1280, 800);
        helper.sees("main", "约好的走访到日子了");
        helper.sees("main", "急事还没办");

        helper.opens("/visits");
        helper.sees("table", "沙拉买提");
        helper.sees("table", "入户走访，见到家人，2 人");
        helper.picture("visits-desk");
        helper.opens("/visits/due");
        helper.sees(".list", "沙拉买提");
        helper.opens("/difficulties");
        helper.sees(".list", "难处（饮水）：水管冻裂");
        helper.picture("difficulties-desk");
        helper.page.locator(".list form button").first().click();
        helper.sees(".toast", "已记为办妥（回执");
        var json = helper.page.request().get("/api/v1/households/" + household + "/visits").text();
        assertThat(json).contains("\"met\":\"home\"", "\"team\":2");
    }

    private static void visitedWithADifficulty(UUID household) {
        var occasion = city.occasion(aida);
        var yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1).toString();
        occasion.add(
                "visits.visit@1",
                household,
                Map.of("met", "home", "team", 2, "consent", true, "next", yesterday));
        occasion.add(
                "casework.difficulty@1",
                household,
                Map.of("topic", "water", "text", "水管冻裂", "urgent", true));
        city.append(aida, occasion.envelopes());
    }

    private static List<Visit> household(UUID household) {
        return house.get(Visits.class).of(aida, household);
    }

    private static List<String> ask(String sql, UUID household) {
        return house.get(Reading.class)
                .asSystem(db ->
                        db.sql(sql).param(household).query((row, _) -> row.getString(1)).list());
    }
}
