package org.xieshou.registry.intake;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.xieshou.registry.intake.table.Cell;

/// The text people meant: without the apostrophe, quotes and unseen characters that spreadsheets put around it.
final class CellText {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}]+");
    private static final Pattern FORCED = Pattern.compile("^=\"(.*)\"$");
    private static final Pattern OUTER =
            Pattern.compile(
                    "^[\\s\\p{Z}'‘’`]+|(?<![\\s\\p{Z}])[\\s\\p{Z}]++$"); // in one go: a cell may be
    // one long run
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");
    private static final Pattern LONG = Pattern.compile("\\d{16,}");
    private static final Set<String> NOTHING =
            Set.of(
                    "", "-", "--", "—", "——", "/", "\\", "null", "NULL", "N/A", "n/a", "空", "暂无",
                    "不详", "未知", "不清楚", "不知道");

    private CellText() {}

    /// Empty if nothing is stated.
    static String of(Cell cell) {
        if (isPlain(cell.text())) {
            return NOTHING.contains(cell.text()) ? "" : cell.text();
        }
        var text = UNSEEN.matcher(cell.text()).replaceAll(" ");
        var forced = FORCED.matcher(text.strip());
        var bare = OUTER.matcher(forced.matches() ? forced.group(1) : text).replaceAll("");
        return NOTHING.contains(bare) ? "" : bare;
    }

    /// Nearly every cell: letters, digits and Chinese with nothing to take off. Saves three searches a cell.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    (c >= '(' && c <= '~' && c != '=' && c != '`')
                            || (c >= '\u4E00' && c <= '\u9FFF');
            if (!plain && c != '\u00B7') {
                return false;
            }
        }
        return true;
    }

    /// A running or code number that the spreadsheet may have stored as a number: 12.0 is 12.
    static String code(Cell cell) {
        var text = of(cell);
        if (!cell.isNumber() || text.length() > 40) {
            return text;
        }
        try {
            var number = new BigDecimal(text);
            boolean small = Math.abs((long) number.scale()) < 30;
            return small ? number.stripTrailingZeros().toPlainString() : text;
        } catch (NumberFormatException _) {
            return text;
        }
    }

    /// A spreadsheet keeps 15 digits of a number; more were rounded away when the file was made.
    static boolean hasLostDigits(Cell cell) {
        var code = code(cell);
        boolean scientific = code.length() > 2 && SCIENTIFIC.matcher(code).matches();
        return scientific || (cell.isNumber() && LONG.matcher(code).matches());
    }
}
