package org.xieshou.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xieshou.TestCity;
import org.xieshou.TestHouse;
import org.xieshou.board.Boards;
import org.xieshou.board.Schooling;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Receipt;
import org.xieshou.pairing.Pairings;
import org.xieshou.shared.Ids;

/// Two pupils: one had a teacher from September 2019 until the end of that year, one has had one since 2020.
@Tag("slow")
class StandingThenTest {
    private static final UUID FIRST = Ids.named("a pupil of 2019");
    private static final UUID SECOND = Ids.named("a pupil of 2020");
    private static TestHouse house;
    private static TestCity city;
    private static UUID home;
    private static long before;

    @BeforeAll
    static void live() {
        house = TestHouse.withoutWeb();
        city = new TestCity(house);
        home = city.household(TestCity.VILLAGE);
        pupil(FIRST, "小杏");
        pupil(SECOND, "小桃");
        before = house.get(Journal.class).tip();
        var pair = pair(FIRST, "2019-09-01");
        pair(SECOND, "2020-03-01");
        var occasion = city.occasion(city.coordinator());
        occasion.add("pairing.ending@1", home, Map.of("pair", pair, "on", "2019-12-31"));
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void pupil(UUID person, String name) {
        about(
                "registry.person@1",
                person,
                Map.of("name", name, "relation", "child", "birth", "2012-05-01"));
        about(
                "registry.fact@1",
                person,
                Map.of(
                        "fact",
                        "person.pupil",
                        "value",
                        "primary",
                        "asOf",
                        "2019-09-01",
                        "toldBy",
                        "family"));
    }

    private static UUID pair(UUID person, String from) {
        return about(
                "pairing.pair@1", person, Map.of("sort", "teacher", "unit", "fpb", "from", from));
    }

    private static UUID about(String kind, UUID person, Map<String, ?> body) {
        var occasion = city.occasion(city.coordinator());
        var id = occasion.add(kind, home, person, body);
        assertThat(city.append(city.coordinator(), occasion.envelopes()))
                .allMatch(receipt -> receipt.state() == Receipt.State.ACCEPTED);
        return id;
    }

    private static UUID campaign(String day, int area) {
        var body = Map.of("title", "扶贫日", "from", day, "to", day, "lead", "fpb", "area", area);
        return Objects.requireNonNull(
                city.send(city.coordinator(), "campaigns.campaign@1", body).id());
    }

    private static Schooling schooling(UUID campaign) {
        return Objects.requireNonNull(
                house.get(Boards.class).board(city.coordinator(), campaign).schooling());
    }

    private static String bulletin(UUID campaign, long known) {
        return house.get(Bulletins.class)
                .write(city.coordinator(), campaign, known, Locale.CHINESE)
                .text();
    }

    @Test
    void whoIsPairedIsCountedOnTheCampaignsLastDay() {
        var campaign = campaign("2019-10-17", TestCity.ROOT);

        assertThat(schooling(campaign))
                .isEqualTo(new Schooling(LocalDate.of(2019, 10, 17), 2, 1, 1));
        assertThat(bulletin(campaign, -1)).contains("登记学生 2 人，到2019年10月17日与老师结对 1 人，覆盖率 50%");
        assertThat(schooling(campaign("2020-01-15", TestCity.ROOT)).pairs()).isZero();
    }

    @Test
    void whatBeganAfterwardsIsNotMentioned() {
        assertThat(bulletin(campaign("2019-08-17", TestCity.ROOT), -1)).doesNotContain("结对");
    }

    @Test
    void aCampaignStillToComeIsCountedOnTheDayOfTheCounting() {
        var later = LocalDate.now(java.time.Clock.systemUTC()).plusYears(1);

        var schooling = schooling(campaign(later.toString(), TestCity.ROOT));

        assertThat(schooling.on()).isBefore(later);
        assertThat(schooling.paired()).isOne();
    }

    @Test
    void theListThatItOpensHasAsManyOfThatDayAndAsKnownThen() {
        var pairings = house.get(Pairings.class);
        long now = house.get(Journal.class).tip();
        var day = LocalDate.of(2019, 10, 17);

        var list = pairings.pupilsOn(city.coordinator(), day, now, TestCity.ROOT);
        var unknown = pairings.pupilsOn(city.coordinator(), day, before, TestCity.ROOT);
        var elsewhere = pairings.pupilsOn(city.coordinator(), day, now, TestCity.OTHER_VILLAGE);

        assertThat(list.all()).isEqualTo(2);
        assertThat(list.paired()).isOne();
        assertThat(unknown.all()).isEqualTo(2);
        assertThat(unknown.paired()).isZero();
        assertThat(elsewhere.all()).isZero();
    }
}
