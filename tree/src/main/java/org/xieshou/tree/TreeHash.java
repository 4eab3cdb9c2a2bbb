package org.xieshou.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hashes of RFC 9162 §2.1: SHA-256 with 0x00 before a leaf and 0x01 before two children. Not for several threads.
final class TreeHash {
    static final int LENGTH = 32;

    private final MessageDigest sha = sha256();
    private final byte[] row = new byte[Tree.TILE_WIDTH * LENGTH];

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    byte[] empty() {
        return sha.digest();
    }

    byte[] leaf(byte[] entry) {
        sha.update((byte) 0);
        return sha.digest(entry);
    }

    byte[] node(byte[] left, byte[] right) {
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    /// The root over `count` hashes (1 to 256) that lie side by side in `hashes` from the hash number `first` on.
    /// Pairing from the left and carrying the odd last one up gives the same tree as RFC 9162's split at the largest
    /// power of two, without recursion and without garbage.
    byte[] root(byte[] hashes, int first, int count) {
        System.arraycopy(hashes, first * LENGTH, row, 0, count * LENGTH);
        for (int left = count; left > 1; left = (left + 1) / 2) {
            foldPairs(left);
        }
        var root = new byte[LENGTH];
        System.arraycopy(row, 0, root, 0, LENGTH);
        return root;
    }

    private void foldPairs(int count) {
        try {
            for (int pair = 0; pair < count / 2; pair++) {
                sha.update((byte) 1);
                sha.update(row, pair * 2 * LENGTH, 2 * LENGTH);
                sha.digest(row, pair * LENGTH, LENGTH);
            }
        } catch (DigestException impossible) {
            throw new AssertionError("32 bytes are enough for SHA-256", impossible);
        }
        if (count % 2 == 1) {
            System.arraycopy(row, (count - 1) * LENGTH, row, count / 2 * LENGTH, LENGTH);
        }
    }
}
