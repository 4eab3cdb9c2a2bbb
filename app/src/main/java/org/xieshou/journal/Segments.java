package org.xieshou.journal;

import java.util.ArrayList;
import java.util.List;

/// Where a batch is cut: what follows entries of the room of access needs the rows made from them, and what follows an
/// erasure must not find what it erased.
final class Segments {
    private Segments() {}

    static boolean isGround(String kind) {
        return kind.startsWith("access.") || kind.startsWith(SystemKinds.ERASED.name());
    }

    static List<List<Stored>> of(List<Stored> entries) {
        var segments = new ArrayList<List<Stored>>();
        var current = new ArrayList<Stored>();
        boolean ground = false;
        for (var entry : entries) {
            boolean isGround = isGround(entry.kind());
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
