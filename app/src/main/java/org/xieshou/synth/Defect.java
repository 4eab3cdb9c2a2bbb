package org.xieshou.synth;

import static org.xieshou.synth.NameLists.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is wrong, or only odd, in rows of real lists. Each spoils one row, if that row has what it spoils.
public enum Defect {
    /// Another character than U+00B7 between the parts of a name, or none.
    DOT,
    /// A part of the name as older papers have it.
    OLD_SPELLING,
    /// The last character of the ID number does not fit: nothing can mend that.
    ID_CHECK,
    /// A digit is missing.
    ID_SHORT,
    /// A spreadsheet made a number of it: `9.99999E+17`.
    ID_SCIENTIFIC,
    /// Apostrophe, spaces, a small x: can be mended.
    ID_NOISE,
    /// The date as the spreadsheet's day number.
    DATE_NUMBER,
    /// The date in another way of writing.
    DATE_FORM,
    /// Amounts with commas and 元.
    AMOUNT_TEXT,
    /// A phone number with a digit missing.
    PHONE_SHORT,
    /// No name at all.
    NAME_MISSING,
    /// A word for the relation that is not in the list.
    RELATION_WORD;

    private static final List<String> DOTS = words("• ・ ‧ ． . ● - ⋅");
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    /// Spoils the row; false if it has nothing of the kind.
    boolean spoil(Map<ListColumn, Object> row, Dice dice) {
        return switch (this) {
            case DOT ->
                    change(
                            row,
                            ListColumn.NAME,
                            name -> name.contains("·") ? name.replace("·", dice.pick(DOTS)) : null);
            case OLD_SPELLING -> change(row, ListColumn.NAME, Defect::older);
            case ID_CHECK -> change(row, ListColumn.ID_NUMBER, Defect::wrongCheck);
            case ID_SHORT ->
                    change(row, ListColumn.ID_NUMBER, id -> id.substring(0, 12) + id.substring(13));
            case ID_SCIENTIFIC -> change(row, ListColumn.ID_NUMBER, _ -> "9.99999E+17");
            case ID_NOISE ->
                    change(
                            row,
                            ListColumn.ID_NUMBER,
                            id ->
                                    dice.percent(50)
                                            ? "'" + id.replace('X', 'x')
                                            : id.substring(0, 6) + " " + id.substring(6));
            case DATE_NUMBER -> birth(row, born -> ChronoUnit.DAYS.between(SPREADSHEET_ZERO, born));
            case DATE_FORM -> birth(row, born -> form(born, dice.below(4)));
            case AMOUNT_TEXT -> amount(row);
            case PHONE_SHORT -> change(row, ListColumn.PHONE, phone -> phone.substring(0, 10));
            case NAME_MISSING -> row.remove(ListColumn.NAME) != null;
            case RELATION_WORD -> change(row, ListColumn.RELATION, _ -> "远房表亲");
        };
    }

    private interface Change {
        @Nullable String of(String was);
    }

    private interface Date {
        Object of(LocalDate was);
    }

    private static boolean change(Map<ListColumn, Object> row, ListColumn column, Change change) {
        if (!(row.get(column) instanceof String was)) {
            return false;
        }
        var now = change.of(was);
        if (now == null || now.equals(was)) {
            return false;
        }
        row.put(column, now);
        return true;
    }

    private static boolean birth(Map<ListColumn, Object> row, Date date) {
        if (!(row.get(ListColumn.BORN) instanceof LocalDate born)) {
            return false;
        }
        row.put(ListColumn.BORN, date.of(born));
        return true;
    }

    private static String form(LocalDate born, int form) {
        return switch (form) {
            case 0 -> born.toString().replace("-", "");
            case 1 -> born.getYear() + "." + born.getMonthValue() + "." + born.getDayOfMonth();
            case 2 ->
                    born.getYear() + "年" + born.getMonthValue() + "月" + born.getDayOfMonth() + "日";
            default -> born.toString().replace("-", "/");
        };
    }

    private static boolean amount(Map<ListColumn, Object> row) {
        if (!(row.get(ListColumn.WAGES) instanceof Long yuan)) {
            return false;
        }
        row.put(ListColumn.WAGES, "%,d元".formatted(yuan));
        return true;
    }

    private static String older(String name) {
        var now = name;
        for (var pool : List.of(NameLists.OASIS, NameLists.STEPPE)) {
            for (var spelling : pool.older().entrySet()) {
                now = now.replace(spelling.getKey(), spelling.getValue());
            }
        }
        return now;
    }

    private static String wrongCheck(String id) {
        char last = id.charAt(17);
        return id.substring(0, 17) + (last == '5' ? '6' : '5');
    }
}
