package org.xieshou.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Random;
import java.util.UUID;

/// Made entries: nobody's, and the same for the same seed.
final class Made {
    private static final long START = 1_795_420_800_000_000L; // 23 November 2026

    private Made() {}

    static Leaf leaf(long seq) {
        return leaf(seq, new Random(seq));
    }

    static Leaf leaf(long seq, Random random) {
        return new Leaf(
                seq,
                id(random),
                id(random),
                random.nextInt(3) == 0 ? id(random) : null,
                random.nextInt(2) == 0 ? id(random) : null,
                id(random),
                id(random),
                random.nextInt(50) == 0 ? id(random) : null,
                random.nextInt(20) == 0 ? id(random) : null,
                random.nextInt(2) == 0 ? "visit@1" : "fact@2",
                random.nextInt(2) == 0 ? "扶贫办" : "health",
                random.nextInt(50) == 0 ? "right" : "",
                seq / 3 + 1,
                START + seq * 997_003 - random.nextInt(90_000_000),
                random.nextInt(9) - 4,
                START + seq * 1_000_003,
                0,
                Math.max(0, seq - 1 - random.nextInt(40)),
                0,
                0,
                bytes(random));
    }

    static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static byte[] bytes(Random random) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A stand-in for the hash of entry number `i`.
    static byte[] hash(long i) {
        MessageDigest sha = TreeHash.sha256();
        return sha.digest(Long.toString(i).getBytes(StandardCharsets.US_ASCII));
    }

    static SigningKey key(String name, long seed) {
        var raw = new byte[32];
        new Random(seed).nextBytes(raw);
        return SigningKey.of(name, raw);
    }
}
