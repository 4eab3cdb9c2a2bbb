package org.xieshou.visits.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form as it was typed, field by field, so that nothing is lost when it has to be shown again.
public record Typed(Map<String, List<String>> fields) {
    public Typed {
        var copy = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = copy;
    }

    /// Exactly as typed; empty if it was not sent.
    public String raw(String name) {
        var values = fields.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /// Without blanks around it.
    public String text(String name) {
        return raw(name).strip();
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /// Whether that box is ticked or that button pressed.
    public boolean is(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public Typed with(String name, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, List.of(value));
        return new Typed(more);
    }
}
