package org.xieshou.registry;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xieshou.shared.Worded;

/// A fact's value as people read it: money in yuan, choices by their labels, numbers with their unit.
record FactWords(FactDeclaration fact, String value) implements Worded {
    @Override
    public String in(Locale locale) {
        return switch (fact.type()) {
            case MONEY_FEN -> yuan() + " " + (fact.unit().isEmpty() ? "元" : fact.unit());
            case YES_NO -> yesNo(locale);
            case CHOICE, CHOICES ->
                    Arrays.stream(value.split(",", -1))
                            .map(code -> choice(code, locale))
                            .collect(
                                    Collectors.joining(
                                            locale.getLanguage().equals("en") ? ", " : "、"));
            case INTEGER, DECIMAL -> fact.unit().isEmpty() ? value : value + " " + fact.unit();
            case TEXT, DATE, MONTH -> value;
        };
    }

    private String yuan() {
        try {
            var format = NumberFormat.getNumberInstance(Locale.ROOT);
            return format.format(new BigDecimal(value).movePointLeft(2));
        } catch (NumberFormatException _) {
            return value;
        }
    }

    private String yesNo(Locale locale) {
        boolean yes = value.equals("true");
        return new Label(yes ? "是" : "否", yes ? "yes" : "no").in(locale);
    }

    private String choice(String code, Locale locale) {
        return fact.findChoice(code).map(it -> it.label().in(locale)).orElse(code);
    }
}
