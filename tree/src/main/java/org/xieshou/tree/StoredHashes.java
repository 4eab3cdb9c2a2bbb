package org.xieshou.tree;

import org.jspecify.annotations.Nullable;

/// The tiles of level 0 as the journal has them stored. Not trusted: they only help to name a changed entry.
@FunctionalInterface
public interface StoredHashes {
    StoredHashes NONE = _ -> null;

    /// Finds a tile, the last one also if it is not full yet.
    ///
    /// @param n which tile, counted from 0: it holds the hashes of the entries `256 n + 1` to `256 n + 256`
    /// @return 32 bytes an entry, 8,192 if the tile is full; null if there is none
    byte @Nullable [] find(long n);
}
