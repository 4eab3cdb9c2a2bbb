package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals a body: a salted commitment to it for the tree, and the ciphertext. The salt lies in the sealed body only, so
/// with the key gone nothing can be guessed from the digest. AES-GCM alone does not commit to one text; the digest does.
@Component
final class Seal implements Fingerprint {
    static final int SALT = 32;
    private static final String HMAC = "HmacSHA256";

    /// Copied for each use: to look for a provider each time costs more than a short text.
    private static final Mac READY = ready();

    record Sealed(UUID key, byte[] salt, byte[] digest, byte[] bytes) {}

    private final Secrets secrets;

    Seal(Secrets secrets) {
        this.secrets = secrets;
    }

    /// @param envelope with its salt
    static Sealed seal(Envelope envelope, UUID keyId, Aead key) {
        var salt = Objects.requireNonNull(envelope.salt());
        return new Sealed(
                keyId,
                salt,
                hmac(salt, envelope.body()),
                encrypt(envelope.id(), salt, envelope.body(), key));
    }

    static byte[] encrypt(UUID entry, byte[] salt, byte[] body, Aead key) {
        var plain = Arrays.copyOf(salt, salt.length + body.length);
        System.arraycopy(body, 0, plain, salt.length, body.length);
        try {
            return key.encrypt(plain, Keys.bytes(entry));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The body, or null if these bytes are not what was sealed under this id and digest.
    static byte @Nullable [] open(UUID entry, byte[] sealed, byte[] digest, Aead key) {
        try {
            var plain = key.decrypt(sealed, Keys.bytes(entry));
            var body = Arrays.copyOfRange(plain, SALT, plain.length);
            return MessageDigest.isEqual(hmac(Arrays.copyOf(plain, SALT), body), digest)
                    ? body
                    : null;
        } catch (GeneralSecurityException _) {
            return null;
        }
    }

    @Override
    public byte[] of(String text) {
        return hmac(secrets.fingerprint(), text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = (Mac) READY.clone();
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (CloneNotSupportedException | InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Mac ready() {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(new byte[SALT], HMAC));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
