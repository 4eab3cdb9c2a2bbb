package org.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.YamlMap;

class RhythmTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 17);
    private static final String TEXT =
            """
            editions:
              - region: CN
                from: 2019-09-01
                sources: {own: 试行, bureau: 教育局通知}
                contact: {every: P2M, source: own, unsure: yes}
              - region: CN
                from: 2021-03-01
                sources: {bureau: 教育局通知}
                contact: {every: P1M, source: bureau}
              - region: 贵州省
                from: 2019-09-01
                sources: {own: 试行}
                contact: {every: P14D, source: own}
            """;

    @Test
    void aContactIsDueWhenTheAgreedTimeIsOver() {
        var rhythm = read(TEXT, "CN");
        var paired = LocalDate.of(2019, 9, 1);

        assertThat(rhythm.due(paired, null, DAY)).isEqualTo(LocalDate.of(2019, 11, 1));
        assertThat(rhythm.due(paired, DAY, DAY)).isEqualTo(LocalDate.of(2019, 12, 17));
        assertThat(rhythm.due(paired, DAY, LocalDate.of(2021, 3, 1)))
                .as("by what is agreed now")
                .isEqualTo(LocalDate.of(2019, 11, 17));
    }

    @Test
    void aRegionHasItsOwn() {
        assertThat(read(TEXT, "贵州省").on(DAY).every()).isEqualTo(Period.ofDays(14));
        assertThat(read(TEXT, "CN").on(LocalDate.of(2010, 1, 1)).isUnsure())
                .as("before the first, the first")
                .isTrue();
        assertThatThrownBy(() -> read(TEXT, "云南省")).isInstanceOf(CatalogueProblem.class);
    }

    @Test
    void whatComesAlongHasASource() {
        var rhythm = Rhythm.read(YamlMap.packed("catalogue/pairing.yaml"), "CN");

        assertThat(rhythm.editions())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.source().zh()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every: P2M|every: two months|5|Maybe P6M was meant",
                "every: P2M|every: P0D|5|Maybe P2M was meant",
                "source: own, unsure|source: law, unsure|4|\"law\" is missing",
                "from: 2019-09-01|frm: 2019-09-01|3|Maybe \"from\" was meant",
            })
    void aWrongFileIsRefusedWithTheLineAndAGuess(
            String right, String wrong, int line, String said) {
        assertThatThrownBy(() -> read(TEXT.replaceFirst(right, wrong), "CN"))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.file()).isEqualTo("pairing.yaml");
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.details().toString()).contains(said);
                        });
    }

    private static Rhythm read(String text, String region) {
        return Rhythm.read(YamlMap.read("pairing.yaml", new StringReader(text)), region);
    }
}
