package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeastAgeTest {
    @Test
    void theCatalogueHasAnAgeWithItsSourceForEachDay() {
        var packed = LeastAge.packed();

        assertThat(packed.on(LocalDate.of(2019, 10, 17))).isEqualTo(16);
        assertThat(packed.editions()).allMatch(each -> each.source().zh().contains("劳动法"));
    }

    @Test
    void theEditionInForceCounts() {
        var ages =
                read(
                        """
                        least-age:
                          - {from: 2030-01-01, years: 17, source: b, confirmed: no}
                          - {from: 1995-01-01, years: 16, source: a, confirmed: yes}
                        """);

        assertThat(ages.on(LocalDate.of(2029, 12, 31))).isEqualTo(16);
        assertThat(ages.on(LocalDate.of(2030, 1, 1))).isEqualTo(17);
        assertThat(ages.on(LocalDate.of(1990, 1, 1))).isEqualTo(16);
    }

    @Test
    void aPlacesOwnFileStandsAboveFromItsDayOn(@TempDir Path folder) throws IOException {
        var file = folder.resolve("work.yaml");
        Files.writeString(
                file,
                "least-age:\n  - {from: 2020-01-01, years: 18, source: 市里的规定, confirmed: yes}\n");
        var ages = LeastAge.withOwn(file);

        assertThat(ages.on(LocalDate.of(2019, 12, 31))).isEqualTo(16);
        assertThat(ages.on(LocalDate.of(2020, 1, 1))).isEqualTo(18);
        assertThat(LeastAge.withOwn(folder.resolve("none.yaml"))).isEqualTo(LeastAge.packed());
    }

    @Test
    void anAgeOfNobodyIsRefusedWithItsLine() {
        assertThatThrownBy(() ->
                        read(
                                "least-age:\n  - {from: 2030-01-01, years: 160, source: b, confirmed: no}"))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.details().toString()).contains("Maybe 16");
                        });
    }

    @Test
    void aFileWithoutAnAgeIsRefused() {
        assertThatThrownBy(() -> read("least-age: []"))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> assertThat(problem.file()).isEqualTo("work.yaml"));
    }

    private static LeastAge read(String text) {
        return LeastAge.read(YamlMap.read("work.yaml", new StringReader(text)));
    }
}
