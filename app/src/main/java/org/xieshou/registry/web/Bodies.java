package org.xieshou.registry.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of an entry out of a form: what was left blank is left out.
final class Bodies {
    private final Map<String, Object> body = new LinkedHashMap<>();

    Bodies put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            body.put(name, value instanceof String text ? text.strip() : value);
        }
        return this;
    }

    Map<String, Object> map() {
        return body;
    }
}
