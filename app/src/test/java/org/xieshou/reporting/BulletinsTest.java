package org.xieshou.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.board.Boards;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Mending;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;

/// A bulletin from entries counted by hand: two households visited by one unit, three visits, one gift of 120 yuan.
@Tag("slow")
class BulletinsTest {
    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private static TestHouse house;
    private static TestCity city;
    private static Bulletins bulletins;
    private static Actor helper;
    private static Actor editor;

    private UUID campaign = Ids.named("none");
    private UUID activity = Ids.named("none");
    private UUID first = Ids.named("none");
    private UUID second = Ids.named("none");
    private UUID gift = Ids.named("none");

    @BeforeAll
    static void build() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        city.unit("sfj", "市司法局");
        bulletins = house.get(Bulletins.class);
        helper = city.person("阿依达", Role.UNIT_STAFF, "sfj", TestCity.VILLAGE);
        editor = city.person("编写人", Role.EDITOR, "fpb", TestCity.ROOT);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void record() {
        var planned = city.campaign("sfj");
        campaign = planned.campaign();
        activity = planned.activity();
        first = city.household(TestCity.VILLAGE);
        second = city.household(TestCity.VILLAGE);
        visit(first, activity, null, null);
        visit(first, activity, null, null);
        visit(second, activity, null, null);
        gift =
                send(
                        helper,
                        "assistance.handover@1",
                        first,
                        Map.of(
                                "items",
                                List.of(Map.of("item", "清油")),
                                "value",
                                12_000,
                                "basis",
                                "total",
                                "activity",
                                activity));
    }

    private static UUID send(Actor by, String kind, @Nullable UUID household, Map<String, ?> body) {
        var occasion = city.occasion(by);
        var id = occasion.add(kind, household, body);
        accepted(by, occasion);
        return id;
    }

