package org.xieshou.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xieshou.synth.Told.by;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.xieshou.synth.Told.Said;

/// The day in the field that this system was made for, counted from the entries alone.
class CampaignDayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 17);
    private static final Told CITY = Told.of(City.of(City.DEMO_SEED, City.DEMO, DAY));
    private static final Predicate<Said> OF_CAMPAIGN = each -> each.body().has("activity");

    @Test
    void
            onePoliticsAndLawCommitteeVisitsThirteenHouseholdsWithFiveHundredYuanInAllAndHoldsThirteenSessions() {
        assertThat(households(by("zfw"))).hasSize(13);
        assertThat(fen(by("zfw"))).isEqualTo(50_000);
        assertThat(sessions("zfw")).isEqualTo(13);
        assertThat(visits(by("zfw")))
                .allSatisfy(visit -> assertThat(day(visit)).isEqualTo(DAY.minusDays(1)));
    }

    @Test
    void theDevelopmentZoneGoesAsATeamOfTen() {
        assertThat(visits(by("kfq")))
                .isNotEmpty()
                .allSatisfy(visit -> {
                    assertThat(visit.body().path("team").intValue()).isEqualTo(10);
                    assertThat(day(visit)).isEqualTo(DAY);
                });
    }

    @Test
    void fourOfficesAndTwoClinicsHoldAJointDayOfThreeModules() {
        var joint =
                CITY.kind("campaigns.activity")
                        .filter(each -> each.text("title").equals("联合服务日"))
                        .findFirst()
                        .orElseThrow();
        var visits = visits(each -> each.text("activity").equals(joint.envelope().id().toString()));

        assertThat(joint.body().path("units")).hasSize(6);
        assertThat(joint.body().path("modules")).hasSize(3);
        assertThat(visits.stream().map(Said::subject).distinct()).hasSize(35);
        assertThat(visits)
                .allSatisfy(each -> assertThat(each.body().path("module").intValue()).isEqualTo(3));
        assertThat(visits.stream().map(each -> each.envelope().unit()))
                .containsOnly("wjw", "ybj", "mzj", "cdc");
    }

    @Test
    void distinctHouseholdsAndVisitsAreThoseOfTheMockups() {
        var units = new HashMap<UUID, Set<String>>();
        var pairs = new HashSet<String>();
        var visits = visits(_ -> true);
        for (var visit : visits) {
            units.computeIfAbsent(visit.subject(), _ -> new HashSet<>())
                    .add(visit.envelope().unit());
            pairs.add(visit.subject() + visit.envelope().unit());
        }

        assertThat(units).hasSize(1_042);
        assertThat(visits).hasSize(1_317);
        assertThat(pairs).hasSize(1_214);
        assertThat(units.values().stream().filter(each -> each.size() > 1)).hasSize(172);
    }

    @Test
    void goodsSessionsMeasurementsAndDifficultiesAreThoseOfTheMockups() {
        assertThat(fen(_ -> true)).isEqualTo(7_680_000);
        assertThat(CITY.kind("campaigns.session").mapToInt(CampaignDayTest::count).sum())
                .isEqualTo(79);
        assertThat(
                        CITY.kind("campaigns.result")
                                .filter(each -> each.text("measure").equals("measured"))
                                .mapToInt(each -> each.body().path("number").intValue())
                                .sum())
                .isEqualTo(463);
        assertThat(CITY.first("casework.difficulty", OF_CAMPAIGN)).hasSize(386);
        assertThat(
                        CITY.first(
                                "casework.difficulty",
                                OF_CAMPAIGN.and(
                                        each -> each.body().path("settled").asBoolean(false))))
                .hasSize(241);
    }

    @Test
    void everyVisitOfTheDayNamesAnActivityOfItsUnit() {
        var units =
                CITY.kind("campaigns.activity")
                        .collect(
                                Collectors.toMap(
                                        each -> each.envelope().id().toString(),
                                        CampaignDayTest::units));

        assertThat(visits(_ -> true))
                .allSatisfy(each ->
                        assertThat(units.get(each.text("activity")))
                                .contains(each.envelope().unit()));
        assertThat(units.values().stream().flatMap(List::stream).distinct()).hasSize(42);
    }

    @Test
    void theShapeStaysInACityOfAnotherSize() {
        for (int size : List.of(300, 4_000)) {
            var told = Told.of(City.of(4, size, DAY));

            assertThat(
                            told.first("visits.visit", OF_CAMPAIGN.and(by("zfw")))
                                    .map(Said::subject)
                                    .distinct())
                    .hasSize(13);
            assertThat(
                            told.first("assistance.handover", OF_CAMPAIGN.and(by("zfw")))
                                    .mapToLong(each -> each.body().path("value").longValue())
                                    .sum())
                    .isEqualTo(50_000);
        }
    }

    private static List<Said> visits(Predicate<Said> which) {
        return CITY.first("visits.visit", OF_CAMPAIGN.and(which)).toList();
    }

    private static Set<UUID> households(Predicate<Said> which) {
        return visits(which).stream().map(Said::subject).collect(Collectors.toSet());
    }

    private static long fen(Predicate<Said> which) {
        return CITY.first("assistance.handover", OF_CAMPAIGN.and(which))
                .mapToLong(each -> {
                    long value = each.body().path("value").longValue();
                    boolean total = each.text("basis").equals("total");
                    return total ? value : value * each.body().path("households").asLong(1);
                })
                .sum();
    }

    private static int sessions(String unit) {
        return CITY.kind("campaigns.session")
                .filter(by(unit))
                .mapToInt(CampaignDayTest::count)
                .sum();
    }

    private static int count(Said session) {
        return session.body().path("count").asInt(1);
    }

    private static List<String> units(Said activity) {
        return StreamSupport.stream(activity.body().path("units").spliterator(), false)
                .map(each -> each.stringValue())
                .toList();
    }

    private static LocalDate day(Said said) {
        return LocalDate.ofInstant(said.envelope().happened(), Calls.ZONE);
    }
}
