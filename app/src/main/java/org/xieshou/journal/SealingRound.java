package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.tree.Checkpoint;
import org.xieshou.tree.Leaf;
import org.xieshou.tree.Tree;

/// One transaction of the sealer: takes the tree up where the last checkpoint left it, adds what came since and signs.
/// Nothing here waits for or locks anything that the append uses.
final class SealingRound {
    static final int MOST = 100_000;
    private static final int CHUNK = 5_000;
    private static final String LOCK = "select pg_try_advisory_xact_lock(8)";

    private final Connection system;
    private final JournalKey key;

    SealingRound(Connection system, JournalKey key) {
        this.system = system;
        this.key = key;
    }

    /// What there is to seal.
    ///
    /// @param tree of the entries that are sealed
    /// @param last the checkpoint over them, none in a journal that was never sealed
    record Work(Tree tree, Optional<CheckpointTable.Stored> last, long tip) {
        long waiting() {
            return tip - tree.size();
        }
    }

    /// Among several servers one seals at a time; the others come back later.
    boolean isOurs() throws SQLException {
        try (var statement = system.createStatement();
                var rows = statement.executeQuery(LOCK)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /// @param known the tree of this process, if it has one: used only if it is what was signed last
    /// @throws JournalProblem if what is stored is not what was signed
    Work look(@Nullable Tree known) throws SQLException {
        var last = CheckpointTable.last(system);
        long size = last.map(each -> each.head().size()).orElse(0L);
        long tip = EntryTable.tip(system).seq();
        if (tip < size) {
            throw JournalProblem.sealShorter(size, tip);
        }
        boolean isAsSigned =
                known != null && last.filter(each -> each.head().equals(known.head())).isPresent();
        return new Work(known != null && isAsSigned ? known : resume(last), last, tip);
    }

    private Tree resume(Optional<CheckpointTable.Stored> last) throws SQLException {
        if (last.isEmpty()) {
            return new Tree();
        }
        var head = last.orElseThrow().head();
        if (!last.orElseThrow().isSignedBy(key.verifier())) {
            throw JournalProblem.sealForged(head.size());
        }
        var tree = Tree.resume(head.size() / Tree.TILE_WIDTH, TileTable.reader(system));
        int missing = (int) (head.size() - tree.size());
        for (var leaf : LeafTable.after(system, tree.size(), missing)) {
            add(leaf, tree, null);
        }
        if (!tree.head().equals(head)) {
            throw JournalProblem.sealDiffers(head.size());
        }
        return tree;
    }

    /// Adds what waits, at most [#MOST] entries, and signs the head.
    ///
    /// @return the grown tree, for the caller to keep once this is committed
    Tree seal(Work work, Instant now) throws SQLException {
        var grown = work.tree.copy();
        long to = Math.min(work.tip, grown.size() + MOST);
        var full = TileTable.full();
        while (grown.size() < to) {
            int most = (int) Math.min(CHUNK, to - grown.size());
            var leaves = LeafTable.after(system, grown.size(), most);
            if (leaves.isEmpty()) {
                throw JournalProblem.sealGap(grown.size() + 1);
            }
            for (var leaf : leaves) {
                add(leaf, grown, full);
            }
        }
        TileTable.add(full, grown, system);
        var note = new Checkpoint(key.name(), grown.head()).sign(key.signing()).format();
        var at = now.truncatedTo(ChronoUnit.MICROS);
        CheckpointTable.add(new CheckpointTable.Stored(grown.head(), note, at), system);
        return grown;
    }

    private static void add(Leaf leaf, Tree tree, org.xieshou.shared.@Nullable Rows full) {
        if (leaf.seq() != tree.size() + 1) {
            throw JournalProblem.sealGap(tree.size() + 1);
        }
        if (full == null) {
            tree.add(leaf);
        } else {
            tree.add(leaf, (level, n, hashes) -> full.add((short) level, n, hashes));
        }
    }
}
