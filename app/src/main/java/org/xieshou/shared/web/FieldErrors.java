package org.xieshou.shared.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What must be changed in a form, by field, in the order in which it was found: the first word on
/// a field stands. Give it to {@link Page#errors}; `components.errors` and `components.field` show it.
///
/// A form may also meet doubts: what is unlikely rather than wrong. `components.save` sends the form again as it is, with
/// their codes in the field `despite`.
public final class FieldErrors {
    /// The field in which a form says what its author has seen and means.
    public static final String DESPITE = "despite";

    private final Map<String, Text> errors = new LinkedHashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /// What is unlikely, and what to do about it if it is wrong.
    ///
    /// @param whom it is about; null for all of it
    public record Doubt(String code, Text what, Text todo, @Nullable String whom) {}

    public FieldErrors add(String field, String key, Object... args) {
        errors.putIfAbsent(field, Text.of(key, args));
        return this;
    }

    /// Adds the error unless the condition holds.
    public FieldErrors require(boolean condition, String field, String key, Object... args) {
        return condition ? this : add(field, key, args);
    }

    public FieldErrors doubt(Doubt doubt) {
        doubts.add(doubt);
        return this;
    }

    public boolean isEmpty() {
        return errors.isEmpty() && doubts.isEmpty();
    }

    public List<Doubt> doubts() {
        return Collections.unmodifiableList(doubts);
    }

    /// The codes of all doubts, as the field [#DESPITE] holds them.
    public String despite() {
        return doubts.stream().map(Doubt::code).distinct().collect(Collectors.joining(","));
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
