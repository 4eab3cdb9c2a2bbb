package org.xieshou.tree;

import java.util.Arrays;
import java.util.List;

/// Checks proofs, step by step as RFC 9162 §2.1.3.2 and §2.1.4.2 say: all that a phone or another office needs to hold
/// a journal to its word.
public final class ProofCheck {

    private ProofCheck() {}

    /// Whether the entry is in the signed tree.
    ///
    /// @param head of a checkpoint whose signature was checked
    /// @param seq the entry's number, from 1
    /// @param leafHash the entry's hash, computed by whoever asks
    /// @param path as [Proofs#inclusion] made it
    public static boolean includes(Head head, long seq, byte[] leafHash, List<byte[]> path) {
        if (seq < 1 || seq > head.size()) {
            return false;
        }
        var walk = new Walk(seq - 1, head.size() - 1);
        var hash = new TreeHash();
        byte[] root = leafHash;
        for (byte[] sibling : path) {
            if (walk.isAtTop() || sibling.length != TreeHash.LENGTH) {
                return false;
            }
            boolean right = walk.isRight();
            root = right ? hash.node(sibling, root) : hash.node(root, sibling);
            walk.up(right);
        }
        return walk.isAtTop() && Arrays.equals(root, head.root());
    }

    /// Whether nothing of the older tree was changed or removed in the newer one.
    ///
    /// @param older of a checkpoint whose signature was checked
    /// @param newer of a checkpoint whose signature was checked
    /// @param path as [Proofs#consistency] made it
    public static boolean isExtension(Head older, Head newer, List<byte[]> path) {
        if (older.size() == newer.size()) {
            return path.isEmpty() && older.equals(newer);
        }
        if (older.size() == 0) {
            return path.isEmpty() && Arrays.equals(older.root(), new TreeHash().empty());
        }
        if (older.size() > newer.size()
                || path.stream().anyMatch(p -> p.length != TreeHash.LENGTH)) {
            return false;
        }
        // A full older tree is a node of the newer one, and its root need not be sent
        boolean full = Long.bitCount(older.size()) == 1;
        if (path.isEmpty()) {
            return false;
        }
        byte[] start = full ? older.root() : path.getFirst();
        return climbs(older, newer, start, full ? path : path.subList(1, path.size()));
    }

    private static boolean climbs(Head older, Head newer, byte[] start, List<byte[]> path) {
        var walk = new Walk(older.size() - 1, newer.size() - 1);
        walk.skipRights();
        var hash = new TreeHash();
        byte[] olderRoot = start;
        byte[] newerRoot = start;
        for (byte[] sibling : path) {
            if (walk.isAtTop()) {
                return false;
            }
            boolean right = walk.isRight();
            if (right) {
                olderRoot = hash.node(sibling, olderRoot);
                newerRoot = hash.node(sibling, newerRoot);
            } else {
                newerRoot = hash.node(newerRoot, sibling);
            }
            walk.up(right);
        }
        return walk.isAtTop()
                && Arrays.equals(olderRoot, older.root())
                && Arrays.equals(newerRoot, newer.root());
    }

    /// The way up from a node (fn in the RFC) beside the way up from the last node of its level (sn).
    private static final class Walk {
        private long node;
        private long last;

        Walk(long node, long last) {
            this.node = node;
            this.last = last;
        }

        boolean isAtTop() {
            return last == 0;
        }

        boolean isRight() {
            return node % 2 == 1 || node == last;
        }

        void skipRights() {
            while (node % 2 == 1) {
                rise();
            }
        }

        void up(boolean right) {
            // The last node of a level without a sibling stands for itself on the level above
            while (right && node % 2 == 0 && node != 0) {
                rise();
            }
            rise();
        }

        private void rise() {
            node /= 2;
            last /= 2;
        }
    }
}
