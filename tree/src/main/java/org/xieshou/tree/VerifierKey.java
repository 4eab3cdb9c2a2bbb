package org.xieshou.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The public half of a journal's key (C2SP signed-note, Ed25519): what a witness needs and may print on paper.
///
/// Text form `name+id+key`, where id is 8 hex digits and key is base64 of a byte 1 and the 32 bytes of RFC 8032.
public final class VerifierKey {
    static final byte ED25519 = 1;
    static final int KEY_LENGTH = 32;
    static final int ID_LENGTH = 4;

    /// What stands before the 32 bytes in X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    VerifierKey(String name, byte[] raw) {
        checkName(name);
        if (raw.length != KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        this.name = name;
        this.raw = raw.clone();
        this.key = publicKey(raw);
    }

    /// Reads a key.
    ///
    /// @throws IllegalArgumentException if the text is not a key, or its id is not that of its name and key
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a verifier key has the form name+id+key");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException(
                    "the key's id does not belong to its name: mistyped?");
        }
        return key;
    }

    /// {@return the name of the journal that signs with this key, by which its checkpoints call themselves}
    public String name() {
        return name;
    }

    /// {@return the first four bytes of SHA-256(name, newline, 1, public key)}
    public byte[] id() {
        MessageDigest sha = TreeHash.sha256();
        sha.update(name.getBytes(StandardCharsets.UTF_8));
        sha.update(new byte[] {'\n', ED25519});
        return Arrays.copyOf(sha.digest(raw), ID_LENGTH);
    }

    /// {@return the form that [#parse(String)] takes}
    public String text() {
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed(raw));
    }

    /// Checks a signature over a message.
    ///
    /// @return whether this key made that signature (64 bytes) over that message
    public boolean verify(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot check Ed25519", broken);
        }
    }

    @Override
    public String toString() {
        return text();
    }

    static byte[] typed(byte[] raw) {
        var typed = new byte[1 + raw.length];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        return typed;
    }

    static void checkName(String name) {
        boolean odd =
                name.codePoints()
                        .anyMatch(c ->
                                c == '+'
                                        || c < ' '
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c));
        if (name.isEmpty() || odd) {
            throw new IllegalArgumentException("a key's name has neither blanks nor plus signs");
        }
    }

    private static PublicKey publicKey(byte[] raw) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_LENGTH);
            System.arraycopy(raw, 0, encoded, X509.length, KEY_LENGTH);
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("not an Ed25519 key", broken);
        }
    }
}
