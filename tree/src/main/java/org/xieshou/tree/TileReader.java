package org.xieshou.tree;

/// Reads stored tiles.
@FunctionalInterface
public interface TileReader {

    /// Reads one tile.
    ///
    /// @param level 0 holds the hashes of leaves; level k + 1 holds the roots of the full tiles of level k
    /// @param n which tile of that level, counted from 0
    /// @return the hashes side by side, 32 bytes each: 8,192 bytes if the tile is full, fewer at the growing edge
    /// @throws IllegalStateException if there is no such tile
    byte[] read(int level, long n);
}
