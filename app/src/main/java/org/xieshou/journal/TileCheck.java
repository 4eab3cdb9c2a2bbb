package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieshou.journal.Misfit.What;
import org.xieshou.journal.TileTable.Edge;
import org.xieshou.tree.Leaf;
import org.xieshou.tree.Tree;

/// Grows the tree anew over the entries and compares all tiles of all levels with the stored ones, the unfinished ones
/// at each checkpoint.
final class TileCheck {
    private final Connection connection;
    private final List<Long> checkpoints;
    private final Tree grown = new Tree();
    private final Set<Edge> expected = new HashSet<>();
    private final List<Found> found = new ArrayList<>();
    private int next;
    private boolean hole;

    /// A tile that differs, and the entries below it.
    private record Found(Misfit misfit, long from, long to) {}

    /// @param checkpoints the sizes of all checkpoints, rising
    TileCheck(Connection connection, List<Long> checkpoints) {
        this.connection = connection;
        this.checkpoints = List.copyOf(checkpoints);
        checkpoints.forEach(size -> expected.addAll(TileTable.edges(size)));
    }

    void add(Leaf leaf) throws SQLException {
        hole |= leaf.seq() != grown.size() + 1;
        if (hole) {
            return;
        }
        var full = new ArrayList<Full>();
        grown.add(leaf, (level, n, hashes) -> full.add(new Full(level, n, hashes)));
        for (var tile : full) {
            if (largest() >= end(tile.level, tile.n)) {
                var stored = TileTable.find(connection, tile.level, tile.n);
                compare(new Edge(tile.level, tile.n, Tree.TILE_WIDTH), tile.hashes, stored);
            }
        }
        while (next < checkpoints.size() && checkpoints.get(next) <= grown.size()) {
            parts(checkpoints.get(next++));
        }
    }

    private record Full(int level, long n, byte[] hashes) {}

    private void parts(long size) throws SQLException {
        var edge =
                grown.with((level, n) -> {
                    throw new IllegalStateException("tile " + level + " " + n + " is full");
                });
        for (var part : TileTable.edges(size)) {
            compare(part, edge.read(part.level(), part.n()), TileTable.part(connection, part));
        }
    }

    private void compare(Edge edge, byte[] right, byte @Nullable [] stored) {
        if (!Arrays.equals(right, stored)) {
            long first = end(edge.level(), edge.n() - 1) + 1;
            found.add(new Found(misfit(edge, What.TILE), first, end(edge.level(), edge.n())));
        }
    }

    /// The last entry below a full tile.
    private static long end(int level, long n) {
        long entries = 1;
        for (int i = 0; i <= level; i++) {
            entries *= Tree.TILE_WIDTH;
        }
        return (n + 1) * entries;
    }

    private static Misfit misfit(Edge edge, What what) {
        boolean full = edge.width() == Tree.TILE_WIDTH;
        var row = edge.level() + "/" + edge.n() + (full ? "" : "." + edge.width());
        return new Misfit(full ? "journal.tile" : "journal.tile_part", row, what);
    }

    private long largest() {
        return checkpoints.isEmpty() ? 0 : checkpoints.getLast();
    }

    /// Called after the last entry.
    ///
    /// @param changed entries that are not as signed: what differs above them is right
    List<Misfit> misfits(Spans changed) throws SQLException {
        var misfits = new ArrayList<Misfit>();
        for (var each : found) {
            if (!changed.touches(each.from, each.to)) {
                misfits.add(each.misfit);
            }
        }
        for (var part : TileTable.allParts(connection)) {
            if (!expected.contains(part)) {
                misfits.add(misfit(part, What.TILE_OF_NOTHING));
            }
        }
        for (var tile : TileTable.fullBeyond(connection, largest())) {
            misfits.add(misfit(tile, What.TILE_OF_NOTHING));
        }
        return misfits;
    }
}
