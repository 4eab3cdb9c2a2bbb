package org.xieshou.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Ids as RFC 9562 shapes them.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A UUIDv7: the millisecond and 74 random bits.
    public static UUID v7(Clock clock) {
        long high = (clock.millis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
        return new UUID(high, variant(RANDOM.nextLong()));
    }

    /// A UUIDv7 with the millisecond of another one and, for the random bits, a name: the same for the same two.
    public static UUID v7(UUID sameTime, String name) {
        var hash =
                ByteBuffer.wrap(sha256((sameTime + " " + name).getBytes(StandardCharsets.UTF_8)));
        long high = (sameTime.getMostSignificantBits() & ~0xFFFFL) | 0x7000L;
        return new UUID(high | (hash.getLong() & 0xFFFL), variant(hash.getLong()));
    }

    /// A UUIDv8 out of 16 bytes, for ids that must come out the same each time: the version and variant bits are set.
    public static UUID v8(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID((buffer.getLong() & ~0xF000L) | 0x8000L, variant(buffer.getLong()));
    }

    /// A UUIDv8 of a name: the same for the same text. Only for names that are no secret (units, system entries).
    public static UUID named(String name) {
        return v8(sha256(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static long variant(long low) {
        return (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    }
}
