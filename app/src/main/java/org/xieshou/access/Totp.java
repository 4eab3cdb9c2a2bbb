package org.xieshou.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Time-based one-time passwords: RFC 6238 on RFC 4226. The values are those that every authenticator app takes for granted.
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;

    /// RFC 4226, requirement R6: at least 128 bits, 160 recommended.
    static final int SECRET_BYTES = 20;

    static final String MAC = "HmacSHA1";

    private Totp() {}

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /// The code that an app shows during this step.
    static String code(byte[] secret, long step) {
        return code(MAC, secret, step, DIGITS);
    }

    /// @param mac one of `HmacSHA1`, `HmacSHA256`, `HmacSHA512`
    static String code(String mac, byte[] secret, long step, int digits) {
        try {
            var hmac = Mac.getInstance(mac);
            hmac.init(new SecretKeySpec(secret, "RAW"));
            var hash = hmac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
            long shown = number % Math.powExact(10L, digits);
            return String.format(Locale.ROOT, "%0" + digits + "d", shown);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
