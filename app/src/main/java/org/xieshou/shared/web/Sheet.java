package org.xieshou.shared.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A form as it was typed, and its fields as values; what cannot be read is noted as an error of that field. What is
/// missing is said by `<room>.missing.<field>`, all else by `shared.form.…`.
public final class Sheet {
    private static final long MOST_GOODS = 1_000_000;
    private static final long MOST_YUAN = 10_000_000_000L;

    private final String room;
    private final Map<String, List<String>> typed;
    private final FieldErrors errors = new FieldErrors();

    public Sheet(String room, Map<String, List<String>> typed) {
        this.room = room;
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

    public boolean is(String name) {
        return !raw(name).isBlank();
    }

    public List<String> all(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .filter(each -> !each.isBlank())
                .toList();
    }

    /// Whether its author has seen that doubt and means what was typed.
    public boolean isMeant(String doubt) {
        return List.of(raw(FieldErrors.DESPITE).split(",", -1)).contains(doubt);
    }

    public FieldErrors errors() {
        return errors;
    }

    public Optional<String> text(String name, int most) {
        var text = raw(name).strip();
        errors.require(text.length() <= most, name, "shared.form.long", most);
        return Optional.of(text).filter(each -> !each.isEmpty());
    }

    /// Empty if it is missing, which is then an error.
    public String needed(String name, int most) {
        var text = text(name, most).orElse("");
        errors.require(!text.isEmpty(), name, missing(name));
        return text;
    }

    /// One of these; the first of them if it is none, which is then an error.
    public String choice(String name, List<String> codes) {
        var code = raw(name);
        errors.require(codes.contains(code), name, missing(name));
        return codes.contains(code) ? code : codes.getFirst();
    }

    public Optional<Integer> whole(String name, int least, int most) {
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
        errors.add(name, "shared.form.whole", least, most);
        return Optional.empty();
    }

    public int neededWhole(String name, int least, int most) {
        require(name, !plain(name).isEmpty());
        return whole(name, least, most).orElse(least);
    }

    /// An amount of goods: above nothing, up to a million, at most three decimals.
    public Optional<BigDecimal> quantity(String name) {
        var number = counted(name);
        if (number.filter(each -> each.signum() == 0).isPresent()) {
            errors.add(name, "shared.form.above-nothing");
            return Optional.empty();
        }
        return number;
    }

    /// The same where nothing at all can be the answer too.
    public Optional<BigDecimal> counted(String name) {
        return decimal(name, 3, MOST_GOODS);
    }

    /// Yuan as typed, in whole fen.
    public Optional<Long> fen(String name) {
        return fen(name, MOST_YUAN);
    }

    /// @param most yuan
    public Optional<Long> fen(String name, long most) {
        return decimal(name, 2, most).map(yuan -> yuan.movePointRight(2).longValueExact());
    }

    private Optional<BigDecimal> decimal(String name, int decimals, long most) {
        var text = plain(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,11}(\\.[0-9]{1," + decimals + "})?")) {
            var number = new BigDecimal(text);
            if (number.compareTo(BigDecimal.valueOf(most)) <= 0) {
                return Optional.of(number);
            }
        }
        errors.add(name, "shared.form.number", decimals);
        return Optional.empty();
    }

    public Optional<LocalDate> date(String name) {
        var text = plain(name);
        try {
            var date =
                    text.isEmpty()
                            ? Optional.<LocalDate>empty()
                            : Optional.of(LocalDate.parse(text));
            if (date.isEmpty() || isOfOurTimes(date.get())) {
                return date;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        errors.add(name, "shared.form.date");
        return Optional.empty();
    }

    private static boolean isOfOurTimes(LocalDate day) {
        return day.getYear() >= 1900 && day.getYear() <= 2200;
    }

    /// The fallback stands if it is missing, which is then an error.
    public LocalDate neededDate(String name, LocalDate fallback) {
        var date = date(name);
        errors.require(date.isPresent() || errors.find(name).isPresent(), name, missing(name));
        return date.orElse(fallback);
    }

    public Optional<UUID> id(String name) {
        return parsed(raw(name));
    }

    /// All ids sent under that name; what is none is left out.
    public List<UUID> ids(String name) {
        return all(name).stream().flatMap(each -> parsed(each).stream()).toList();
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public void require(String name) {
        require(name, is(name));
    }

    /// Says which one is missing: the list of errors stands above the form. Rows of one sort share their words.
    public void require(String name, boolean isThere) {
        errors.require(isThere, name, missing(name));
    }

    private String missing(String name) {
        return room + ".missing." + name.replaceAll("[0-9]+$", "");
    }

    /// Full-width digits, as Chinese keyboards give them, are digits.
    private String plain(String name) {
        return Normalizer.normalize(raw(name), Normalizer.Form.NFKC).replace(",", "").strip();
    }
}
