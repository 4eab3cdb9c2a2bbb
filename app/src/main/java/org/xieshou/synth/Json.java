package org.xieshou.synth;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A JSON object written field by field: a tree of nodes would cost more than all the rest of making an entry.
/// What is null is left out.
final class Json {
    private final StringBuilder text = new StringBuilder(160).append('{');

    static Json of(String name, @Nullable String value) {
        return new Json().with(name, value);
    }

    Json with(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quoted(value);
        }
        return this;
    }

    Json with(String name, @Nullable LocalDate value) {
        return value == null ? this : with(name, value.toString());
    }

    Json with(String name, @Nullable UUID value) {
        return value == null ? this : with(name, value.toString());
    }

    Json with(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    Json with(String name, java.math.BigDecimal value) {
        name(name);
        text.append(value.toPlainString());
        return this;
    }

    Json with(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    Json with(String name, Json value) {
        name(name);
        text.append(value.text).append('}');
        return this;
    }

    Json texts(String name, List<String> values) {
        name(name);
        text.append('[');
        for (var value : values) {
            comma();
            quoted(value);
        }
        text.append(']');
        return this;
    }

    Json list(String name, List<Json> values) {
        name(name);
        text.append('[');
        for (var value : values) {
            comma();
            text.append(value.text).append('}');
        }
        text.append(']');
        return this;
    }

    /// A field whose value is JSON already.
    Json raw(String name, String json) {
        name(name);
        text.append(json);
        return this;
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private void name(String name) {
        comma();
        text.append('"').append(name).append("\":");
    }

    private void comma() {
        char last = text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void quoted(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ') {
                throw new IllegalArgumentException("a control character in an invented text");
            }
            if (c == '"' || c == '\\') {
                text.append('\\');
            }
            text.append(c);
        }
        text.append('"');
    }
}
