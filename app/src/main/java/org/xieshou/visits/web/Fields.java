package org.xieshou.visits.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.xieshou.shared.web.FieldErrors;

/// Reads typed fields into values; what cannot be read is noted as an error of that field.
/// Full-width digits, as Chinese keyboards give them, are digits.
record Fields(Typed typed, FieldErrors errors) {

    Optional<Integer> whole(String name, int least, int most) {
        return number(name)
                .filter(number ->
                        isWholeWithin(number, least, most)
                                || refuse(name, "visits.error.whole", least, most))
                .map(BigDecimal::intValue);
    }

    private static boolean isWholeWithin(BigDecimal number, int least, int most) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /// Goods: above nothing, up to a million, at most three decimals.
    Optional<BigDecimal> quantity(String name) {
        return number(name)
                .filter(number ->
                        (number.signum() > 0
                                        && number.compareTo(BigDecimal.valueOf(1_000_000)) <= 0
                                        && number.stripTrailingZeros().scale() <= 3)
                                || refuse(name, "visits.error.quantity"));
    }

    /// Yuan with at most two decimals, as whole fen.
    Optional<Long> yuan(String name) {
        return number(name)
                .map(yuan -> yuan.movePointRight(2).stripTrailingZeros())
                .filter(fen ->
                        (fen.scale() <= 0
                                        && fen.signum() >= 0
                                        && fen.precision() - fen.scale() <= 12)
                                || refuse(name, "visits.error.yuan"))
                .map(BigDecimal::longValueExact);
    }

    Optional<BigDecimal> number(String name) {
        var text = digits(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")) {
            refuse(name, "visits.error.number");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    Optional<LocalDate> date(String name) {
        var text = digits(name);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.replace('/', '-')))
                            .filter(day ->
                                    (day.getYear() >= 1900 && day.getYear() <= 2200)
                                            || refuse(name, "visits.error.date"));
        } catch (DateTimeParseException _) {
            refuse(name, "visits.error.date");
            return Optional.empty();
        }
    }

    Optional<String> text(String name, int most) {
        return Optional.of(typed.text(name))
                .filter(text -> !text.isEmpty())
                .filter(text -> text.length() <= most || refuse(name, "visits.error.long", most));
    }

    /// One of the values that we offered; anything else was not made by our page.
    Optional<String> choice(String name, String... offered) {
        return Optional.of(typed.text(name)).filter(java.util.List.of(offered)::contains);
    }

    private String digits(String name) {
        return Normalizer.normalize(typed.text(name), Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
    }

    /// Always false, to end a filter with.
    private boolean refuse(String name, String key, Object... args) {
        errors.add(name, key, args);
        return false;
    }
}
