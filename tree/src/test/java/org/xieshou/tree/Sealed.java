package org.xieshou.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A tree of made hashes with all its tiles.
final class Sealed {
    final List<byte[]> leaves = new ArrayList<>();
    final TileReader tiles;

    Sealed(int size) {
        Map<List<Number>, byte[]> stored = new HashMap<>();
        var tree = new Tree();
        for (int i = 1; i <= size; i++) {
            leaves.add(Made.hash(i));
            tree.add(leaves.getLast(), (level, n, hashes) -> stored.put(List.of(level, n), hashes));
        }
        tiles = tree.with((level, n) -> stored.getOrDefault(List.of(level, n), new byte[0]));
    }
}
