package org.xieshou.registry.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xieshou.registry.intake.table.Cell;

/// Numbers as lists write them: 1,234.50 · １２００ · 1.2万元 · ￥300. Never through a binary fraction.
final class CellAmount {
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern UNIT =
            Pattern.compile("(元|圆|亩|人|口|个月|月|年度?|平方米|平米|m2|公里|千米|km|公顷)(/[年月人])?$");
    private static final MathContext STORED = new MathContext(15);
    private static final int LONGEST = 40;

    private static final Pattern OWN = Pattern.compile("[元圆万亩]|公里|千米|km");

    private CellAmount() {}

    /// Whether the cell says its unit itself.
    static boolean namesUnit(Cell cell) {
        return cell.kind() == Cell.Kind.TEXT && OWN.matcher(cell.text()).find();
    }

    static Optional<BigDecimal> of(Cell cell) {
        var bare = CellText.of(cell);
        if (cell.kind() == Cell.Kind.TEXT && PLAIN.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare));
        }
        var text = Normalizer.normalize(bare, Normalizer.Form.NFKC).replace(" ", "");
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return cell.isNumber() ? stored(text) : written(text);
    }

    /// A spreadsheet's number carries 15 digits; what follows is noise of its binary form.
    private static Optional<BigDecimal> stored(String raw) {
        try {
            var number = new BigDecimal(raw);
            boolean sane = Math.abs((long) number.scale()) < 30;
            return sane ? Optional.of(number.round(STORED)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> written(String text) {
        var bare = UNIT.matcher(text.replaceFirst("^[¥￥]", "")).replaceFirst("");
        boolean tenThousands = bare.endsWith("万");
        var digits = tenThousands ? bare.substring(0, bare.length() - 1) : bare;
        var plain = GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits;
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(plain);
        return Optional.of(tenThousands ? number.movePointRight(4) : number);
    }
}
