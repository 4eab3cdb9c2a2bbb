package org.xieshou.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes proofs from stored tiles (RFC 9162 §2.1.3 and §2.1.4): about 25 hashes among ten million entries, with a
/// handful of tiles read. For one tree size; keeps the tiles it has read, so make a new one for each request.
public final class Proofs {
    private final TreeHash hash = new TreeHash();
    private final Map<Place, byte[]> read = new HashMap<>();
    private final TileReader tiles;
    private final long size;

    private record Place(int level, long n) {}

    /// Proofs about the tree as it was at that size.
    ///
    /// @param tiles as [Tree#with(TileReader)] gives them, of this size or a later one
    /// @param size number of entries, usually a checkpoint's
    public Proofs(TileReader tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /// {@return the root at that size, to compare with the checkpoint's before a proof is handed out}
    public byte[] root() {
        return size == 0 ? hash.empty() : root(0, size);
    }

    /// Proves that an entry is in the tree.
    ///
    /// @param seq the entry's number, from 1
    /// @return the path from the leaf to the root, for [ProofCheck#includes]
    public List<byte[]> inclusion(long seq) {
        if (seq < 1 || seq > size) {
            throw new IllegalArgumentException("no entry " + seq + " in a tree of " + size);
        }
        var path = new ArrayList<byte[]>();
        inclusion(seq - 1, new Range(0, size), path);
        return path;
    }

    /// Proves that the tree at an older size is the beginning of this one.
    ///
    /// @param older number of entries then, 0 to this size
    /// @return the path for [ProofCheck#isExtension]
    public List<byte[]> consistency(long older) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("a tree of " + size + " was never one of " + older);
        }
        var path = new ArrayList<byte[]>();
        if (older > 0) {
            consistency(older, new Range(0, size), true, path);
        }
        return path;
    }

    /// Leaves from (counted from 0) up to but without `to`.
    private record Range(long from, long to) {
        Range left() {
            return new Range(from, middle());
        }

        Range right() {
            return new Range(middle(), to);
        }

        private long middle() {
            return from + Long.highestOneBit(to - from - 1);
        }
    }

    private void inclusion(long index, Range in, List<byte[]> path) {
        if (in.to() - in.from() == 1) {
            return;
        }
        boolean isLeft = index < in.left().to();
        inclusion(index, isLeft ? in.left() : in.right(), path);
        Range other = isLeft ? in.right() : in.left();
        path.add(root(other.from(), other.to()));
    }

    private void consistency(long older, Range in, boolean known, List<byte[]> path) {
        if (older == in.to()) {
            if (!known) {
                path.add(root(in.from(), in.to()));
            }
            return;
        }
        boolean isLeft = older <= in.left().to();
        consistency(older, isLeft ? in.left() : in.right(), known && isLeft, path);
        Range other = isLeft ? in.right() : in.left();
        path.add(root(other.from(), other.to()));
    }

    private byte[] root(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return node(height, from >> height);
        }
        Range range = new Range(from, to);
        return hash.node(root(from, range.left().to()), root(range.right().from(), to));
    }

    /// A full subtree over 2^height leaves is a run of hashes within one tile.
    private byte[] node(int height, long index) {
        int level = height / 8;
        int count = 1 << (height % 8);
        long first = index * count;
        byte[] tile =
                read.computeIfAbsent(
                        new Place(level, first / Tree.TILE_WIDTH),
                        place -> tiles.read(place.level(), place.n()));
        int at = (int) (first % Tree.TILE_WIDTH);
        if (tile.length < (at + count) * TreeHash.LENGTH) {
            throw new IllegalStateException(
                    "tile " + first / Tree.TILE_WIDTH + " of level " + level + " is too short");
        }
        return hash.root(tile, at, count);
    }
}
