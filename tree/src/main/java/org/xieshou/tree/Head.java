package org.xieshou.tree;

import java.util.Arrays;
import java.util.HexFormat;

/// The state of a tree: how many entries, and the one hash that stands for all of them.
///
/// @param size number of entries, 0 or more
/// @param root 32 bytes, not copied
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Head(long size, byte[] root) {

    public Head {
        if (size < 0) {
            throw new IllegalArgumentException("a tree cannot have " + size + " entries");
        }
        if (root.length != TreeHash.LENGTH) {
            throw new IllegalArgumentException("a root has 32 bytes, not " + root.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(long otherSize, byte[] otherRoot)
                && size == otherSize
                && Arrays.equals(root, otherRoot);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(root);
    }

    @Override
    public String toString() {
        return size + ":" + HexFormat.of().formatHex(root);
    }
}
