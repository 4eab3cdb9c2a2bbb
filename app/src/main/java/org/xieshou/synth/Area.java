package org.xieshou.synth;

import org.jspecify.annotations.Nullable;

/// A township, village or the city itself, as `access.area` tells it.
///
/// @param code twelve digits like the official ones, in 999999, which no place has
record Area(int no, @Nullable Integer parent, String name, String level, String code) {
    Json body() {
        var body = new Json().with("area", no);
        if (parent != null) {
            body.with("parent", parent.longValue());
        }
        return body.with("name", name).with("level", level).with("code", code);
    }
}
