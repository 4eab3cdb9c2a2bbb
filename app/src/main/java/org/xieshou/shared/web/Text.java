package org.xieshou.shared.web;

import java.util.List;

/// A text still to be said in the reader's language: the key of a message and what fills it.
public record Text(String key, List<Object> args) {
    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
