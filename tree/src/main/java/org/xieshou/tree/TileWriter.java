package org.xieshou.tree;

/// Takes each tile at the moment it is full. A full tile never changes again.
@FunctionalInterface
public interface TileWriter {

    /// Takes one full tile.
    ///
    /// @param level 0 holds the hashes of leaves; level k + 1 holds the roots of the full tiles of level k
    /// @param n which tile of that level, counted from 0
    /// @param hashes 256 hashes side by side, 8,192 bytes, the receiver's to keep
    void write(int level, long n, byte[] hashes);
}
