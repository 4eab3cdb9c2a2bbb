package org.xieshou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.xieshou.shared.Rows;
import org.xieshou.tree.StoredHashes;
import org.xieshou.tree.TileReader;
import org.xieshou.tree.Tree;

/// `journal.tile` and `journal.tile_part`: inserted, never updated.
final class TileTable {
    private static final String FULL = "select hashes from journal.tile where level = ? and n = ?";
    private static final String PART =
            "select hashes from journal.tile_part where level = ? and n = ? and width = ?";
    private static final String WIDEST =
            "select hashes from journal.tile_part where level = 0 and n = ? order by width desc limit 1";
    private static final String ALL_PARTS = "select level, n, width from journal.tile_part";
    private static final String BEYOND =
            """
            select level, n, 256 from journal.tile
            where level < 0 or n < 0 or (n + 1)::numeric * power(256::numeric, level + 1) > ?
            """;
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
    static List<Edge> edges(long size) {
        var edges = new ArrayList<Edge>();
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

    /// The stored hashes of the entries `256 n + 1` and after, the widest if the tile is not full.
    static byte @Nullable [] leaves(Connection connection, long n) throws SQLException {
        var full = find(connection, 0, n);
        if (full != null) {
            return full;
        }
        try (var statement = connection.prepareStatement(WIDEST)) {
            statement.setLong(1, n);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    static StoredHashes stored(Connection connection) {
        return n -> {
            try {
                return leaves(connection, n);
            } catch (SQLException e) {
                throw new UncategorizedSQLException("tiles", WIDEST, e);
            }
        };
    }

    static List<Edge> allParts(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALL_PARTS)) {
            return edges(statement);
        }
    }

    /// Full tiles that reach past what was signed.
    static List<Edge> fullBeyond(Connection connection, long size) throws SQLException {
        try (var statement = connection.prepareStatement(BEYOND)) {
            statement.setLong(1, size);
            return edges(statement);
        }
    }

    private static List<Edge> edges(PreparedStatement statement) throws SQLException {
        var edges = new ArrayList<Edge>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                edges.add(new Edge(rows.getInt(1), rows.getLong(2), rows.getInt(3)));
            }
        }
        return edges;
    }

    /// For a tree that is taken up again.
    static TileReader reader(Connection connection) {
        return (level, n) -> {
            try {
                var found = find(connection, level, n);
                if (found == null || found.length != FULL_BYTES) {
                    throw JournalProblem.sealTileMissing(level, n);
                }
                return found;
            } catch (SQLException e) {
                throw new UncategorizedSQLException("tiles", FULL, e);
            }
        };
    }
}