    private static void accepted(Actor by, Occasion occasion) {
        assertThat(city.append(by, occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    private static void visit(
            UUID household, UUID activity, @Nullable String words, @Nullable String quote) {
        var occasion = city.occasion(helper);
        occasion.add(
                "visits.visit@1",
                household,
                Map.of("met", "home", "team", 2, "consent", true, "activity", activity));
        if (words != null && quote != null) {
            occasion.add(
                    "visits.voice@1",
                    household,
                    Map.of("kind", "wish", "text", words, "quote", quote));
        }
        accepted(helper, occasion);
    }

    private Bulletin now() {
        return bulletins.write(editor, campaign, -1, Locale.CHINESE);
    }

    private static Map<String, @Nullable Long> figures(Bulletin bulletin) {
        var figures = new LinkedHashMap<String, @Nullable Long>();
        bulletin.figures().forEach(figure -> figures.put(figure.name(), figure.value()));
        return figures;
    }

    @Test
    void givesTheFiguresThatWereCountedByHand() {
        assertThat(figures(now()))
                .containsEntry("all.units", 1L)
                .containsEntry("all.households", 2L)
                .containsEntry("all.visits", 3L)
                .containsEntry("all.staff", 2L)
                .containsEntry("sfj.fen", 12_000L);
        assertThat(now().text()).contains("走访 2 户（各单位相加 3 次）", "120 元（口径：合计）");
    }

    @Test
    void saysOfAUnitThatVisitedNobodyThatItTookPartAndNoMore() {
        var turnout = Map.of("activity", activity, "staff", 5);
        send(city.coordinator(), "campaigns.turnout@1", null, turnout);
        var sweeping = city.campaign("sfj");
        send(
                helper,
                "campaigns.turnout@1",
                null,
                Map.of("activity", sweeping.activity(), "staff", 4));

        var without = bulletins.write(editor, sweeping.campaign(), -1, Locale.CHINESE);

        assertThat(now().title().text()).isEqualTo("扶贫日：2 家单位参加，走访 2 户家庭");
        assertThat(without.title().text()).isEqualTo("扶贫日：1 家单位参加");
        assertThat(without.text()).contains("1 家单位、4 人次参加。").doesNotContain("走访");
    }

    @Test
    void leadsFromItsVisitsToTheEntriesThemselves() {
        var visits =
                now().figures().stream()
                        .filter(figure -> figure.name().equals("all.visits"))
                        .findFirst()
                        .orElseThrow();
        var behind = ((Bulletin.Counted) visits.origin()).behind();
        var asked = new Boards.Asked(campaign, now().known(), behind);

        assertThat(house.get(Boards.class).entries(city.coordinator(), asked, 0, 10))
                .hasSize(3)
                .allMatch(line -> line.sort().equals("visit") && line.opens());
        assertThat(house.get(Boards.class).entries(editor, asked, 0, 10))
                .hasSize(3)
                .noneMatch(line -> line.opens() || line.household() != null);
    }

    @Test
    void givesTheEarlierFiguresForAnEarlierMoment() {
        long before = house.get(Journal.class).tip();
        visit(second, activity, null, null);

        var then = bulletins.write(editor, campaign, before, Locale.CHINESE);

        assertThat(figures(then)).containsEntry("all.visits", 3L);
        assertThat(figures(now())).containsEntry("all.visits", 4L);
        assertThat(bulletins.write(editor, campaign, before, Locale.CHINESE).text())
                .isEqualTo(then.text());
    }

    @Test
    void changesTheNextOneAfterACorrectionButNotTheOneHandedOver() {
        var handedOver = now();
        var draft = bulletins.handOver(editor, handedOver, "zh");
        var typed = Map.of("items/0/item", "清油", "value", "20", "basis", "total");
        house.get(Mending.class)
                .correct(
                        gift,
                        helper,
                        new Mending.Sent(Ids.v7(Clock.systemUTC()), city.tip()),
                        name -> typed.getOrDefault(name, ""));

        var stored = bulletins.draft(editor, draft);

        assertThat(stored.words()).isEqualTo(handedOver.text()).contains("120 元");
        assertThat(now().text()).contains("20 元").doesNotContain("120 元");
        assertThat(bulletins.changedSince(editor, stored)).isEqualTo(1);
    }

    @Test
    void isReleasedBySomebodyElseAndOnce() {
        var author = city.person("两样都有", Role.EDITOR, "fpb", TestCity.ROOT);
        send(
                city.coordinator(),
                "access.assignment@1",
                null,
                Map.of(
                        "staff", author.id(),
                        "role", Role.COORDINATOR.name(),
                        "unit", "fpb",
                        "area", TestCity.ROOT,
                        "from", today.minusDays(1).toString()));
        var both = city.actor(author.id());
        var draft = bulletins.handOver(both, now(), "zh");

        assertThatThrownBy(() -> bulletins.release(both, draft)).hasMessageContaining("own");
        assertThatThrownBy(() -> bulletins.release(editor, draft))
                .hasMessageContaining("not-allowed");
        bulletins.release(city.coordinator(), draft);

        var released = bulletins.draft(editor, draft);
        assertThat(released.releasedBy()).isEqualTo(city.coordinator().id());
        assertThatThrownBy(() -> bulletins.release(city.coordinator(), draft))
                .hasMessageContaining("already-released");
    }

    @Test
    void isSentBackWithAWordAndWrittenAnewUnderItsNumber() {
        var draft = bulletins.handOver(editor, now(), "zh");

        assertThatThrownBy(() -> bulletins.sendBack(editor, draft, "第二节少一家"))
                .hasMessageContaining("not-allowed");
        bulletins.sendBack(city.coordinator(), draft, "第二节少一家");

        var returned = bulletins.draft(editor, draft);
        assertThat(returned.waits()).isFalse();
        assertThat(returned.returnedBy()).isEqualTo(city.coordinator().id());
        assertThat(returned.returnedWords()).isEqualTo("第二节少一家");
        assertThatThrownBy(() -> bulletins.release(city.coordinator(), draft))
                .hasMessageContaining("already-sent-back");
        assertThatThrownBy(() -> bulletins.released(editor, draft))
                .hasMessageContaining("not-released");
        var anew = bulletins.draft(editor, bulletins.handOver(editor, now(), "zh"));
        assertThat(anew.issue()).isEqualTo(returned.issue());
        bulletins.release(city.coordinator(), anew.draft());
        assertThat(bulletins.released(editor, anew.draft()).words()).isEqualTo(anew.words());
    }

    @Test
    void keepsWhatWasSaidFirstWhateverTheJournalIsSentAfterwards() {
        var draft = bulletins.handOver(editor, now(), "zh");
        bulletins.release(city.coordinator(), draft);
        send(city.coordinator(), "reporting.return@1", null, Map.of("draft", draft, "words", "晚了"));

        assertThat(bulletins.draft(editor, draft).released()).isNotNull();
        assertThat(bulletins.draft(editor, draft).returned()).isNull();
    }

    @Test
    void opensToItsReviewerWithTheFiguresOfThen() {
        var handedOver = now();
        var draft = bulletins.draft(editor, bulletins.handOver(editor, handedOver, "zh"));
        visit(second, activity, null, null);

        var again = bulletins.again(city.coordinator(), draft).orElseThrow();

        assertThat(again.figures()).isEqualTo(handedOver.figures());
        assertThat(again.text()).isEqualTo(draft.words());
        assertThat(bulletins.changedSince(editor, draft)).isPositive();
    }

    @Test
    void isReleasedByNobodyElseThroughTheJournalEither() {
        var draft = bulletins.handOver(editor, now(), "zh");
        var own = city.occasion(editor);
        own.add("reporting.release@1", null, Map.of("draft", draft));

        assertThat(city.append(editor, own.envelopes()).getFirst().state())
                .isEqualTo(Receipt.State.HELD);
        assertThat(bulletins.draft(editor, draft).released()).isNull();
    }

    @Test
    void printsOnlyWordsThatMayBeQuotedPubliclyAndTellNobody() {
        var boy = Ids.v7(Clock.systemUTC());
        var occasion = city.occasion(city.coordinator());
        occasion.add(
                "registry.person@1",
                first,
                boy,
                Map.of(
                        "name",
                        "木拉提",
                        "relation",
                        "child",
                        "birth",
                        today.minusYears(9).toString()));
        accepted(city.coordinator(), occasion);
        visit(first, activity, "春天想学养蜂", "public");
        visit(first, activity, "只在内部说说", "inside");
        visit(first, activity, "不要写出去", "none");
        visit(first, activity, "木拉提想要一个书包", "public");
        visit(first, activity, "糖尿病要吃药", "public");
        visit(first, activity, "打我电话 13900001234", "public");

        var bulletin = now();

        assertThat(bulletin.text())
                .contains("春天想学养蜂")
                .doesNotContain("内部说说", "不要写出去", "木拉提", "糖尿病", "1390000");
        assertThat(bulletin.quotes()).isOne();
        assertThat(bulletin.omitted()).isEqualTo(3);
    }

    @Test
    void takesAQuoteOutWhenTheHouseholdTakesItsConsentBack() {
        visit(second, activity, "想种葡萄", "public");
        assertThat(now().text()).contains("想种葡萄");

        send(helper, "registry.consent@1", second, Map.of("purpose", "quote", "given", false));

        assertThat(now().text()).doesNotContain("想种葡萄");
    }

    @Test
    void namesNoHouseholdAndNoHelper() {
        assertThat(now().text()).doesNotContain("阿依达", "周敏", first.toString());
    }

    @Test
    void isNotForThoseWhoMayNotReadBulletins() {
        assertThatThrownBy(() -> bulletins.write(helper, campaign, -1, Locale.CHINESE))
                .isInstanceOf(ReportingProblem.class);
        assertThatThrownBy(() -> bulletins.handOver(city.coordinator(), now(), "zh"))
                .isInstanceOf(ReportingProblem.class);
    }
}
