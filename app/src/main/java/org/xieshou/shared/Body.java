package org.xieshou.shared;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The body of an entry after its shape was checked: typed access by field name. A missing optional field is null,
/// a missing list is empty; asking for a required field that the shape lets be absent is a bug of ours.
public record Body(JsonNode json) {
    /// True for a correction that takes the entry back altogether: `{"void": true, "why": "…"}`.
    public boolean isVoid() {
        return json.path("void").asBoolean(false);
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public String text(String name) {
        return required(name).stringValue();
    }

    public @Nullable String textOrNull(String name) {
        return ifPresent(name, JsonNode::stringValue);
    }

    public int integer(String name) {
        return required(name).intValue();
    }

    public @Nullable Integer integerOrNull(String name) {
        return ifPresent(name, JsonNode::intValue);
    }

    /// Whole fen.
    public long fen(String name) {
        return required(name).longValue();
    }

    public @Nullable Long fenOrNull(String name) {
        return ifPresent(name, JsonNode::longValue);
    }

    public @Nullable BigDecimal decimalOrNull(String name) {
        return ifPresent(name, JsonNode::decimalValue);
    }

    public boolean flag(String name) {
        return json.path(name).asBoolean(false);
    }

    public @Nullable Boolean flagOrNull(String name) {
        return ifPresent(name, JsonNode::booleanValue);
    }

    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    public @Nullable LocalDate dateOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : LocalDate.parse(text);
    }

    public UUID uuid(String name) {
        return UUID.fromString(text(name));
    }

    public @Nullable UUID uuidOrNull(String name) {
        var text = textOrNull(name);
        return text == null ? null : UUID.fromString(text);
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        json.path(name).forEach(each -> texts.add(each.stringValue()));
        return texts;
    }

    public List<Body> list(String name) {
        var bodies = new ArrayList<Body>();
        json.path(name).forEach(each -> bodies.add(new Body(each)));
        return bodies;
    }

    private JsonNode required(String name) {
        var value = json.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("body without " + name);
        }
        return value;
    }

    private <T> @Nullable T ifPresent(String name, Function<JsonNode, T> as) {
        var value = json.get(name);
        return value == null || value.isNull() ? null : as.apply(value);
    }
}
