package org.xieshou.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Lines of income are dated data, checked when the house starts.
class IncomeLinesTest {
    private static final IncomeLines OURS = IncomeLines.withOwn(Path.of("no such file"));
    private static final String LINE =
            "  - {line: %s, region: %s, from: %s, yuan: %s, source: a notice, confirmed: yes}%n";

    private static List<IncomeLine> read(String... lines) {
        var text = "lines:\n" + String.join("", lines);
        return IncomeLines.read(YamlMap.read("lines.yaml", new StringReader(text)));
    }

    private static CatalogueProblem problem(String... lines) {
        return catchThrowableOfType(CatalogueProblem.class, () -> read(lines));
    }

    @Test
    void theLineOfADayIsTheLastThatBeganBeforeIt() {
        assertThat(OURS.line("standard", LocalDate.of(2017, 12, 31), List.of()))
                .hasValueSatisfying(line -> {
                    assertThat(line.fen()).isEqualTo(2_952_00);
                    assertThat(line.source().zh()).isEqualTo("2017 年审计核对规则");
                });
        assertThat(OURS.line("standard", LocalDate.of(2008, 1, 1), List.of())).isEmpty();
    }

    @Test
    void theNearestRegionWins() {
        var day = LocalDate.of(2023, 12, 1);
        var regions = List.of("甲村", "贵州省");

        assertThat(OURS.compared(day, regions)).map(IncomeLine::fen).contains(7_300_00L);
        assertThat(OURS.compared(day, List.of("乙村"))).map(IncomeLine::fen).contains(5_000_00L);
        assertThat(OURS.compared(LocalDate.of(2019, 10, 17), regions))
                .map(IncomeLine::name)
                .contains("standard");
    }

    @Test
    void aWrongWordIsSaidWithItsLineAndWhatWasMeant() {
        var problem =
                problem(
                        LINE.formatted("standard", "CN", "2019-01-01", "3218"),
                        LINE.formatted("monitorin", "CN", "2020-01-01", "5000"));

        assertThat(problem.file()).isEqualTo("lines.yaml");
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.details().toString()).contains("Maybe \"monitoring\" was meant.");
    }

    @Test
    void aWrongDayOrAmountIsSaidWithItsLine() {
        assertThat(problem(LINE.formatted("standard", "CN", "2019-13-01", "3218")).line())
                .isEqualTo(2);
        assertThat(problem(LINE.formatted("standard", "CN", "2019-01-01", "a lot")).line())
                .isEqualTo(2);
    }

    @Test
    void twoLinesOfOneDayAreRefused() {
        var twice = LINE.formatted("standard", "CN", "2019-01-01", "3218");

        assertThat(problem(twice, twice).line()).isEqualTo(3);
    }
}
