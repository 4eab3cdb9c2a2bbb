package org.xieshou.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.YamlMap;

/// Each line of the thresholds at, below and above it.
class EditionTest {
    private static final Editions EDITIONS =
            EditionsReader.read(YamlMap.packed("catalogue/health.yaml")).of("CN");
    private static final Edition EDITION = EDITIONS.on(LocalDate.of(2019, 10, 17));

    @ParameterizedTest
    @CsvSource({
        "110, 70, '', GREEN",
        "129, 84, '', GREEN",
        "130, 84, '', BLUE",
        "129, 85, '', BLUE",
        "139, 89, '', BLUE",
        "140, 89, '', YELLOW",
        "139, 90, '', YELLOW",
        "179, 109, '', YELLOW",
        "180, 100, '', ORANGE",
        "179, 110, '', ORANGE",
        "150, 111, '', ORANGE",
        "200, 100, '', ORANGE",
        "201, 95, '', RED",
        "181, 111, severe-headache, RED",
        "180, 100, vomiting, RED",
        "179, 110, breathlessness, RED",
        "179, 109, severe-headache, YELLOW",
        "180, 100, sweating, ORANGE"
    })
    void judgesPressureEachValueForItselfAndTheWorstWins(
            int systolic, int diastolic, String sign, Level level) {
        var signs = sign.isEmpty() ? new String[0] : new String[] {sign};

        assertThat(EDITION.judge(Sample.pressure(systolic, diastolic, signs)).level())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "6.0, fasting, GREEN",
        "6.1, fasting, BLUE",
        "6.9, fasting, BLUE",
        "6.99, fasting, BLUE",
        "7.0, fasting, YELLOW",
        "7.0, eaten, GREEN",
        "11.0, eaten, GREEN",
        "11.1, eaten, YELLOW",
        "11.0, two-hours, GREEN",
        "11.1, two-hours, YELLOW",
        "11.1, unknown, YELLOW",
        "16.6, eaten, YELLOW",
        "16.7, eaten, ORANGE",
        "16.7, fasting, ORANGE",
        "33.3, unknown, ORANGE",
        "4.0, eaten, GREEN",
        "3.9, eaten, BLUE",
        "2.8, unknown, BLUE",
        "2.7, unknown, RED",
        "8.0, unknown, GREEN"
    })
    void judgesSugarByTheStateOfTheMeal(BigDecimal glucose, String meal, Level level) {
        assertThat(EDITION.judge(Sample.glucose(glucose, meal)).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "3.9, true, '', RED", "4.0, true, '', GREEN", "3.9, false, sweating, RED",
        "3.9, false, '', BLUE", "16.7, false, vomiting, RED", "16.6, false, vomiting, YELLOW",
        "16.7, true, '', ORANGE", "16.7, false, thirst-and-drowsy, RED"
    })
    void treatmentAndSignsMakeSugarGraver(
            BigDecimal glucose, boolean treated, String sign, Level level) {
        var signs = sign.isEmpty() ? Set.<String>of() : Set.of(sign);
        var sample = new Sample(null, null, null, glucose, "eaten", signs, treated);

        assertThat(EDITION.judge(sample).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "6.0, unknown, false",
        "6.1, unknown, true",
        "8.0, unknown, true",
        "11.1, unknown, false",
        "8.0, eaten, false",
        "6.1, fasting, false"
    })
    void saysWhenFastingWouldHaveMadeADifference(BigDecimal glucose, String meal, boolean said) {
        assertThat(EDITION.judge(Sample.glucose(glucose, meal)).notFastingOrUnknown())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "110/70, 5.0, eaten, green",
                "110/70, -, unknown, green",
                "179/109, -, unknown, pressure.high.yellow",
                "179/109, 3.8, eaten, glucose.low pressure.high.yellow",
                "179/109, 2.7, eaten, red glucose.low.urgent pressure.high.yellow",
                "184/108, 3.8, eaten, orange glucose.low pressure.high.urgent",
                "110/70, 3.8, eaten, glucose.low pressure.fine",
                "135/70, 11.5, eaten, glucose.high.yellow pressure.high.blue",
                "150/70, 5.0, eaten, pressure.high.yellow glucose.fine",
                "-, 20, eaten, orange glucose.high.urgent",
                "-, 6.5, fasting, glucose.high.blue",
                "-, 10, unknown, glucose.open",
                "110/70, 10, unknown, pressure.fine glucose.open",
                "150/70, 10, unknown, pressure.high.yellow glucose.open"
            })
    void saysASentenceForEachMeasureAndDirection(
            @Nullable String pressure, @Nullable BigDecimal glucose, String meal, String said) {
        var two = pressure == null ? null : pressure.split("/", -1);
        var upper = two == null ? null : Integer.valueOf(two[0]);
        var lower = two == null ? null : Integer.valueOf(two[1]);
        var sample = new Sample(upper, lower, null, glucose, meal, Set.of(), false);

        assertThat(EDITION.judge(sample).sentences()).containsExactly(said.split(" "));
    }

    @Test
    void nothingOfLowSugarIsSaidToSomebodyWithHigh() {
        var sample =
                new Sample(
                        null,
                        null,
                        null,
                        new BigDecimal("20"),
                        "eaten",
                        Set.of("thirst-and-drowsy"),
                        false);

        assertThat(EDITION.judge(sample).sentences()).containsExactly("red", "glucose.high.urgent");
    }

    /// Ten without a word on the meal is no yellow line, and no normal either.
    @Test
    void whatWouldBeHighBeforeEatingIsNotCalledNormal() {
        assertThat(EDITION.judge(Sample.glucose(BigDecimal.TEN, "unknown")).word())
                .isEqualTo("open");
        assertThat(EDITION.judge(Sample.glucose(BigDecimal.TEN, "eaten")).word())
                .isEqualTo("green");
        assertThat(EDITION.judge(Sample.glucose(new BigDecimal("12"), "unknown")).word())
                .isEqualTo("yellow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "kk", "ug"})
    void everySentenceStandsInEachLanguageOfTheSlip(String language) throws IOException {
        var words = new Properties();
        try (var file =
                Files.newBufferedReader(
                        Path.of(
                                "src/main/resources/messages/health_"
                                        + language
                                        + ".properties"))) {
            words.load(file);
        }

        var wanted = new LinkedHashSet<>(List.of("level.open"));
        for (var line : EDITION.lines()) {
            var finding = new Advice.Finding(line.measure(), line.value(), line.level(), line);
            wanted.add("level." + line.level().code());
            for (var unknown : List.of(true, false)) {
                new Advice(line.level(), List.of(finding), unknown)
                        .sentences()
                        .forEach(each -> wanted.add("advice." + each));
            }
        }
        for (var measure : List.of(Measure.SYSTOLIC, Measure.GLUCOSE)) {
            wanted.add(
                    "advice."
                            + new Advice.Finding(measure, BigDecimal.ONE, Level.GREEN, null)
                                    .sentence());
        }
        assertThat(words.stringPropertyNames())
                .containsAll(wanted.stream().map(each -> "health." + each).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "60, 59, true", "59, 40, false", "300, 200, true", "301, 100, false", "80, 30, true",
        "80, 29, false", "250, 201, false", "120, 120, false", "119, 120, false", "121, 120, true"
    })
    void knowsPressuresThatCannotBe(int systolic, int diastolic, boolean possible) {
        assertThat(EDITION.impossible(Sample.pressure(systolic, diastolic)) == null)
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"0.5, false", "0.6, true", "40, true", "40.1, false"})
    void knowsSugarsThatCannotBe(BigDecimal glucose, boolean possible) {
        assertThat(EDITION.impossible(Sample.glucose(glucose, "eaten")) == null)
                .isEqualTo(possible);
    }

    @Test
    void namesAllThatCannotBeAtOnce() {
        var sample = new Sample(900, 90, null, new BigDecimal("70"), "unknown", Set.of(), false);

        assertThat(EDITION.impossibles(sample)).containsExactly(Measure.SYSTOLIC, Measure.GLUCOSE);
    }

    @Test
    void onePressureAloneCannotBe() {
        var half = new Sample(140, null, null, null, "unknown", Set.of(), false);

        assertThat(EDITION.impossible(half)).isEqualTo(Measure.DIASTOLIC);
    }

    @Test
    void theWorstOfPressureAndSugarIsTheReason() {
        var sample = new Sample(184, 108, 70, new BigDecimal("7.4"), "eaten", Set.of(), false);

        var advice = EDITION.judge(sample);

        assertThat(advice.level()).isEqualTo(Level.ORANGE);
        assertThat(advice.findings()).hasSize(3);
        assertThat(advice.reasons())
                .extracting(Advice.Finding::measure)
                .containsExactly(Measure.SYSTOLIC);
        assertThat(advice.about()).isEqualTo("blood-pressure");
    }

    @Test
    void everyLineNamesItsSource() {
        assertThat(EDITION.lines())
                .hasSize(17)
                .allSatisfy(line -> assertThat(line.sources()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editions: []",
                "nothing: here",
                "- a list",
                "editions: [{region: CN, from: soon, lines: []}]",
                "editions: [{region: CN, from: 2017-02-28, days: {outcome-check: 14, follow-up: 91},"
                        + " sources: {gw: {zh: 一, en: One}}, signs: {low: [tremor]}, possible: {systolic: [1, 2],"
                        + " diastolic: [1, 2], pulse: [1, 2], glucose: [1, 2]},"
                        + " lines: [{measure: systolic, below: 90, level: blue, source: [gw]}]}]"
            })
    void aFileThatCannotBeUsedIsRefusedAtTheStart(String text) {
        assertThatThrownBy(() ->
                        EditionsReader.read(YamlMap.read("health.yaml", new StringReader(text))))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> assertThat(problem.file()).isEqualTo("health.yaml"));
    }

    @Test
    void aLaterEditionHoldsFromItsDayOn() {
        var later =
                new Edition(
                        "CN",
                        LocalDate.of(2030, 1, 1),
                        14,
                        91,
                        EDITION.possible(),
                        EDITION.signs(),
                        EDITION.lines());
        var both = new Editions(List.of(later, EDITION));

        assertThat(both.on(LocalDate.of(2029, 12, 31))).isEqualTo(EDITION);
        assertThat(both.on(LocalDate.of(2030, 1, 1))).isEqualTo(later);
        assertThat(both.on(LocalDate.of(2000, 1, 1))).isEqualTo(EDITION);
    }
}
