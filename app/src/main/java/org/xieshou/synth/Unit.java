package org.xieshou.synth;

import org.jspecify.annotations.Nullable;

/// A unit of the city, as `access.unit` tells it.
record Unit(String id, String name, String type, int area, @Nullable String parent) {
    Json body() {
        return Json.of("unit", id)
                .with("name", name)
                .with("type", type)
                .with("area", area)
                .with("parent", parent);
    }
}
