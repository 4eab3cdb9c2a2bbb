package org.xieshou.registry;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.xieshou.shared.Worded;

/// A fact's value as people read it: money in yuan, choices by their labels, numbers with their unit.
record FactWords(FactDeclaration fact, String value) implements Worded {
    @Override
    public String in(Locale locale) {
        return switch (fact.type()) {
            case MONEY_FEN ->
                    yuan() + " " + unit(fact.unit().isEmpty() ? "元" : fact.unit(), locale);
            case YES_NO -> yesNo(locale);
            case CHOICE, CHOICES ->
                    Arrays.stream(value.split(",", -1))
                            .map(code -> choice(code, locale))
                            .collect(
                                    Collectors.joining(
                                            locale.getLanguage().equals("en") ? ", " : "、"));
            case INTEGER, DECIMAL ->
                    fact.unit().isEmpty() ? value : value + " " + unit(fact.unit(), locale);
            case TEXT, DATE, MONTH -> value;
        };
    }

    /// Units stand in Chinese in the catalogue; one that nobody has translated stays as it is.
    private static String unit(String unit, Locale locale) {
        if (!locale.getLanguage().equals("en")) {
            return unit;
        }
        var words = ResourceBundle.getBundle("messages/registry", Locale.ENGLISH);
        var key = "registry.unit." + unit;
        return words.containsKey(key) ? words.getString(key) : unit;
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
