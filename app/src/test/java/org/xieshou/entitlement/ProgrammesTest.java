package org.xieshou.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.YamlMap;
import org.xieshou.rules.Verdict;
import org.xieshou.rules.Verdict.Answer;

/// The cases of every programme: eligible, not and unknown; at, below and above each limit.
class ProgrammesTest {
    private static final Programmes PROGRAMMES =
            ProgrammesReader.withOwn(Catalogue.load(), Path.of("no such file"));
    private static final Set<String> CASE =
            Set.of("name", "on", "h", "p", "P", "is", "missing", "amount");

    /// @param folder `programmes/CN/living-aid`
    record Case(String folder, YamlMap map) {
        Programme programme() {
            return PROGRAMMES.get(folder.substring(folder.lastIndexOf('/') + 1));
        }

        Map<String, Object> known() {
            var known = new HashMap<String, Object>();
            programme()
                    .inForce(map.day("on"), List.of())
                    .values()
                    .forEach(each -> known.put("P." + each.name(), each.value()));
            for (var root : List.of("h", "p", "P")) {
                if (map.has(root)) {
                    var below = map.map(root);
                    below.keys()
                            .forEach(key -> known.put(root + "." + key, value(below.text(key))));
                }
            }
            return known;
        }

        private static Object value(String text) {
            return switch (text) {
                case "yes" -> true;
                case "no" -> false;
                default -> text.matches("[0-9]+") ? (Object) Long.valueOf(text) : text;
            };
        }

        @Override
        public String toString() {
            return folder + ": " + map.text("name");
        }
    }

    static Stream<Case> cases() {
        return ProgrammesReader.folders().stream()
                .flatMap(folder ->
                        YamlMap.packed(folder + "/cases.yaml").maps("cases").stream()
                                .map(map -> new Case(folder, map.only(CASE))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseComesOutAsItSays(Case one) {
        var verdict = one.programme().condition().judge(one.known());

        assertThat(verdict.answer())
                .isEqualTo(
                        switch (one.map().text("is")) {
                            case "eligible" -> Answer.YES;
                            case "not" -> Answer.NO;
                            default -> Answer.UNKNOWN;
                        });
        if (one.map().has("missing")) {
            assertThat(verdict.missing()).isEqualTo(one.map().texts("missing"));
        }
        if (one.map().has("amount")) {
            assertThat(Judge.fen(one.programme(), verdict, one.known()))
                    .isEqualTo(Long.valueOf(one.map().text("amount")));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReasonsAgreeWithTheCondition(Case one) {
        var verdict = one.programme().condition().judge(one.known());
        var parts =
                one.programme().reasons().stream()
                        .map(each -> each.part().judge(one.known()).answer())
                        .toList();

        if (verdict.answer() == Answer.YES) {
            assertThat(parts).containsOnly(Answer.YES);
        }
        if (verdict.answer() == Answer.NO) {
            assertThat(parts).contains(Answer.NO);
        }
    }

    @Test
    void everyProgrammeHasCasesOfAllThreeSortsAndASource() {
        for (var folder : ProgrammesReader.folders()) {
            var answers = new ArrayList<String>();
            YamlMap.packed(folder + "/cases.yaml")
                    .maps("cases")
                    .forEach(map -> answers.add(map.text("is")));

            assertThat(answers).as(folder).contains("eligible", "not", "unknown");
        }
        assertThat(PROGRAMMES.all())
                .hasSizeGreaterThan(5)
                .allSatisfy(each -> {
                    assertThat(each.source().zh()).isNotBlank();
                    assertThat(each.parameters())
                            .allSatisfy(one -> assertThat(one.source().zh()).isNotBlank());
                });
    }

    @Test
    void whatRestsOnIncomeIsForThoseWhoKeepTheRegister() {
        assertThat(PROGRAMMES.get("minimum-living-allowance").isForKeepersAlone()).isTrue();
        assertThat(PROGRAMMES.get("two-exemptions").isForKeepersAlone()).isFalse();
    }

    @Test
    void aPlacesOwnLineIsNearerThanTheCountrys() {
        var own =
                ProgrammesReader.parameter(
                        YamlMap.read(
                                "programmes.yaml",
                                new StringReader(
                                        "{name: day, region: 晨光市, from: 2012-01-01, yuan: 6, source: a notice, confirmed: yes}")));
        var meals = PROGRAMMES.get("school-meals").with(List.of(own));
        var day = java.time.LocalDate.of(2022, 1, 1);

        assertThat(meals.inForce(day, List.of("甲村", "晨光市")).values())
                .extracting(Parameter::value)
                .containsExactly(600L);
        assertThat(meals.inForce(day, List.of("乙村")).values())
                .extracting(Parameter::value)
                .containsExactly(500L);
    }

    @Test
    void aWrongParameterIsSaidWithFileAndLine() {
        assertThatThrownBy(() ->
                        ProgrammesReader.parameter(
                                YamlMap.read(
                                        "parameters.yaml",
                                        new StringReader(
                                                "\n{name: day, region: CN, fro: 2012-01-01, yuan: 6, source: x, confirmed: yes}"))))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.details().toString()).contains("Maybe \"from\"");
                        });
    }

    @Test
    void aVerdictThatIsNotKnownNamesWhatIsMissing() {
        Verdict verdict = PROGRAMMES.get("house-repair").condition().judge(Map.of());

        assertThat(verdict.missing()).contains("h.rural");
    }
}
