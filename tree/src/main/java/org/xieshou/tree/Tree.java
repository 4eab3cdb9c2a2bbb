package org.xieshou.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An RFC 9162 tree that only grows, kept as tiles of 256 hashes (C2SP tlog-tiles).
///
/// In memory is only the right edge: of each level the hashes that do not fill a tile yet (8 KB a level, three levels
/// for 16 million entries). Full tiles go to a [TileWriter]; the caller stores them and nothing else. Not for several
/// threads. After a failed transaction the tree is ahead of the database: work on a [#copy()] and keep it on commit.
public final class Tree {
    public static final int TILE_WIDTH = 256;
    private static final int TILE_BITS = 8;
    private static final TileWriter NOWHERE = (_, _, _) -> {};

    private final TreeHash hash = new TreeHash();
    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    /// An empty tree.
    public Tree() {}

    /// Takes up a tree after a restart.
    ///
    /// @param fullTiles how many full tiles of level 0 are stored
    /// @param stored gives full tiles; at most 255 of each level are read
    /// @return a tree of `fullTiles * 256` entries; the caller adds the entries after that, and then compares the root
    ///     with the last checkpoint before anything new is signed
    public static Tree resume(long fullTiles, TileReader stored) {
        var tree = new Tree();
        tree.size = fullTiles << TILE_BITS;
        for (int level = 1; tree.nodes(level) > 0; level++) {
            long first = tree.nodes(level) - tree.width(level);
            for (int i = 0; i < tree.width(level); i++) {
                byte[] tile = stored.read(level - 1, first + i);
                tree.place(level, i, tree.hash.root(tile, 0, TILE_WIDTH));
            }
        }
        return tree;
    }

    /// {@return a second tree of the same entries, which grows by itself}
    public Tree copy() {
        var copy = new Tree();
        edge.forEach(level -> copy.edge.add(level.clone()));
        copy.size = size;
        return copy;
    }

    /// {@return number of entries, which is the `seq` of the last one}
    public long size() {
        return size;
    }

    public void add(Leaf leaf) {
        add(leaf, NOWHERE);
    }

    /// Adds the next entry.
    ///
    /// @throws IllegalStateException if the leaf is not the next one: a tree over a hole would prove the hole
    public void add(Leaf leaf, TileWriter full) {
        if (leaf.seq() != size + 1) {
            throw new IllegalStateException(
                    "entry " + (size + 1) + " is missing before " + leaf.seq());
        }
        add(hash.leaf(leaf.bytes()), full);
    }

    public void add(byte[] leafHash) {
        add(leafHash, NOWHERE);
    }

    /// Adds the next entry by its hash.
    ///
    /// @param leafHash as by [Leaf#hash()], 32 bytes
    /// @param full called for each tile that this entry fills, lowest level first
    public void add(byte[] leafHash, TileWriter full) {
        if (leafHash.length != TreeHash.LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + leafHash.length);
        }
        place(0, width(0), leafHash);
        size++;
        for (int level = 0; width(level) == 0; level++) {
            byte[] tile = edge.get(level);
            full.write(level, nodes(level) / TILE_WIDTH - 1, tile.clone());
            long n = nodes(level + 1) - 1;
            place(level + 1, (int) (n % TILE_WIDTH), hash.root(tile, 0, TILE_WIDTH));
        }
    }

    /// {@return RFC 9162's root over all entries; SHA-256 of nothing for an empty tree}
    public byte[] root() {
        byte[] root = null;
        for (int level = 0; level < edge.size(); level++) {
            int width = width(level);
            if (root == null && width == 0) {
                continue;
            }
            // Levels above hold full subtrees and stand to the left; what is folded so far is the
            // youngest, to the right.
            byte[] row = Arrays.copyOf(edge.get(level), (width + 1) * TreeHash.LENGTH);
            if (root != null) {
                System.arraycopy(root, 0, row, width * TreeHash.LENGTH, TreeHash.LENGTH);
                width++;
            }
            root = hash.root(row, 0, width);
        }
        return root == null ? hash.empty() : root;
    }

    public Head head() {
        return new Head(size, root());
    }

    /// Joins what is stored with the growing edge, for proofs.
    ///
    /// @param stored gives the full tiles
    /// @return reads those, and the unfinished tiles of the edge from this tree as it then is
    public TileReader with(TileReader stored) {
        return (level, n) ->
                width(level) > 0 && n == nodes(level) / TILE_WIDTH
                        ? Arrays.copyOf(edge.get(level), width(level) * TreeHash.LENGTH)
                        : stored.read(level, n);
    }

    /// Number of full subtrees of 256^level entries.
    private long nodes(int level) {
        return level * TILE_BITS < Long.SIZE ? size >> (level * TILE_BITS) : 0;
    }

    private int width(int level) {
        return (int) (nodes(level) % TILE_WIDTH);
    }

    private void place(int level, int at, byte[] node) {
        while (edge.size() <= level) {
            edge.add(new byte[TILE_WIDTH * TreeHash.LENGTH]);
        }
        System.arraycopy(node, 0, edge.get(level), at * TreeHash.LENGTH, TreeHash.LENGTH);
    }
}
