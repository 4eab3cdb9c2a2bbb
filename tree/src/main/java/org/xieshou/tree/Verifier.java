package org.xieshou.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks a journal's entries against signed checkpoints, in one pass and with little memory.
///
/// It grows two trees: one *found*, over the entries as they are, and one *stored*, over the hashes that the journal
/// keeps of them. At each checkpoint: if the found tree fits, the entries are as signed (and a stored hash that differs
/// is what was changed); if only the stored tree fits, its hashes are proven, and each entry that differs is named; if
/// neither fits, something since the last checkpoint that did fit was changed. While both are equal they are one tree.
public final class Verifier {
    /// A journal signs every ten minutes; after four hours without a signature nothing of value may move.
    private static final long OVERDUE_MICROS = 4 * 3_600 * 1_000_000L;

    private final TreeHash hash = new TreeHash();
    private final StoredHashes tiles;
    private final Claims claims;
    private final long largestClaim;
    private final boolean nothingSigned;

    private @Nullable Tree found = new Tree();
    private @Nullable Tree stored = found;
    private long next = 1;
    private byte @Nullable [] tile;
    private long tileNumber = -1;

    private final Ranges missing = new Ranges();
    private final Ranges outOfPlace = new Ranges();
    private final Ranges differing = new Ranges();
    private final Ranges changed = new Ranges();
    private final Ranges hashesChanged = new Ranges();
    private final List<Finding> others = new ArrayList<>();

    private long sound;
    private long soundReceived;
    private long misfit;
    private boolean twoHistories;
    private long lastReceived = Long.MIN_VALUE;
    private long unsignedSince = Long.MIN_VALUE;
    private long epoch;

    /// Prepares a check.
    ///
    /// @param keys the journal's, got from a place that whoever runs the journal's database cannot change
    /// @param checkpoints the journal's own and those that witnesses hold, in any order
    /// @param tiles the stored tiles, or [StoredHashes#NONE]
    public Verifier(Collection<VerifierKey> keys, List<Witnessed> checkpoints, StoredHashes tiles) {
        this.tiles = tiles;
        claims = new Claims(keys, checkpoints);
        largestClaim = claims.largest();
        nothingSigned = claims.isEmpty();
    }

    /// Checks a whole journal.
    ///
    /// @param leaves all entries in order of seq
    /// @param asOfMicros when they were read, microseconds since 1970 UTC
    public Report check(Iterator<Leaf> leaves, long asOfMicros) {
        leaves.forEachRemaining(this::add);
        return finish(asOfMicros);
    }

    /// Takes the next entry.
    public void add(Leaf leaf) {
        if (leaf.seq() < next) {
            outOfPlace.add(leaf.seq(), leaf.seq());
            missing.remove(leaf.seq());
            return;
        }
        if (leaf.seq() > next) {
            missing.add(next, leaf.seq() - 1);
            passHole(leaf.seq());
        }
        if (leaf.epoch() > epoch) {
            epoch = leaf.epoch();
            others.add(new Finding.Restored(leaf.seq(), epoch));
        }
        lastReceived = leaf.receivedMicros();
        if (leaf.seq() > largestClaim && unsignedSince == Long.MIN_VALUE) {
            unsignedSince = lastReceived;
        }
        grow(hash.leaf(leaf.bytes()));
    }

    /// Ends the check.
    ///
    /// @param asOfMicros when the entries were read, microseconds since 1970 UTC
    public Report finish(long asOfMicros) {
        long have = next - 1;
        var findings = new ArrayList<>(claims.findings());
        findings.addAll(missing.findings(Finding.Missing::new));
        findings.addAll(outOfPlace.findings(Finding.OutOfPlace::new));
        findings.addAll(changed.findings(Finding.Changed::new));
        findings.addAll(differing.findings(Finding.Differs::new));
        findings.addAll(hashesChanged.findings(Finding.HashesChanged::new));
        findings.addAll(others);
        if (largestClaim > have) {
            findings.add(new Finding.Shorter(largestClaim, have));
        }
        addUnproven(findings, Math.min(largestClaim, have));
        if (sound > 0) {
            findings.add(
                    new Finding.Sound(
                            sound, soundReceived, !changed.isEmpty() || !missing.isEmpty()));
        }
        if (nothingSigned) {
            findings.add(new Finding.NothingSigned());
        } else if (have > largestClaim) {
            boolean overdue = Math.max(asOfMicros, lastReceived) - unsignedSince > OVERDUE_MICROS;
            findings.add(
                    overdue
                            ? new Finding.Overdue(largestClaim + 1, have)
                            : new Finding.NotYetSigned(largestClaim + 1, have));
        }
        return new Report(findings);
    }

    private void addUnproven(List<Finding> findings, long to) {
        long from = Math.max(sound, misfit) + 1;
        if (from <= to && !twoHistories) {
            findings.add(new Finding.Unproven(from, to));
        }
    }

    private void grow(byte[] entryHash) {
        byte[] storedHash = findStored(next);
        if (storedHash != null && !Arrays.equals(storedHash, entryHash)) {
            differing.add(next, next);
            if (found != null && found == stored) {
                stored = found.copy();
            }
        }
        if (found != null) {
            found.add(entryHash);
        }
        if (stored != null && stored != found) {
            stored.add(storedHash == null ? entryHash : storedHash);
        }
        next++;
        settle();
    }

    /// Entries are missing: the stored hashes can stand in for them, so that all others can still be proven.
    private void passHole(long to) {
        if (found != null && found == stored) {
            stored = found.copy();
        }
        found = null;
        for (byte[] storedHash = findStored(next);
                stored != null && next < to;
                storedHash = findStored(next)) {
            if (storedHash == null) {
                stored = null;
            } else {
                stored.add(storedHash);
                next++;
                settle();
            }
        }
        next = to;
    }

    private void settle() {
        for (var heads = claims.nextUpTo(next - 1);
                heads.isPresent();
                heads = claims.nextUpTo(next - 1)) {
            settle(heads.get());
        }
    }

    private void settle(List<Head> heads) {
        if (fits(found, heads)) {
            differing.moveTo(hashesChanged);
            fitted(heads.getFirst().size(), found);
        } else if (fits(stored, heads)) {
            differing.moveTo(changed);
            fitted(heads.getFirst().size(), stored);
        } else if (misfit == 0 && (found != null || stored != null)) {
            misfit = heads.getFirst().size();
            others.add(new Finding.Altered(sound + 1, misfit));
        }
    }

    private void fitted(long size, @Nullable Tree tree) {
        found = tree;
        stored = tree;
        if (misfit == 0) {
            sound = size;
            soundReceived = lastReceived;
        } else if (!twoHistories) {
            twoHistories = true;
            others.add(new Finding.TwoHistories(misfit));
        }
    }

    private static boolean fits(@Nullable Tree tree, List<Head> heads) {
        if (tree == null) {
            return false;
        }
        Optional<Head> other = heads.stream().filter(head -> !head.equals(tree.head())).findAny();
        return other.isEmpty();
    }

    private byte @Nullable [] findStored(long seq) {
        long n = (seq - 1) / Tree.TILE_WIDTH;
        if (n != tileNumber) {
            tile = tiles.find(n);
            tileNumber = n;
            if (tile != null && tile.length % TreeHash.LENGTH != 0) {
                tile = null;
            }
        }
        int at = (int) ((seq - 1) % Tree.TILE_WIDTH) * TreeHash.LENGTH;
        // the last tile may not be full yet
        if (tile == null || at >= tile.length) {
            return null;
        }
        return Arrays.copyOfRange(tile, at, at + TreeHash.LENGTH);
    }
}
