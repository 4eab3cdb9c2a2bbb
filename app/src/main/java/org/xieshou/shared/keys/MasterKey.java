package org.xieshou.shared.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// The 32 bytes that wrap every other key. They lie outside the database: in a file made at the first start, or in the
/// environment. Whoever loses them loses every body; keep three copies in three places.
public final class MasterKey {
    public static final String ENVIRONMENT = "XIESHOU_MASTER_KEY";
    private static final int BYTES = 32;
    private static final int SEGMENT = 1 << 20;

    private final byte[] key;

    private MasterKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a master key has " + BYTES + " bytes");
        }
        this.key = key.clone();
    }

    /// @param text base64, as in the file and in the environment
    /// @throws IllegalArgumentException if it is not 32 bytes in base64
    public static MasterKey of(String text) {
        return new MasterKey(Base64.getDecoder().decode(text.strip()));
    }

    static MasterKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /// As in its file.
    String text() {
        return Base64.getEncoder().encodeToString(key);
    }

    /// Locked with a passphrase, for a backup that carries its key.
    public String locked(String passphrase) {
        return LockedKey.lock(key, passphrase);
    }

    /// Empty if the passphrase is another one.
    public static Optional<MasterKey> unlock(String locked, String passphrase) {
        return LockedKey.unlock(locked, passphrase)
                .filter(bytes -> bytes.length == BYTES)
                .map(MasterKey::new);
    }

    /// What seals a backup as a whole; associated data is its first line.
    public StreamingAead sealing() {
        try {
            return new AesGcmHkdfStreaming(
                    derived("backup", BYTES), "HmacSha256", BYTES, SEGMENT, 0);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// What wraps other keys; associated data is the wrapped key's name.
    public Aead wrapping() {
        try {
            return new AesGcmJce(derived("wrap", BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The password of a database login: the same on every server that holds this key, and nowhere written down.
    public String password(String login) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derived("login:" + login, 24));
    }

    /// For drawing lots by name: the same each time, and nobody without the master can foresee how one falls.
    public byte[] lots() {
        return derived("lots", BYTES);
    }

    private byte[] derived(String purpose, int bytes) {
        try {
            return Hkdf.computeHkdf(
                    "HmacSha256",
                    key,
                    new byte[0],
                    ("xieshou:" + purpose).getBytes(StandardCharsets.UTF_8),
                    bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String toString() {
        return "master key";
    }
}
