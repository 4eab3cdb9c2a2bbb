package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The key, text and signature are those in the documentation of Go's golang.org/x/mod/sumdb/note.
class NoteTest {
    private static final String PUBLIC =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String NOTE =
            TEXT
                    + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC"
                    + "2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final VerifierKey key = VerifierKey.parse(PUBLIC);

    @Test
    void signsByteForByteAsGoDoes() {
        assertThat(Note.sign(TEXT, SigningKey.parse(SECRET)).format()).isEqualTo(NOTE);
    }

    @Test
    void acceptsWhatGoSigned() {
        Note note = Note.parse(NOTE);

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(List.of(key))).isTrue();
        assertThat(note.format()).isEqualTo(NOTE);
    }

    @Test
    void keysKeepTheirTextForm() {
        assertThat(key.text()).isEqualTo(PUBLIC);
        assertThat(SigningKey.parse(SECRET).secretText()).isEqualTo(SECRET);
        assertThat(SigningKey.parse(SECRET).verifier().text()).isEqualTo(PUBLIC);
        assertThat(SigningKey.parse(SECRET).toString()).doesNotContain("AYEKFALV");
    }

    @Test
    void refusesAnyMangledKey() {
        for (int i = 0; i < PUBLIC.length(); i++) {
            String mangled =
                    PUBLIC.substring(0, i)
                            + (char) (PUBLIC.charAt(i) + 1)
                            + PUBLIC.substring(i + 1);
            assertThatIllegalArgumentException()
                    .as(mangled)
                    .isThrownBy(() -> VerifierKey.parse(mangled));
            String cut = PUBLIC.substring(0, i);
            assertThatIllegalArgumentException().as(cut).isThrownBy(() -> VerifierKey.parse(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // wrong length with the right id, and an algorithm that is not Ed25519
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void refusesKeysOfOtherKinds(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
    }

    @Test
    void anyOtherTextIsNotSigned() {
        Note other = Note.parse(NOTE.replace("cryptography", "cryptographY"));

        assertThat(other.isSignedBy(List.of(key))).isFalse();
    }

    @Test
    void passesOverStrangersButNotOverForgeries() {
        Note stranger = Note.sign(TEXT, Made.key("stranger", 1));
        var line = Note.parse(NOTE).signatures().getFirst();
        var forged = new Note.Line(line.name(), line.blob().replace("UG/S", "UH/S"));

        assertThat(stranger.isSignedBy(List.of(key))).isFalse();
        assertThat(
                        new Note(TEXT, List.of(stranger.signatures().getFirst(), line))
                                .isSignedBy(List.of(key)))
                .isTrue();
        assertThat(new Note(TEXT, List.of(line, forged)).isSignedBy(List.of(key))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n",
                "text\n\n",
                "text\n\nno dash\n",
                "text\n\n— name\n",
                "text\n\n— name !!!!\n",
                "text\n\n— name AAAA\n",
                "te\u0001xt\n\n— name AAAAAAAAAAA=\n",
                "text\n\n— name AAAAAAAAAAA="
            })
    void refusesWhatIsNotANote(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Note.parse(text));
    }

    /// RFC 8032 §7.1, tests 1 to 3.
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + " d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
                + " e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f059"
                + "5bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + " 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
                + " 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4"
                + "302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + " fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
                + " 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e971"
                + "6ed28dc027beceea1ec40a"
    })
    void signsAsTheStandardSays(String seed, String publicKey, String message, String signature) {
        SigningKey signing = SigningKey.of("test", Reference.hex(seed));

        assertThat(signing.verifier().text())
                .endsWith(new VerifierKey("test", Reference.hex(publicKey)).text());
        assertThat(signing.sign(Reference.hex(message))).isEqualTo(Reference.hex(signature));
        assertThat(signing.verifier().verify(Reference.hex(message), Reference.hex(signature)))
                .isTrue();
        assertThat(
                        signing.verifier()
                                .verify(
                                        "x".getBytes(StandardCharsets.UTF_8),
                                        Reference.hex(signature)))
                .isFalse();
    }
}
