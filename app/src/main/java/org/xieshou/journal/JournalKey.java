package org.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.xieshou.tree.SigningKey;
import org.xieshou.tree.VerifierKey;

/// The key that signs checkpoints. It lies in the database wrapped by the master key, which lies outside: who can write
/// the database but does not hold the master cannot sign another history. The journal's name follows from it, so that
/// it is the same after a restore and another one in another installation.
@Component
final class JournalKey {
    private static final int NAME_BYTES = 6;

    private final SigningKey key;

    JournalKey(Secrets secrets) {
        var seed = secrets.checkpoint();
        var name = Seal.hmac(seed, "name".getBytes(StandardCharsets.US_ASCII));
        key = SigningKey.of("xieshou/" + HexFormat.of().formatHex(name, 0, NAME_BYTES), seed);
    }

    SigningKey signing() {
        return key;
    }

    VerifierKey verifier() {
        return key.verifier();
    }

    String name() {
        return verifier().name();
    }
}
