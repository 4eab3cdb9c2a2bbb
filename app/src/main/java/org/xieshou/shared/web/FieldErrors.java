package org.xieshou.shared.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What must be changed in a form, by field, in the order in which it was found: the first word on
/// a field stands. Give it to {@link Page#errors}; `components.errors` and `components.field` show it.
public final class FieldErrors {
    private final Map<String, Text> errors = new LinkedHashMap<>();

    public FieldErrors add(String field, String key, Object... args) {
        errors.putIfAbsent(field, Text.of(key, args));
        return this;
    }

    /// Adds the error unless the condition holds.
    public FieldErrors require(boolean condition, String field, String key, Object... args) {
        return condition ? this : add(field, key, args);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public int size() {
        return errors.size();
    }

    public Optional<Text> find(String field) {
        return Optional.ofNullable(errors.get(field));
    }

    public Map<String, Text> byField() {
        return Collections.unmodifiableMap(errors);
    }
}
