package org.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Where a batch is cut: what follows entries of the room of access needs the rows made from them, and what follows an
/// erasure must not find what it erased.
final class Segments {
    private Segments() {}

    static boolean isGround(String kind) {
        return kind.startsWith("access.") || kind.startsWith(SystemKinds.ERASED.name());
    }

    static List<List<Stored>> of(List<Stored> entries) {
        return of(entries, Stored::kind);
    }

    static <T> List<List<T>> of(List<T> entries, Function<T, String> kind) {
        var segments = new ArrayList<List<T>>();
        var current = new ArrayList<T>();
        boolean ground = false;
        for (var entry : entries) {
            boolean isGround = isGround(kind.apply(entry));
            if (ground && !isGround) {
                segments.add(current);
                current = new ArrayList<>();
            }
            current.add(entry);
            ground = isGround;
        }
        segments.add(current);
        return segments;
    }
}
