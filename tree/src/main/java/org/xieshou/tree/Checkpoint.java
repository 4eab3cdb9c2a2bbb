package org.xieshou.tree;

import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/// What a journal signs (C2SP tlog-checkpoint): its name, how many entries it has, and their root, a line each.
///
/// @param origin the journal's name, the same as its key's
/// @param head size and root
public record Checkpoint(String origin, Head head) {

    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("a checkpoint names its journal on one line");
        }
    }

    /// Reads the text of a note; checks no signature.
    ///
    /// @throws IllegalArgumentException if the text is not a checkpoint's; lines behind the third are passed over
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "a checkpoint has a name, a size and a root, each line ended");
        }
        byte[] root = Base64.getDecoder().decode(lines[2]);
        if (!Base64.getEncoder().encodeToString(root).equals(lines[2])) {
            throw new IllegalArgumentException("a checkpoint's root is not plain base64");
        }
        return new Checkpoint(lines[0], new Head(Long.parseLong(lines[1]), root));
    }

    /// Opens a signed checkpoint.
    ///
    /// @return the checkpoint, or none if none of these keys signed it or the key is another journal's
    /// @throws IllegalArgumentException if the note is not a checkpoint at all
    public static Optional<Checkpoint> verify(Note note, Collection<VerifierKey> keys) {
        Checkpoint checkpoint = parse(note.text());
        var own = keys.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
        return note.isSignedBy(own) ? Optional.of(checkpoint) : Optional.empty();
    }

    public long size() {
        return head.size();
    }

    public byte[] root() {
        return head.root();
    }

    /// {@return the text that is signed: three lines, each ended}
    public String text() {
        return origin + "\n" + size() + "\n" + Base64.getEncoder().encodeToString(root()) + "\n";
    }

    /// Signs the three lines.
    ///
    /// @throws IllegalArgumentException if the key is another journal's
    public Note sign(SigningKey key) {
        if (!key.verifier().name().equals(origin)) {
            throw new IllegalArgumentException(
                    "the key of " + key.verifier().name() + " cannot sign for " + origin);
        }
        return Note.sign(text(), key);
    }
}
