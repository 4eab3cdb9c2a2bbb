package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Rows;
import org.xieshou.tree.Tree;

/// `journal.tile` and `journal.tile_part`: inserted, never updated.
final class TileTable {
    private static final String FULL = "select hashes from journal.tile where level = ? and n = ?";
    private static final String PART =
            "select hashes from journal.tile_part where level = ? and n = ? and width = ?";
    private static final int HASH = 32;
    private static final int FULL_BYTES = Tree.TILE_WIDTH * HASH;

    /// 256^7 entries and more: the tree has no higher level than this.
    private static final int LEVELS = 8;

    private TileTable() {}

    static byte @Nullable [] find(Connection connection, int level, long n) throws SQLException {
        try (var statement = connection.prepareStatement(FULL)) {
            statement.setInt(1, level);
            statement.setLong(2, n);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    static byte @Nullable [] part(Connection connection, Edge edge) throws SQLException {
        try (var statement = connection.prepareStatement(PART)) {
            statement.setInt(1, edge.level);
            statement.setLong(2, edge.n);
            statement.setInt(3, edge.width);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    /// An unfinished tile of a tree.
    record Edge(int level, long n, int width) {}

    /// The unfinished tiles of a tree of this size, lowest level first.
    static java.util.List<Edge> edges(long size) {
        var edges = new java.util.ArrayList<Edge>();
        long nodes = size;
        for (int level = 0; level < LEVELS && nodes > 0; level++) {
            int width = (int) (nodes % Tree.TILE_WIDTH);
            nodes /= Tree.TILE_WIDTH;
            if (width > 0) {
                edges.add(new Edge(level, nodes, width));
            }
        }
        return edges;
    }

    static Rows full() {
        return new Rows(Rows.columns("level smallint, n bigint, hashes bytea"));
    }

    static void add(Rows full, Tree tree, Connection system) throws SQLException {
        full.insert(system, "journal.tile");
        var parts =
                new Rows(Rows.columns("level smallint, n bigint, width smallint, hashes bytea"));
        var edge =
                tree.with((level, n) -> {
                    throw new IllegalStateException("tile " + level + " " + n + " is full");
                });
        for (var each : edges(tree.size())) {
            parts.add(
                    (short) each.level, each.n, (short) each.width, edge.read(each.level, each.n));
        }
        // an upper tile stays as it is while the lower ones grow
        parts.insert(system, "journal.tile_part", "on conflict (level, n, width) do nothing");
    }

    /// For a tree that is taken up again.
    static org.xieshou.tree.TileReader reader(Connection connection) {
        return (level, n) -> {
            try {
                var found = find(connection, level, n);
                if (found == null || found.length != FULL_BYTES) {
                    throw JournalProblem.sealTileMissing(level, n);
                }
                return found;
            } catch (SQLException e) {
                throw new org.springframework.jdbc.UncategorizedSQLException("tiles", FULL, e);
            }
        };
    }
}
