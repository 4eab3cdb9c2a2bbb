package org.xieshou.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.LeastAge;

class LimitsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 10, 17);

    @TempDir private static Path folder;

    private static Limits own(String limits) throws IOException {
        var file = folder.resolve("quality.yaml");
        Files.writeString(
                file,
                """
                editions:
                  - from: '2019-10-01'
                    sources: {own: 市里的规定}
                    limits:
                """
                        + limits);
        return Limits.withOwn(file, LeastAge.packed());
    }

    @Test
    void withoutAFileOfItsOwnAPlaceHasWhatComesAlong() {
        var limits = Limits.withOwn(folder.resolve("none.yaml"), LeastAge.packed());

        assertThat(limits.years(Limit.SCHOOL_FROM, DAY)).isEqualTo(6);
        assertThat(limits.years(Limit.SCHOOL_TO, DAY)).isEqualTo(15);
        assertThat(limits.years(Limit.WORK_FROM, LocalDate.of(1990, 1, 1))).isEqualTo(16);
    }

    @Test
    void whatAPlaceGivesCountsFromItsDayOnAndTheRestStays() throws IOException {
        var limits = own("      - {limit: post-below, years: 65, source: own}\n");

        assertThat(limits.years(Limit.POST_BELOW, DAY)).isEqualTo(65);
        assertThat(limits.years(Limit.POST_BELOW, LocalDate.of(2019, 9, 30))).isEqualTo(70);
        assertThat(limits.years(Limit.WORK_FROM, DAY)).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{limit: post-belw, years: 65, source: own}|5|Maybe \"post-below\" was meant",
                "{limit: post-below, years: old, source: own}|5|not a whole number",
                "{limit: post-below, years: 650, source: own}|5|nobody is that old. Maybe 16 was meant",
                "{limit: post-below, years: 65, source: law}|3|\"law\" is missing",
                "{limit: post-below, years: 65}|5|\"source\" is missing",
                "{limit: work-from, years: 18, source: own}|5|stands in work.yaml alone. Maybe move it there",
                "{limit: school-to, years: 5, source: own}|2|school ends before it begins",
            })
    void aWrongFileIsRefusedWithTheLineAndAGuess(String limit, int line, String guess) {
        assertThatThrownBy(() -> own("      - " + limit + "\n"))
                .isInstanceOfSatisfying(
                        CatalogueProblem.class,
                        problem -> {
                            assertThat(problem.file()).isEqualTo("quality.yaml");
                            assertThat(problem.line()).isEqualTo(line);
                            assertThat(problem.details().toString()).contains(guess);
                        });
    }
}
