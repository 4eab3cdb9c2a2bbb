package org.xieshou.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/// A C2SP signed note: a text, a blank line, and one line a signature, `— name base64(key id, signature)`.
///
/// @param text ends in a newline
/// @param signatures at least one, of keys known or unknown
public record Note(String text, List<Line> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int MOST_SIGNATURES = 100;

    /// One signature as it stands in the note.
    ///
    /// @param name the signer's
    /// @param blob base64 of four bytes of key id and the signature
    public record Line(String name, String blob) {
        public Line {
            VerifierKey.checkName(name);
            if (decode(blob).length <= VerifierKey.ID_LENGTH) {
                throw new IllegalArgumentException("a signature is too short");
            }
        }

        private static byte[] decode(String base64) {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (!Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                throw new IllegalArgumentException("a signature is not plain base64");
            }
            return bytes;
        }

        private boolean isOf(VerifierKey key) {
            return name.equals(key.name())
                    && Arrays.equals(Arrays.copyOf(decode(blob), VerifierKey.ID_LENGTH), key.id());
        }

        private boolean verifies(VerifierKey key, byte[] message) {
            byte[] bytes = decode(blob);
            return key.verify(
                    message, Arrays.copyOfRange(bytes, VerifierKey.ID_LENGTH, bytes.length));
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException(
                    "a note's text ends in a newline and has no other control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("a note has 1 to 100 signatures");
        }
    }

    public static Note sign(String text, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        byte[] blob = Arrays.copyOf(key.verifier().id(), VerifierKey.ID_LENGTH + signature.length);
        System.arraycopy(signature, 0, blob, VerifierKey.ID_LENGTH, signature.length);
        var line = new Line(key.verifier().name(), Base64.getEncoder().encodeToString(blob));
        return new Note(text, List.of(line));
    }

    /// Reads a signed note; checks its form only.
    ///
    /// @throws IllegalArgumentException if the text is not a signed note
    public static Note parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "a note has a text, a blank line and signatures, each line ended");
        }
        var signatures = new ArrayList<Line>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            int between = line.lastIndexOf(' ');
            if (!line.startsWith(DASH) || between <= DASH.length()) {
                throw new IllegalArgumentException("a signature has the form \u2014 name base64");
            }
            signatures.add(
                    new Line(line.substring(DASH.length(), between), line.substring(between + 1)));
        }
        return new Note(note.substring(0, blank + 1), signatures);
    }

    /// Checks the signatures of the keys given and passes over all others.
    ///
    /// @return true if at least one of these keys signed the text and no line that claims one of them is forged
    public boolean isSignedBy(Collection<VerifierKey> keys) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (Line line : signatures) {
            for (VerifierKey key : keys) {
                if (line.isOf(key)) {
                    if (!line.verifies(key, message)) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    /// {@return the form that [#parse(String)] takes}
    public String format() {
        var out = new StringBuilder(text).append('\n');
        signatures.forEach(line ->
                out.append(DASH).append(line.name()).append(' ').append(line.blob()).append('\n'));
        return out.toString();
    }
}
