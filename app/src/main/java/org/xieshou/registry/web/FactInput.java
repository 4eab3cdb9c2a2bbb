package org.xieshou.registry.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.xieshou.registry.FactDeclaration;

/// What somebody wrote into the form of a fact, as its entry says it: money in whole fen, days and months as text,
/// several choices joined by commas.
final class FactInput {
    private FactInput() {}

    /// Empty if it is not a value of that fact.
    static Optional<Object> read(FactDeclaration fact, List<String> written) {
        var text = String.join(",", written).strip();
        try {
            return text.isEmpty() || text.length() > 500
                    ? Optional.empty()
                    : Optional.of(value(fact, text));
        } catch (ArithmeticException | NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Object value(FactDeclaration fact, String text) {
        return switch (fact.type()) {
            case TEXT -> text;
            case INTEGER -> Long.parseLong(text);
            case MONEY_FEN -> new BigDecimal(text).movePointRight(2).longValueExact();
            case DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text).toString();
            case MONTH -> YearMonth.parse(text).toString();
            case YES_NO -> yesNo(text);
            case CHOICE -> chosen(fact, text);
            case CHOICES -> {
                List.of(text.split(",", -1)).forEach(code -> chosen(fact, code));
                yield text;
            }
        };
    }

    private static boolean yesNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new NumberFormatException("neither yes nor no");
        }
        return text.equals("true");
    }

    private static String chosen(FactDeclaration fact, String code) {
        return fact.findChoice(code)
                .orElseThrow(() -> new NumberFormatException("no such choice"))
                .code();
    }
}
