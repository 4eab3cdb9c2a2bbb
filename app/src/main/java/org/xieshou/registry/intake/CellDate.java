package org.xieshou.registry.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xieshou.registry.intake.table.Cell;
import org.xieshou.registry.intake.table.ExcelDays;

/// Days and months in the many shapes lists write them: 2019-10-17, 2019.10.17, 20191017, 2019年10月, 二〇一九年十月, 45216.
final class CellDate {
    private static final Pattern DAY =
            Pattern.compile(
                    "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:月份?)?|(\\d{4})(\\d{2})");
    private static final Pattern TIME =
            Pattern.compile("[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?Z?$");
    private static final Pattern AMBIGUOUS = Pattern.compile("\\d{4}\\.1");
    private static final Pattern SHORT = Pattern.compile("(19|20)\\d{3}");
    private static final Pattern WEEKDAY = Pattern.compile("(星期|周)[一二三四五六日天]$");
    private static final Pattern POINT_ZERO = Pattern.compile("(?<=^\\d{5,8})\\.0+$");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");

    private CellDate() {}

    /// Empty if it is no day that ever was, or lacks its day.
    static Optional<LocalDate> day(Cell cell) {
        var text = text(cell);
        var serial = SERIAL.matcher(text);
        if (serial.matches()) {
            return serial(cell, serial.group(1));
        }
        var day = DAY.matcher(text);
        if (!day.matches()) {
            return Optional.empty();
        }
        int first = day.group(1) == null ? 4 : 1;
        try {
            return Optional.of(
                            LocalDate.of(
                                    Integer.parseInt(day.group(first)),
                                    Integer.parseInt(day.group(first + 1)),
                                    Integer.parseInt(day.group(first + 2))))
                    .filter(one -> isLikely(one.getYear()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Written out, 20195 is May 2019 rather than a day of 1955; only a spreadsheet's own number is one.
    private static Optional<LocalDate> serial(Cell cell, String digits) {
        return cell.kind() == Cell.Kind.TEXT && SHORT.matcher(digits).matches()
                ? Optional.empty()
                : ExcelDays.plain(Long.parseLong(digits), cell.kind() == Cell.Kind.NUMBER_1904);
    }

    /// The month, also of a full day.
    static Optional<YearMonth> month(Cell cell) {
        var text = text(cell);
        if (SHORT.matcher(text).matches()) {
            return Optional.empty();
        }
        var month = MONTH.matcher(text);
        if (!month.matches()) {
            return day(cell).map(YearMonth::from);
        }
        int first = month.group(1) == null ? 3 : 1;
        int number = Integer.parseInt(month.group(first + 1));
        int year = Integer.parseInt(month.group(first));
        return number >= 1 && number <= 12 && isLikely(year)
                ? Optional.of(YearMonth.of(year, number))
                : Optional.empty();
    }

    /// 2019.1 may be January or, as a number that lost its zero, October.
    static boolean isAmbiguous(Cell cell) {
        return AMBIGUOUS.matcher(text(cell)).matches();
    }

    private static boolean isLikely(int year) {
        return year >= 1850 && year <= 2100;
    }

    private static String text(Cell cell) {
        var text = Normalizer.normalize(CellText.code(cell), Normalizer.Form.NFKC);
        var bare = POINT_ZERO.matcher(TIME.matcher(text).replaceFirst("")).replaceFirst("");
        bare = bare.replace(" ", "");
        return HanDate.inDigits(WEEKDAY.matcher(bare).replaceFirst(""));
    }
}
