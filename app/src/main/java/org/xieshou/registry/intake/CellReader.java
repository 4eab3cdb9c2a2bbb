package org.xieshou.registry.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.intake.table.Cell;

/// Turns a cell into a value of the type its column is declared with, or says why not.
final class CellReader {
    private static final int LONGEST_TEXT = 200;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);
    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/|\\s]+");
    private static final Set<String> YES =
            Set.of(
                    "是", "有", "y", "yes", "1", "true", "√", "✓", "对", "已", "享受", "参加", "已参加", "参保",
                    "已参保", "已解决", "通", "已通", "接受");
    private static final Set<String> NO =
            Set.of(
                    "否", "无", "没有", "n", "no", "0", "false", "×", "x", "不", "未", "不享受", "未享受",
                    "未参加", "不参加", "未参保", "未解决", "不通", "未通", "不是", "未接受");

    private final CellChoice choices;

    CellReader(CellChoice choices) {
        this.choices = choices;
    }

    /// What a list wrote as a name, without what it must not say of anybody.
    String name(String written) {
        return choices.remarks().without(written);
    }

    /// A value, what is to be noted about it, or both missing.
    record Read(@Nullable FactValue value, Set<FaultCode> flaws) {
        static Read of(FactValue value) {
            return new Read(value, Set.of());
        }

        static Read not(FaultCode why) {
            return new Read(null, Set.of(why));
        }
    }

    Read read(TakenColumn column, Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            return Read.not(FaultCode.CELL_ERROR);
        }
        var text = CellText.of(cell);
        return switch (column.declared().type()) {
            case TEXT -> text(CellText.code(cell));
            case INTEGER -> whole(column, cell);
            case DECIMAL -> decimal(column, cell);
            case MONEY_FEN -> money(column, cell);
            case DATE -> day(cell);
            case MONTH -> month(cell);
            case YES_NO -> yesNo(CellText.code(cell));
            case CHOICE -> choice(column, text);
            case CHOICES -> several(column, text);
        };
    }

    private static Read text(String text) {
        return text.length() > LONGEST_TEXT
                ? Read.not(FaultCode.TEXT_TOO_LONG)
                : Read.of(new FactValue.Text(text));
    }

    private static Read whole(TakenColumn column, Cell cell) {
        var number = amount(column, cell);
        if (number.isEmpty()) {
            return unreadable(cell);
        }
        if (isOut(number.get())) {
            return Read.not(FaultCode.NUMBER_OUT_OF_RANGE);
        }
        boolean whole = number.get().stripTrailingZeros().scale() <= 0;
        return whole
                ? Read.of(new FactValue.Whole(number.get().longValueExact()))
                : Read.not(FaultCode.NUMBER_NOT_WHOLE);
    }

    private static Read decimal(TakenColumn column, Cell cell) {
        var number = amount(column, cell);
        if (number.isEmpty()) {
            return unreadable(cell);
        }
        if (isOut(number.get())) {
            return Read.not(FaultCode.NUMBER_OUT_OF_RANGE);
        }
        var rounded = number.get().setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return Read.of(new FactValue.Decimal(rounded.scale() < 0 ? rounded.setScale(0) : rounded));
    }

    private static Read money(TakenColumn column, Cell cell) {
        var number = amount(column, cell);
        if (number.isEmpty()) {
            return unreadable(cell);
        }
        var fen = number.get().movePointRight(2);
        if (isOut(fen)) {
            return Read.not(FaultCode.NUMBER_OUT_OF_RANGE);
        }
        var whole = fen.setScale(0, RoundingMode.HALF_UP);
        var flaws = EnumSet.noneOf(FaultCode.class);
        if (whole.compareTo(fen) != 0) {
            flaws.add(FaultCode.MONEY_ROUNDED);
        }
        return new Read(new FactValue.Fen(whole.longValueExact()), flaws);
    }

    private static Optional<BigDecimal> amount(TakenColumn column, Cell cell) {
        // 3600元 in a column of 万元 is 3600 yuan: what the cell says of itself counts.
        boolean own = CellAmount.namesUnit(cell);
        return CellAmount.of(cell).map(number -> own ? number : number.multiply(column.scale()));
    }

    private static boolean isOut(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(MOST) > 0;
    }

    private static Read unreadable(Cell cell) {
        return Read.not(
                CellText.hasLostDigits(cell) ? FaultCode.DIGITS_LOST : FaultCode.NUMBER_UNREADABLE);
    }

    private static Read day(Cell cell) {
        return CellDate.day(cell)
                .map(day -> Read.of(new FactValue.Day(day)))
                .orElse(Read.not(FaultCode.DATE_UNREADABLE));
    }

    private static Read month(Cell cell) {
        if (CellDate.isAmbiguous(cell)) {
            return Read.not(FaultCode.MONTH_AMBIGUOUS);
        }
        return CellDate.month(cell)
                .map(month -> Read.of(new FactValue.Month(month)))
                .orElse(Read.not(FaultCode.MONTH_UNREADABLE));
    }

    private static Read yesNo(String text) {
        var word = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Read.of(new FactValue.YesNo(YES.contains(word)));
        }
        return Read.not(FaultCode.YES_NO_UNREADABLE);
    }

    private Read choice(TakenColumn column, String text) {
        if (choices.isRefused(column.declared(), text)) {
            return Read.not(FaultCode.VALUE_REFUSED);
        }
        return choices.find(column.declared(), text)
                .map(code -> Read.of(new FactValue.Chosen(code)))
                .orElse(Read.not(FaultCode.CHOICE_UNKNOWN));
    }

    private Read several(TakenColumn column, String text) {
        var codes = new LinkedHashSet<String>();
        var flaws = EnumSet.noneOf(FaultCode.class);
        for (var part : BETWEEN.split(text, -1)) {
            var one = part.isBlank() ? null : choice(column, part);
            if (one != null && one.value() instanceof FactValue.Chosen(var code)) {
                codes.add(code);
            } else if (one != null) {
                flaws.addAll(one.flaws());
            }
        }
        var value = codes.isEmpty() ? null : new FactValue.Several(List.copyOf(codes));
        return new Read(value, flaws);
    }
}
