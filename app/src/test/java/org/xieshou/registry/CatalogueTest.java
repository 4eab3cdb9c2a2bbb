package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private static final String GOATS =
            """
            sources: {own: 村里约定}
            facts:
              - name: household.goats
                of: household
                type: integer
                likely: %s
                label: {zh: 羊, en: Goats}
                question: {zh: 有几只羊？, en: 'How many?'}
                fresh-for: P1Y
                sensitivity: core
                columns: [羊只]
            """;

    @TempDir Path folder;

    @BeforeEach
    void aSmallCatalogue() throws IOException {
        write(
                "columns.yaml",
                "columns:\n"
                        + "  - {name: person.name, of: person, type: text, label: {zh: 姓名, en: Name}}");
        write(
                "facts.yaml",
                """
                facts:
                  - name: household.water-safe
                    of: household
                    type: yes-no
                    label: {zh: 安全饮水, en: Safe water}
                    question: {zh: 水安全吗？, en: 'Is the water safe?'}
                    fresh-for: P1Y
                    sensitivity: core
                """);
        write("refused.yaml", "refused: []");
    }

    @Test
    void everyFactHasAQuestionAndEveryRelationAWord() {
        var catalogue = Catalogue.load();

        assertThat(catalogue.facts()).hasSizeGreaterThan(60);
        assertThat(catalogue.findFact("household.income-wages").orElseThrow().type())
                .isEqualTo(FactType.MONEY_FEN);
        assertThat(catalogue.find("person.relation").orElseThrow().choices())
                .extracting(Choice::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Relation.values()).map(Relation::code).toList());
    }

    @Test
    void nothingRefusedIsDeclared() {
        var catalogue = Catalogue.load();
        var taken = catalogue.declared().stream().flatMap(one -> one.columns().stream()).toList();

        for (var refusal : catalogue.refusals()) {
            assertThat(taken).doesNotContainAnyElementsOf(refusal.columns());
            for (var stem : refusal.stems()) {
                assertThat(taken).noneMatch(column -> column.contains(stem));
            }
        }
    }

    @Test
    void readsAPlacesOwnFacts() {
        assertThat(Catalogue.load(folder).facts())
                .extracting(FactDeclaration::name)
                .containsExactly("household.water-safe");
    }

    @Test
    void saysFileLineAndWhatWasMeant() throws IOException {
        replace("yes-no", "yesno");

        assertThatThrownBy(() -> Catalogue.load(folder))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem ->
                                assertThat(problem.details().values())
                                        .containsExactly(
                                                "facts.yaml",
                                                4,
                                                "unknown type \"yesno\". Maybe \"yes-no\" was meant."));
    }

    @Test
    void complainsAboutUnknownMissingAndDoubledKeysAndOtherSlips() throws IOException {
        var slips =
                List.of(
                        List.of("sensitivity: core", "sensitivitty: core"),
                        List.of("    fresh-for: P1Y\n", ""),
                        List.of("of: household\n", "of: household\n    of: person\n"),
                        List.of("P1Y", "1 year"),
                        List.of("安全饮水", "姓名"),
                        List.of("label: {zh: 安全饮水, en: Safe water}", "label: {zh: ["));
        var original = Files.readString(folder.resolve("facts.yaml"));

        for (var slip : slips) {
            write("facts.yaml", original);
            replace(slip.getFirst(), slip.getLast());
            assertThatThrownBy(() -> Catalogue.load(folder))
                    .as(slip.getLast())
                    .isInstanceOfSatisfying(
                            CatalogueProblem.class,
                            problem -> {
                                assertThat(problem.file()).isEqualTo("facts.yaml");
                                assertThat(problem.line()).isPositive();
                            });
        }
    }

    /// One word of a list must not mean two answers.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {code: big, zh: 小尾, en: Little}|"big" is given twice. Maybe another code
                    {code: small, zh: 大, en: Small}|"大" already means "big". Maybe
                    {code: small, zh: 小, en: Small, also: [大]}|"大" already means "big". Maybe
                    {code: small goats, zh: 小, en: Small}|Maybe code: coal was meant
                    {code: small, zh: 小, en: ''}|"en" is empty. Maybe
                    """)
    void eachAnswerHasACodeAndWordsOfItsOwn(String second, String said) throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("goats.yaml"),
                """
                facts:
                  - name: household.goats
                    of: household
                    type: choice
                    label: {zh: 羊, en: Goats}
                    question: {zh: 什么羊？, en: 'Which?'}
                    fresh-for: P1Y
                    sensitivity: core
                    choices:
                      - {code: big, zh: 大, en: Big}
                      - SECOND
                """
                        .replace("SECOND", second));

        assertThatThrownBy(() -> Catalogue.withOwn(own))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.details().toString()).contains(said);
                            assertThat(problem.line()).isEqualTo(11);
                        });
    }

    /// What somebody writes who does so for the first time, and what they read then.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type: integer|type: number|4|unknown type "number". Maybe
                    en: Goats|en: Goats, kk: ешкі|5|unknown key "kk"
                    label: {zh: 羊, en: Goats}|label: Goats|5|needs Chinese and English. Maybe {zh: …, en: …}
                    label: {zh: 羊, en: Goats}|label: {zh: 羊}|5|"en" is missing. Maybe add a line "en: …"
                    '    label: {zh: 羊, en: Goats}'|'    # none'|2|"label" is missing. Maybe add a line "label: …"
                    name: household.goats|name: household.water-safe|2|declared already: facts.yaml, line
                    name: household.goats|name: household.Goats Owned|2|Maybe "household.goats-owned" was meant
                    name: household.goats|name: person.goats|2|Maybe "household.goats" was meant
                    columns: [羊只]|columns: [民族]|9|is refused here. Maybe leave it out
                    columns: [羊只]|columns: [民 族]|9|is refused here. Maybe leave it out
                    columns: [羊只]|columns: [Ｒeligious-belief]|9|is refused here. Maybe leave it out
                    columns: [羊只]|columns: [羊只, 族裔]|9|is refused here. Maybe leave it out
                    zh: 羊, en: Goats|zh: 信 仰, en: Goats|5|"信 仰" is refused here. Maybe
                    zh: 有几只羊？|zh: 常做礼 拜吗？|6|is refused here. Maybe leave it out
                    facts:|fact:|1|unknown key "fact". Maybe "facts" was meant
                    columns: [羊只]|'columns: [羊只]\n    at-door: 5\n    told-by: [office]'|10|no visit asks for it
                    columns: [羊只]|'columns: [羊只]\n    at-door: -5'|10|not a whole number
                    columns: [羊只]|columns: [姓名]|9|"姓名" already means person.name (columns.yaml, line
                    columns: [羊只]|columns: 羊只|9|must be a list. Maybe [a, b]
                    type: integer|type: choice|4|a choice needs choices. Maybe add
                    fresh-for: P1Y|fresh-for: 1 year|7|Maybe P1Y or P6M was meant
                    fresh-for: P1Y|fresh-for: P0D|7|Maybe P1Y or P6M was meant
                    fresh-for: P1Y|fresh-for: P-1Y|7|Maybe P1Y or P6M was meant
                    zh: 羊, en: Goats|zh: , en: Goats|5|"zh" is empty. Maybe
                    zh: 羊, en: Goats|zh: 羊, en: Religion|5|"Religion" is refused here. Maybe
                    zh: 有几只羊？|zh: 信什么宗教？|6|is refused here. Maybe leave it out
                    '    type: integer'|'\ttype: integer'|4|a tab stands where only spaces may. Maybe put two spaces
                    en: 'How many?'|en: How many: 1|6|Maybe a line here or above it
                    """)
    void aNewcomersSlipIsNamedWithItsLine(String right, String wrong, int line, String said)
            throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        var text =
                """
                facts:
                  - name: household.goats
                    of: household
                    type: integer
                    label: {zh: 羊, en: Goats}
                    question: {zh: 有几只羊？, en: 'How many?'}
                    fresh-for: P1Y
                    sensitivity: core
                    columns: [羊只]
                """;
        assertThat(text).contains(right);
        Files.writeString(
                own.resolve("goats.yml"), text.replace(right, wrong.replace("\\n", "\n")));

        assertThatThrownBy(() -> Catalogue.withOwn(own))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.details().toString()).contains(said);
                            assertThat(problem.file()).isEqualTo("goats.yml");
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    /// Else somebody waits for a question that never comes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "household.trades|household|choices|, choices: [{code: wood, zh: 木匠, en: Carpenter}]",
                "person.trade|person|text|''"
            })
    void aFactThatNoVisitCanAskHasNoPlaceAtTheDoor(String name, String of, String type, String more)
            throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("trade.yaml"),
                """
                facts:
                  - {name: %s, of: %s, type: %s, label: {zh: 行当, en: Trade}, question: {zh: 做什么？, en: 'Which?'},
                     fresh-for: P1Y, sensitivity: core,
                     at-door: 5, columns: [行业]%s}
                """
                        .formatted(name, of, type, more));

        assertThatThrownBy(() -> Catalogue.withOwn(own))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.details().toString())
                                    .contains("no visit asks for it. Maybe leave at-door out");
                            assertThat(problem.line()).isEqualTo(4);
                        });
    }

    @Test
    void whatIsLikelyHoldsFromItsDayOn() throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("goats.yaml"),
                GOATS.formatted(
                        "[{from: 2019-01-01, range: [0, 50], source: own}, {from: 2021-01-01, range: [0, 80], source: own}]"));
        var goats = Catalogue.withOwn(own).findFact("household.goats").orElseThrow();

        assertThat(goats.likelyOn(LocalDate.of(2020, 12, 31)).orElseThrow().most())
                .isEqualByComparingTo("50");
        assertThat(goats.likelyOn(LocalDate.of(2021, 1, 1)).orElseThrow().most())
                .isEqualByComparingTo("80");
        assertThat(goats.likelyOn(LocalDate.of(2000, 1, 1)).orElseThrow().most())
                .as("before the first, the first")
                .isEqualByComparingTo("50");
        assertThat(goats.likely()).extracting(each -> each.source().zh()).containsOnly("村里约定");
    }

    @Test
    void whatComesAlongIsDatedAndSaysWhereItIsFrom() {
        var facts = Catalogue.load().facts();

        assertThat(facts).filteredOn(fact -> !fact.likely().isEmpty()).hasSizeGreaterThan(5);
        assertThat(facts.stream().flatMap(fact -> fact.choices().stream()))
                .filteredOn(choice -> !choice.ages().isEmpty())
                .hasSize(13)
                .allSatisfy(choice ->
                        assertThat(choice.agesOn(LocalDate.of(2019, 10, 17))).isPresent());
    }

    /// Without a day or a source nothing is judged by it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [0, 50]|6|needs the day from which it holds, and a source. Maybe likely: [{from:
                    [{range: [0, 50], source: own}]|6|"from" is missing. Maybe
                    [{from: 2019-01-01, range: [0, 50]}]|6|"source" is missing. Maybe
                    [{from: 2019-01-01, range: [0, 50], source: law}]|1|"law" is missing. Maybe
                    [{from: 2019, range: [0, 50], source: own}]|6|not a day. Maybe 2019-01-01 was meant
                    [{from: 2019-01-01, range: [50, 0], source: own}]|6|not two numbers. Maybe range: [0, 200]
                    [{from: 2019-01-01, years: [0, 50], source: own}]|6|unknown key "years". Maybe
                    """)
    void aThresholdWithoutDayOrSourceIsRefused(String likely, int line, String said)
            throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("goats.yaml"), GOATS.formatted(likely));

        assertThatThrownBy(() -> Catalogue.withOwn(own))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.details().toString()).contains(said);
                            assertThat(problem.file()).isEqualTo("goats.yaml");
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    @Test
    void agesOfAnAnswerNeedThemToo() throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("goats.yaml"),
                """
                facts:
                  - name: person.herder
                    of: person
                    type: choice
                    label: {zh: 放羊, en: Herder}
                    question: {zh: 放羊吗？, en: 'A herder?'}
                    fresh-for: P1Y
                    sensitivity: core
                    choices:
                      - {code: yes, zh: 放, en: Yes, ages: [{from: 2019-01-01, years: [16, 90], source: own}]}
                """);

        assertThatThrownBy(() -> Catalogue.withOwn(own))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.details().toString())
                                    .contains("names no sources. Maybe add")
                                    .contains("sources: {own: …}");
                            assertThat(problem.line()).isEqualTo(10);
                        });
    }

    @Test
    void aFileOfAnotherEncodingIsToldSo() throws IOException {
        var own = Files.createDirectory(folder.resolve("own"));
        var legacy = Charset.forName("GB18030");
        Files.write(own.resolve("goats.yaml"), "facts: [] # 羊".getBytes(legacy));

        assertThatThrownBy(() -> Catalogue.withOwn(own))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem ->
                                assertThat(problem.details().toString())
                                        .contains("Maybe save the file as UTF-8"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void replace(String old, String fresh) throws IOException {
        write("facts.yaml", Files.readString(folder.resolve("facts.yaml")).replace(old, fresh));
    }
}
