package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xieshou.registry.intake.table.Cell;
import org.xieshou.shared.SafeText;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-10-17",
                "2019/10/17",
                "2019.10.17",
                "20191017",
                "2019年10月17日",
                "43755",
                "２０１９－１０－１７",
                "2019-10-17 00:00:00",
                "2019-10-17T08:30",
                "'2019-10-17",
                " 2019年10月17号 ",
                "2019年10月17日 星期四",
                "20191017.0",
                "43755.0",
                "二〇一九年十月十七日",
                "二○一九年十月十七",
                "二零一九年十月十七号"
            })
    void readsADayInEveryShape(String written) {
        assertThat(CellDate.day(Cell.text(written))).contains(LocalDate.of(2019, 10, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-30",
                "2019-13-01",
                "10/17/2019",
                "19-10-17",
                "201910",
                "去年",
                "20191",
                "二〇一九年十月三十二日",
                "二〇一九年十三月一日",
                "99999999"
            })
    void readsNoDayThatIsNone(String written) {
        assertThat(CellDate.day(Cell.text(written))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "201910",
                "201910.0",
                "2019-10",
                "2019年10月",
                "2019年10月份",
                "2019.10",
                "2019/10/17",
                "43755",
                "20191017"
            })
    void readsAMonthInEveryShape(String written) {
        assertThat(CellDate.month(Cell.text(written))).contains(YearMonth.of(2019, 10));
    }

    @Test
    void countsAPlainDayFromWhereItsWorkbookDoes() {
        assertThat(CellDate.day(new Cell("43755", Cell.Kind.NUMBER)))
                .contains(LocalDate.of(2019, 10, 17));
        assertThat(CellDate.day(new Cell("42293", Cell.Kind.NUMBER_1904)))
                .contains(LocalDate.of(2019, 10, 17));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20191", "20195", "19701"})
    void takesNoShortMonthForADay(String written) {
        assertThat(CellDate.month(Cell.text(written))).isEmpty();
        assertThat(CellDate.month(new Cell(written, Cell.Kind.NUMBER))).isEmpty();
        assertThat(CellDate.day(Cell.text(written))).isEmpty();
        assertThat(CellDate.day(new Cell(written, Cell.Kind.NUMBER))).isPresent();
    }

    @Test
    void doesNotGuessWhetherTheZeroOfOctoberIsLost() {
        assertThat(CellDate.isAmbiguous(new Cell("2019.1", Cell.Kind.NUMBER))).isTrue();
        assertThat(CellDate.isAmbiguous(Cell.text("2019.10"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"1,234.50\", 1234.50",
                "１２００, 1200",
                "1.2万元, 12000",
                "￥300, 300",
                "18000元, 18000",
                "18000元/年, 18000",
                "5亩, 5",
                "\"'300\", 300",
                "-5, -5"
            })
    void readsANumberAsListsWriteIt(String written, BigDecimal number) {
        assertThat(CellAmount.of(Cell.text(written)).orElseThrow()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,23",
                "约300",
                "1.5E3",
                "1e999999999",
                "300-400",
                "=1+1",
                "9999999999999999999999"
            })
    void readsNoNumberWhereOneWouldHaveToGuess(String written) {
        assertThat(CellAmount.of(Cell.text(written))).isEmpty();
    }

    @Test
    void takesTheNoiseOfBinaryFractionsOffAStoredNumber() {
        assertThat(CellAmount.of(new Cell("1234.5600000000001", Cell.Kind.NUMBER)))
                .hasValueSatisfying(one -> assertThat(one).isEqualByComparingTo("1234.56"));
        assertThat(CellAmount.of(new Cell("1E+999999999", Cell.Kind.NUMBER))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6.54E+17, true", "654321198001011, false", "6.54321198001011E+17, true"})
    void seesThatDigitsAreLost(String raw, boolean lost) {
        assertThat(CellText.hasLostDigits(new Cell(raw, Cell.Kind.NUMBER))).isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource({
        "=cmd|' /C calc'!A0",
        "＝1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "'\u200B=1'",
        "'\t=1'",
        "' ＝1'",
        "'\r=1'"
    })
    void makesPlainTextOfWhatASpreadsheetWouldRun(String text) {
        assertThat(SafeText.of(text)).startsWith("'").doesNotContain("\t", "\r");
    }

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(SafeText.of("姓名 / 1-2")).isEqualTo("姓名 / 1-2");
        assertThat(SafeText.of("")).isEmpty();
    }
}
