package org.xieshou.journal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.shared.keys.MasterKey;

/// Seals something that is about nobody known with a key of its own, which lies beside it: deleting the row deletes the
/// key. As for bodies, that key is wrapped by the master, and both are bound to the row's id.
@Component
final class OwnKey {
    private static final int BYTES = 32;

    /// @param wrapped the key, for the master to open
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(byte[] wrapped, byte[] bytes) {}

    private final Aead master;
    private final byte[] recognising;
    private final SecureRandom random = new SecureRandom();

    OwnKey(MasterKey master, Secrets secrets) {
        this.master = master.wrapping();
        this.recognising =
                Seal.hmac(secrets.fingerprint(), "unread".getBytes(StandardCharsets.US_ASCII));
    }

    /// By which the same content is known again, and nothing else of it.
    byte[] digest(byte[] content) {
        return Seal.hmac(recognising, content);
    }

    Sealed seal(UUID id, byte[] content) {
        var key = new byte[BYTES];
        random.nextBytes(key);
        try {
            var bytes = new AesGcmJce(key).encrypt(content, Keys.bytes(id));
            return new Sealed(master.encrypt(key, Keys.bytes(id)), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    byte[] open(UUID id, Sealed sealed) {
        try {
            var key = master.decrypt(sealed.wrapped, Keys.bytes(id));
            return new AesGcmJce(key).decrypt(sealed.bytes, Keys.bytes(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was kept under " + id + " does not open", e);
        }
    }
}
