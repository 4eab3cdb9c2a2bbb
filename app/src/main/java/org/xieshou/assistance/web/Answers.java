package org.xieshou.assistance.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xieshou.assistance.AssistanceProblem;
import org.xieshou.shared.web.FieldErrors;

/// A form as it was typed, and its fields as values; what cannot be read is noted as an error of that field.
public final class Answers {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private final Map<String, List<String>> typed;
    private final FieldErrors errors = new FieldErrors();

    Answers(Map<String, List<String>> typed) {
        this.typed = new LinkedHashMap<>(typed);
    }

    /// Exactly as typed, to show it again; empty if it was not sent.
    public String raw(String name) {
        var values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /// Whether that box is ticked.
    public boolean is(String name, String value) {
        return all(name).contains(value);
    }

    List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
    }

    FieldErrors errors() {
        return errors;
    }

    Optional<String> text(String name, int most) {
        var text = raw(name).strip();
        errors.require(text.length() <= most, name, "assistance.error.long", most);
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    /// Empty if it is missing, which is then an error.
    String needed(String name, int most) {
        var text = text(name, most).orElse("");
        errors.require(!text.isEmpty(), name, missing(name));
        return text;
    }

    Optional<Integer> whole(String name, int least, int most) {
        var text = plain(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        errors.add(name, "assistance.error.whole", least, most);
        return Optional.empty();
    }

    int neededWhole(String name, int least, int most) {
        errors.require(!plain(name).isEmpty(), name, missing(name));
        return whole(name, least, most).orElse(least);
    }

    /// Goods: above nothing, up to a million, at most three decimals.
    Optional<BigDecimal> quantity(String name) {
        return number(name, 3)
                .filter(number -> number.signum() > 0 || refuse(name, "assistance.error.quantity"));
    }

    /// The same, and nothing of it can be written too.
    Optional<BigDecimal> count(String name) {
        return number(name, 3);
    }

    /// Yuan with at most two decimals, as whole fen.
    Optional<Long> yuan(String name) {
        return number(name, 2).map(yuan -> yuan.movePointRight(2).longValueExact());
    }

    private Optional<BigDecimal> number(String name, int decimals) {
        var text = plain(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var number =
                text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?") ? new BigDecimal(text) : MOST.negate();
        boolean fits =
                number.signum() >= 0
                        && number.compareTo(MOST) <= 0
                        && number.stripTrailingZeros().scale() <= decimals;
        return fits || refuse(name, "assistance.error.quantity")
                ? Optional.of(number)
                : Optional.empty();
    }

    /// Always false, to end a condition with.
    private boolean refuse(String name, String key) {
        errors.add(name, key);
        return false;
    }

    Optional<LocalDate> date(String name) {
        var text = plain(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            errors.add(name, "assistance.error.date");
            return Optional.empty();
        }
    }

    /// The fallback stands if it is missing, which is then an error.
    LocalDate neededDate(String name, LocalDate fallback) {
        var date = date(name);
        errors.require(date.isPresent() || errors.find(name).isPresent(), name, missing(name));
        return date.orElse(fallback);
    }

    /// Says which one: the list of errors stands above the form.
    static String missing(String name) {
        return "assistance.missing." + name.replaceAll("[0-9]+$", "");
    }

    Optional<UUID> id(String name) {
        try {
            return raw(name).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(raw(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The form's own id, made when it was opened: the ids of its entries come out of it.
    UUID form() {
        return id("form")
                .filter(each -> each.version() == 7)
                .orElseThrow(AssistanceProblem::formTooOld);
    }

    Instant opened() {
        return Instant.ofEpochMilli(form().getMostSignificantBits() >>> 16);
    }

    /// The journal's tip when the form was opened.
    long basedOn() {
        return raw("basedOn").matches("[0-9]{1,18}") ? Long.parseLong(raw("basedOn")) : 0;
    }

    /// Full-width digits, as Chinese keyboards give them, are digits.
    private String plain(String name) {
        return Normalizer.normalize(raw(name), Normalizer.Form.NFKC).replace(",", "").strip();
    }
}
