package org.xieshou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.board.Behind;
import org.xieshou.board.Boards;
import org.xieshou.board.EntryLine;
import org.xieshou.board.Figure;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// Plans, sales, labour, houses, posts, head teachers, pairs and donations reach the board and the bulletin, each with the
/// entries behind it.
@Tag("slow")
class StandingUpTest {
    private static final UUID PUPIL = Ids.named("a pupil");
    private static TestHouse house;
    private static TestCity city;
    private static UUID campaign;
    private static UUID home;

    @BeforeAll
    static void live() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        campaign = city.campaign("fpb").campaign();
        home = city.household(TestCity.VILLAGE);
        farm();
        look();
        teach();
        var donor =
                city.send(
                        city.coordinator(),
                        "assistance.donor@1",
                        Map.of("name", "小橘灯助学会", "sort", "group"));
        say(
                "assistance.receipt@1",
                null,
                Map.of("donor", donor.id(), "items", List.of(), "money", 800_000));
        say("assistance.receipt@1", null, Map.of("items", List.of(), "money", 100));
        say(
                "livelihood.post@1",
                null,
                Map.of("title", "食堂保洁", "number", 3, "payFrom", 260_000, "place", "开发区"));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void farm() {
        var plan =
                say(
                        "livelihood.plan@1",
                        home,
                        Map.of("sort", "courtyard", "what", "桃", "from", today()));
        var promise =
                say(
                        "livelihood.promise@1",
                        home,
                        Map.of("plan", plan, "by", "fpb", "what", "树苗", "due", today()));
        say("livelihood.kept@1", home, Map.of("promise", promise, "on", today()));
        say(
                "livelihood.sale@1",
                home,
                Map.of(
                        "product",
                        "桃",
                        "quantity",
                        500,
                        "measure",
                        "公斤",
                        "value",
                        325_050,
                        "on",
                        today()));
    }

    private static void look() {
        say("assistance.work@1", home, Map.of("what", "clean-up", "people", 6, "hours", 2.5));
        say(
                "assistance.housing-check@1",
                home,
                Map.of("mayEnter", true, "wallCrack", true, "grading", true));
    }

    private static void teach() {
        say(
                "campaigns.session@1",
                null,
                Map.of("kind", "head-teacher", "topic", "资助政策", "count", 2, "audience", 300));
        about(
                "registry.person@1",
                Map.of("name", "小杏", "relation", "child", "birth", "2012-05-01"));
        about(
                "registry.fact@1",
                Map.of(
                        "fact",
                        "person.pupil",
                        "value",
                        "primary",
                        "asOf",
                        today(),
                        "toldBy",
                        "family"));
        about("pairing.pair@1", Map.of("sort", "teacher", "unit", "fpb", "from", today()));
        for (int i = 0; i < 6; i++) {
            about("pairing.contact@1", Map.of("on", today(), "place", "school"));
        }
        asks(40, 30);
        say(
                "visits.story@1",
                home,
                Map.of("since", "2019-01-01", "text", "自来水到了院子。", "quote", "public"));
        say(
                "visits.story@1",
                home,
                Map.of("since", "2019-01-01", "text", "这句不外传。", "quote", "inside"));
        note("课堂以外还有一门课。", "public");
        note("这句只给自己人看。", "inside");
    }

    private static UUID asks(int asked, int knew) {
        return say(
                "campaigns.awareness@1",
                null,
                Map.of(
                        "campaign",
                        campaign,
                        "people",
                        "pupils",
                        "how",
                        "quiz",
                        "policy",
                        "营养餐",
                        "asked",
                        asked,
                        "knew",
                        knew));
    }

    private static void note(String text, String quote) {
        say("campaigns.note@1", null, Map.of("campaign", campaign, "text", text, "quote", quote));
    }

    private static String today() {
        return LocalDate.now(Clock.systemUTC()).toString();
    }

    private static UUID say(String kind, @Nullable UUID subject, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, subject, body);
        take(occasion);
        return id;
    }

    private static void about(String kind, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        occasion.add(kind, home, PUPIL, body);
        take(occasion);
    }

    private static void take(Occasion occasion) {
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED, "accepted");
    }

    private static List<EntryLine> behind(Figure figure) {
        var asked = new Boards.Asked(campaign, house.get(Journal.class).tip(), Behind.of(figure));
        return house.get(Boards.class).entries(city.coordinator(), asked, 0, 50);
    }

    private static String bulletin(Locale locale) {
        return house.get(Bulletins.class).write(city.coordinator(), campaign, -1, locale).text();
    }

    @Test
    void theBulletinTellsWhatHelpedHouseholdsToStandOnTheirOwn() {
        assertThat(bulletin(Locale.CHINESE))
                .contains(
                        "新定庭院和养殖计划 1 份；兑现答应的帮助 1 件；农产品代销 1 次；回款 3,250.50 元；劳务相助 15 小时；帮工 1 户；"
                                + "查看住房 1 户次；请专业鉴定 1 户次。")
                .contains("企业登记岗位 3 个。")
                .contains("校长讲政策 2 场；老师和学生家联系 6 次；问资助政策知不知道 40 人；其中知道 30 人；登记学生 1 人，到")
                .contains("与老师结对 1 人，覆盖率 100%。")
                .contains("收到捐赠 1 笔；其中捐款 8,000 元。");
        assertThat(bulletin(Locale.ENGLISH)).contains("sold with help: 1 times", "3,250.50 yuan");
    }

    @Test
    void consentedStoriesAndNotesOfStaffAreInIt() {
        assertThat(bulletin(Locale.CHINESE))
                .contains("这段时间的变化：“自来水到了院子。”", "感言：“课堂以外还有一门课。”")
                .doesNotContain("这句");
        say("registry.consent@1", home, Map.of("purpose", "quote", "given", false));
        assertThat(bulletin(Locale.CHINESE)).doesNotContain("自来水到了院子").contains("还有一门课");
    }

    @Test
    void everyFigureOpensToItsEntries() {
        assertThat(behind(Figure.CONTACTS)).hasSize(6);
        assertThat(behind(Figure.ASKED)).hasSize(1);
        assertThat(behind(Figure.KNEW)).hasSize(1);
        for (var figure :
                List.of(
                        Figure.PLANS,
                        Figure.KEPT,
                        Figure.SALES,
                        Figure.SOLD,
                        Figure.WORKED,
                        Figure.HOUSES,
                        Figure.GRADINGS,
                        Figure.POSTS,
                        Figure.LECTURES,
                        Figure.DONATIONS,
                        Figure.DONATED)) {
            assertThat(behind(figure)).as(figure.code()).hasSize(1);
        }
        assertThat(behind(Figure.SCREENINGS)).isEmpty();
    }
}
