package org.xieshou.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.IdNumber;
import org.xieshou.synth.Told.Said;

class PeopleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 17);
    private static final City CITY = City.of(11, 6_000, DAY);
    private static final Told TOLD = Told.of(CITY);
    private static final Map<UUID, List<Said>> HOUSEHOLDS =
            TOLD.kind("registry.person").collect(Collectors.groupingBy(Said::subject));

    @Test
    void everyHouseholdHasExactlyOneHead() {
        assertThat(HOUSEHOLDS).hasSize(6_000);
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(members ->
                        assertThat(members.stream().filter(each -> relation(each).equals("head")))
                                .hasSize(1));
    }

    @Test
    void householdsAreAsLargeAsInTheCountry() {
        double mean = HOUSEHOLDS.values().stream().mapToInt(List::size).average().orElse(0);
        long alone = HOUSEHOLDS.values().stream().filter(members -> members.size() == 1).count();

        assertThat(mean).isCloseTo(3.0, Offset.offset(0.5));
        assertThat(alone / 6_000.0).isBetween(0.08, 0.25);
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(members -> assertThat(members).hasSizeLessThan(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {12_000, 15_000, 24_000, 26_000})
    void aCityHasAboutAsManyPeopleAsAreWished(int wished) {
        var people = Told.of(City.of(11, 6_000, wished, DAY)).kind("registry.person").count();

        assertThat((double) people).isCloseTo(wished, Percentage.withPercentage(2));
    }

    @Test
    void refusesMorePeopleThanItsHouseholdsHold() {
        assertThatThrownBy(() -> City.of(11, 6_000, 60_000, DAY)).isInstanceOf(SynthProblem.class);
    }

    @Test
    void parentsAreOldEnoughForTheirChildren() {
        assertThat(HOUSEHOLDS.values())
                .allSatisfy(members -> {
                    int head = age(members.getFirst());
                    for (var member : members) {
                        switch (relation(member)) {
                            case "child" -> assertThat(head - age(member)).isBetween(18, 75);
                            case "parent" -> assertThat(age(member) - head).isBetween(18, 45);
                            case "spouse" -> assertThat(age(member)).isGreaterThanOrEqualTo(18);
                            case "grandchild" -> assertThat(head - age(member)).isGreaterThan(35);
                            default -> assertThat(age(member)).isBetween(0, 99);
                        }
                    }
                });
    }

    @Test
    void idNumbersAreRightInFormAndEachIsGivenOnceInTheAreaThatNoPlaceHas() {
        var seen = new HashSet<String>();

        TOLD.kind("registry.person")
                .forEach(person -> {
                    var number = person.text("idNumber");
                    assertThat(seen.add(number)).isTrue();
                    assertThat(number).startsWith("999999").hasSize(18);
                    assertThat(IdNumber.read(number)).isInstanceOf(IdNumber.Reading.Good.class);
                    assertThat(number.substring(6, 14))
                            .isEqualTo(person.text("birth").replace("-", ""));
                    assertThat(number.charAt(16) % 2 == 1)
                            .isEqualTo(person.text("sex").equals("male"));
                });
    }

    @Test
    void aChildTakesTheFathersNameInTheWayOfTheFamily() {
        var family =
                HOUSEHOLDS.values().stream()
                        .filter(members ->
                                members.getFirst().text("name").matches("[^·]{2,}·[^·]{2,}"))
                        .filter(members -> members.getFirst().text("sex").equals("male"))
                        .filter(members ->
                                members.stream()
                                        .anyMatch(each ->
                                                relation(each).equals("child")
                                                        && each.text("name")
                                                                .endsWith(
                                                                        "·"
                                                                                + own(
                                                                                        members
                                                                                                .getFirst()))))
                        .findFirst();

        assertThat(family).isPresent();
    }

    @Test
    void namesComeWithAllTheirSpellingsAndDots() {
        var names = TOLD.kind("registry.person").map(each -> each.text("name")).toList();

        assertThat(names).anyMatch(name -> name.contains("·"));
        assertThat(names).anyMatch(name -> name.contains("."));
        assertThat(names).anyMatch(name -> name.contains("•"));
        assertThat(names)
                .anyMatch(name -> name.contains("麦麦提"))
                .anyMatch(name -> name.contains("买买提"));
        assertThat(names).allSatisfy(name -> assertThat(name.length()).isBetween(2, 16));
    }

    @Test
    void nothingSaysOrAsksWhatIsRefused() {
        var refused =
                List.of(
                        "民族",
                        "宗教",
                        "信仰",
                        "政治面貌",
                        "党员",
                        "思想动态",
                        "感恩",
                        "普通话",
                        "计划生育",
                        "银行",
                        "ethnic",
                        "religion",
                        "懒",
                        "等靠要");

        CITY.envelopes()
                .map(each -> new String(each.body(), StandardCharsets.UTF_8))
                .forEach(body -> assertThat(body).doesNotContain(refused));
    }

    @Test
    void phonesAreNobodys() {
        assertThat(TOLD.kind("registry.household").filter(each -> each.body().has("phone")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.text("phone")).matches("1[3-8]\\d0000\\d{4}"));
    }

    @Test
    void aHelperHasFiveToSevenHouseholdsInCharge() {
        var charges =
                TOLD.kind("access.assignment")
                        .filter(each -> each.body().has("household"))
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.text("staff"), Collectors.counting()));
        long full = charges.values().stream().filter(count -> count >= 5).count();

        assertThat(charges.values()).allSatisfy(count -> assertThat(count).isBetween(1L, 7L));
        // the last helper of a village takes what is left
        assertThat(full).isGreaterThanOrEqualTo(charges.size() - CITY.places.villages().size());
        assertThat(TOLD.kind("access.staff").map(each -> each.text("staff")))
                .containsAll(charges.keySet());
    }

    @Test
    void aYearHasVisitsOfAllSorts() {
        long visits = TOLD.first("visits.visit", each -> !each.body().has("activity")).count();
        long away = TOLD.first("visits.visit", each -> each.text("met").equals("away")).count();

        assertThat(visits / 6_000.0).isBetween(1.0, 1.6);
        assertThat(away).isBetween(visits / 25, visits / 8);
        assertThat(TOLD.kind("visits.visit").filter(each -> each.envelope().corrects() != null))
                .isNotEmpty();
        assertThat(
                        TOLD.kind("assistance.handover")
                                .filter(each -> each.body().path("void").asBoolean(false)))
                .isNotEmpty();
        assertThat(TOLD.kind("registry.fact").filter(each -> each.envelope().basedOn() == 0))
                .isNotEmpty();
    }

    private static String relation(Said person) {
        return person.text("relation");
    }

    private static int age(Said person) {
        return LocalDate.parse(person.text("birth")).until(DAY).getYears();
    }

    private static String own(Said person) {
        return person.text("name").replaceAll("·.*", "");
    }
}
