package org.xieshou.tree;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the tree keeps of an entry: its envelope and a salted digest of its body. Never the body, its cipher text, its
/// key or its area, so that erasing, re-encrypting and moving leave the tree alone, and nobody can guess an answer from it.
///
/// Binary layout 1, big-endian, in the order of the components below: one byte 1 · seq · the eight ids, each one byte 0
/// if absent, else one byte 1 and 16 bytes · the three texts, each two bytes of length and UTF-8 · the eight numbers
/// · digest. An entry's hash is SHA-256 of a byte 0 and these bytes.
///
/// @param seq number in the journal, dense from 1; the leaf's place in the tree is `seq - 1`
/// @param id the entry's own id, made where it happened
/// @param subject household or person it is about
/// @param person member of the household, if about one
/// @param occasion the visit, clinic day or session it belonged to
/// @param author the user who made it
/// @param device one installation of one user
/// @param via the journal that brought it (a clinic's laptop)
/// @param corrects the entry that this one corrects
/// @param kind `name@version`
/// @param unit the author's unit
/// @param held why it was held on arrival, "" if it was not
/// @param dseq the device's own count
/// @param happenedMicros when it happened by the author's clock, microseconds since 1970 UTC
/// @param skew seconds that the device's clock was off
/// @param receivedMicros when the journal took it, microseconds since 1970 UTC
/// @param epoch rises by one each time the journal is restored from a backup
/// @param basedOn the last seq that the author had seen
/// @param viaSeq its number in the journal that brought it, else 0
/// @param viaBased its base there, else 0
/// @param digest HMAC-SHA-256 of the body under a salt kept with the body, 32 bytes, not copied
@SuppressWarnings(
        "ArrayRecordComponent") // compared by content below; copied by nobody, as millions are made
public record Leaf(
        long seq,
        UUID id,
        @Nullable UUID subject,
        @Nullable UUID person,
        @Nullable UUID occasion,
        UUID author,
        UUID device,
        @Nullable UUID via,
        @Nullable UUID corrects,
        String kind,
        String unit,
        String held,
        long dseq,
        long happenedMicros,
        long skew,
        long receivedMicros,
        long epoch,
        long basedOn,
        long viaSeq,
        long viaBased,
        byte[] digest) {

    public Leaf {
        if (seq < 1) {
            throw new IllegalArgumentException("entries are numbered from 1, not " + seq);
        }
        if (digest.length != TreeHash.LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + digest.length);
        }
        LeafBytes.checkText(kind);
        LeafBytes.checkText(unit);
        LeafBytes.checkText(held);
    }

    /// {@return layout 1}
    public byte[] bytes() {
        return LeafBytes.write(this);
    }

    /// Reads layout 1.
    ///
    /// @throws IllegalArgumentException if the bytes are not exactly one entry in layout 1
    public static Leaf parse(byte[] bytes) {
        return LeafBytes.read(bytes);
    }

    /// {@return the leaf's hash in the tree, 32 bytes}
    public byte[] hash() {
        return new TreeHash().leaf(bytes());
    }

    /// {@return one line of JSON without line end: absent ids left out, times as ISO 8601, digest as hex}
    public String toLine() {
        return LeafLine.write(this);
    }

    /// Reads what [#toLine()] writes.
    ///
    /// @throws IllegalArgumentException if the line is not an entry, or holds a field that the tree does not cover
    public static Leaf fromLine(String line) {
        return LeafLine.read(FlatJson.parse(line));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Leaf leaf && Arrays.equals(bytes(), leaf.bytes());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq) * 31 + id.hashCode();
    }
}
