package org.xieshou.health.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.web.FieldErrors;

/// A form as it was typed, so that nothing is lost when it is shown again, and what it means.
/// Full-width digits, as Chinese keyboards give them, are digits.
public record Answers(Map<String, List<String>> fields, FieldErrors errors) {
    public Answers {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    static Answers of(Map<String, List<String>> fields) {
        return new Answers(fields, new FieldErrors());
    }

    /// Without blanks around it; empty if it was not sent.
    public String text(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// Whether that box is ticked.
    public boolean is(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    Set<String> chosen(String name, List<String> offered) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(offered::contains)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    String choice(String name, String otherwise, List<String> offered) {
        var said = text(name);
        return offered.contains(said) ? said : otherwise;
    }

    @Nullable UUID id(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// The id of the form, made when it was opened: it carries that moment.
    Optional<UUID> form() {
        return Optional.ofNullable(id("form")).filter(id -> id.version() == 7);
    }

    long basedOn() {
        var text = text("basedOn");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    @Nullable Integer whole(String name) {
        var text = digits(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}")) {
            errors.add(name, "health.error.number");
            return null;
        }
        return Integer.valueOf(text);
    }

    @Nullable BigDecimal number(String name) {
        var text = digits(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,3})?")) {
            errors.add(name, "health.error.number");
            return null;
        }
        return new BigDecimal(text);
    }

    /// @return `latest` if nothing was typed
    LocalDate day(String name, LocalDate latest) {
        var text = digits(name).replace('/', '-');
        try {
            var day = text.isEmpty() ? latest : LocalDate.parse(text);
            if (!day.isAfter(latest) && day.getYear() >= 1900) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // told below
        }
        errors.add(name, "health.error.day");
        return latest;
    }

    private String digits(String name) {
        return Normalizer.normalize(text(name), Normalizer.Form.NFKC).replace("。", ".").strip();
    }
}
