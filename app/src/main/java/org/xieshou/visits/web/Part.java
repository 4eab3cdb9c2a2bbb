package org.xieshou.visits.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One entry to be made of the form: its kind, named without importing the room it belongs to, and its body.
record Part(String kind, Map<String, Object> body) {

    static Part of(String kind) {
        return new Part(kind, new LinkedHashMap<>());
    }

    Part with(String name, Object value) {
        body.put(name, value);
        return this;
    }

    Part with(String name, Optional<?> value) {
        value.ifPresent(present -> body.put(name, present));
        return this;
    }
}
