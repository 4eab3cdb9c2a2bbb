package org.xieshou.tree;

import java.util.ArrayList;
import java.util.List;

/// RFC 9162 §2.1 word for word, slow and without tiles: what everything else is compared with.
final class Plain {
    private static final TreeHash HASH = new TreeHash();

    private Plain() {}

    static byte[] root(List<byte[]> leaves) {
        return switch (leaves.size()) {
            case 0 -> HASH.empty();
            case 1 -> leaves.getFirst();
            default -> HASH.node(root(left(leaves)), root(right(leaves)));
        };
    }

    static List<byte[]> inclusion(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves);
        return m < k
                ? joined(inclusion(m, left(leaves)), root(right(leaves)))
                : joined(inclusion(m - k, right(leaves)), root(left(leaves)));
    }

    static List<byte[]> consistency(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean whole) {
        if (m == leaves.size()) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(leaves);
        return m <= k
                ? joined(subproof(m, left(leaves), whole), root(right(leaves)))
                : joined(subproof(m - k, right(leaves), false), root(left(leaves)));
    }

    private static int split(List<byte[]> leaves) {
        return Integer.highestOneBit(leaves.size() - 1);
    }

    private static List<byte[]> left(List<byte[]> leaves) {
        return leaves.subList(0, split(leaves));
    }

    private static List<byte[]> right(List<byte[]> leaves) {
        return leaves.subList(split(leaves), leaves.size());
    }

    private static List<byte[]> joined(List<byte[]> list, byte[] last) {
        var all = new ArrayList<>(list);
        all.add(last);
        return all;
    }
}
