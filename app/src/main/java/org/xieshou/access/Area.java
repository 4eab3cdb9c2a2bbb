package org.xieshou.access;

import org.jspecify.annotations.Nullable;

/// An area of the tree: a county, a township, a village. Every signed-in person may see the tree itself.
///
/// @param level province, prefecture, county, township, village or group
public record Area(
        int number, @Nullable Integer parent, String name, String level, @Nullable String code) {}
