package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
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

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void replace(String old, String fresh) throws IOException {
        write("facts.yaml", Files.readString(folder.resolve("facts.yaml")).replace(old, fresh));
    }
}
