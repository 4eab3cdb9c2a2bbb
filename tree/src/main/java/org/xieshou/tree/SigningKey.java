package org.xieshou.tree;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// The secret half of a journal's key. It lies outside the database, so that whoever can write the database still cannot
/// sign another history. Text form `PRIVATE+KEY+name+id+seed`, as Go's sumdb/note has it.
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.key = privateKey(seed);
        this.verifier = new VerifierKey(name, publicOf(seed));
    }

    /// Makes a new key.
    ///
    /// @param name the journal's, preferably an address without scheme such as `xieshou.example/city`
    /// @param random a source fit for keys
    public static SigningKey generate(String name, SecureRandom random) {
        var seed = new byte[VerifierKey.KEY_LENGTH];
        random.nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /// A key from its 32 secret bytes.
    public static SigningKey of(String name, byte[] seed) {
        return new SigningKey(name, seed);
    }

    /// Reads a key.
    ///
    /// @throws IllegalArgumentException if the text is not a key; the message never holds the text
    public static SigningKey parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        if (parts.length != 5 || !text.strip().startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "a signing key has the form PRIVATE+KEY+name+id+seed");
        }
        byte[] typed = decode(parts[4]);
        if (typed.length != 1 + VerifierKey.KEY_LENGTH || typed[0] != VerifierKey.ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        var key = new SigningKey(parts[2], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.verifier.id()).equals(parts[3])) {
            throw new IllegalArgumentException("the key's id does not belong to its name");
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// {@return the secret in the form that [#parse(String)] takes: for the key file, never for a log}
    public String secretText() {
        return PREFIX
                + verifier.name()
                + "+"
                + HexFormat.of().formatHex(verifier.id())
                + "+"
                + Base64.getEncoder().encodeToString(VerifierKey.typed(seed));
    }

    /// {@return 64 bytes, always the same for the same message (RFC 8032)}
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot sign with Ed25519", broken);
        }
    }

    /// Names the public half only.
    @Override
    public String toString() {
        return "signing key of " + verifier;
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            // its message would quote a part of the secret
            throw new IllegalArgumentException("a signing key ends in base64");
        }
    }

    private static PrivateKey privateKey(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java has no Ed25519", broken);
        }
    }

    // The JDK derives a public key only while generating a pair, so the generator is handed the
    // seed as its randomness.
    private static byte[] publicOf(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(
                    encoded, encoded.length - VerifierKey.KEY_LENGTH, encoded.length);
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException broken) {
            throw new IllegalStateException("this Java has no Ed25519", broken);
        }
    }

    @SuppressWarnings("serial")
    private static final class Given extends SecureRandom {
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
