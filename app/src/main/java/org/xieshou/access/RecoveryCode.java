package org.xieshou.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.xieshou.shared.Ids;

/// One-time codes for the day on which the phone is gone. Each has 80 random bits, so a plain hash keeps it: nobody tries
/// 2^80 of them.
final class RecoveryCode {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 10;

    private RecoveryCode() {}

    /// As they are written down: `ABCD-EFGH-IJKL-MNOP`.
    static List<String> some(int many) {
        return Stream.generate(RecoveryCode::one).limit(many).toList();
    }

    private static String one() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.grouped(Base32.of(bytes), "-");
    }

    /// @param typed without what people put between
    static byte[] hash(UUID staff, String typed) {
        var text = typed.getBytes(StandardCharsets.UTF_8);
        return Ids.sha256(
                ByteBuffer.allocate(2 * Long.BYTES + text.length)
                        .putLong(staff.getMostSignificantBits())
                        .putLong(staff.getLeastSignificantBits())
                        .put(text)
                        .array());
    }
}
