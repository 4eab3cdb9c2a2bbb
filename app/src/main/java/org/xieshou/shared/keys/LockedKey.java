package org.xieshou.shared.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;

/// A master key locked with a passphrase, as text `scrypt.COST.SALT.SEALED`: for a backup that is to be whole in itself.
/// It is as strong as the passphrase: each guess costs 64 MB and a quarter of a second.
final class LockedKey {
    private static final int COST = 1 << 16;
    private static final int MOST_COST = 1 << 20;
    private static final int BLOCK = 8;
    private static final int SALT = 16;
    private static final byte[] NAME = "xieshou:master".getBytes(StandardCharsets.US_ASCII);

    private LockedKey() {}

    static String lock(byte[] key, String passphrase) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        try {
            var sealed = new AesGcmJce(derived(passphrase, salt, COST)).encrypt(key, NAME);
            var base64 = Base64.getEncoder();
            return "scrypt.%d.%s.%s"
                    .formatted(COST, base64.encodeToString(salt), base64.encodeToString(sealed));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// Empty if the passphrase is another one, or the text was changed.
    static Optional<byte[]> unlock(String locked, String passphrase) {
        var parts = locked.split("\\.", 4);
        try {
            int cost = Integer.parseInt(parts[1]);
            if (parts.length != 4 || !parts[0].equals("scrypt") || cost > MOST_COST) {
                return Optional.empty();
            }
            var salt = Base64.getDecoder().decode(parts[2]);
            var aead = new AesGcmJce(derived(passphrase, salt, cost));
            return Optional.of(aead.decrypt(Base64.getDecoder().decode(parts[3]), NAME));
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static byte[] derived(String passphrase, byte[] salt, int cost) {
        return SCrypt.generate(
                passphrase.getBytes(StandardCharsets.UTF_8), salt, cost, BLOCK, 1, 32);
    }
}
