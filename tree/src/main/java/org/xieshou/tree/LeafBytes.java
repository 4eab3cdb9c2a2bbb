package org.xieshou.tree;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Binary layout 1 of a leaf. It must never change: every root ever signed depends on it. A new layout gets a new
/// first byte, and entries already in the tree keep theirs.
final class LeafBytes {
    private static final byte LAYOUT = 1;
    private static final int LONGEST_TEXT = 0xffff;

    private LeafBytes() {}

    static byte[] write(Leaf leaf) {
        byte[] kind = utf8(leaf.kind());
        byte[] unit = utf8(leaf.unit());
        byte[] held = utf8(leaf.held());
        UUID[] ids = {
            leaf.id(), leaf.subject(), leaf.person(), leaf.occasion(),
            leaf.author(), leaf.device(), leaf.via(), leaf.corrects()
        };
        // version, seq, 8 ids at most, 3 lengths, 8 numbers, digest
        var out =
                ByteBuffer.allocate(
                        1
                                + 8
                                + 8 * 17
                                + 3 * 2
                                + kind.length
                                + unit.length
                                + held.length
                                + 8 * 8
                                + 32);
        out.put(LAYOUT).putLong(leaf.seq());
        for (UUID id : ids) {
            putId(out, id);
        }
        for (byte[] text : new byte[][] {kind, unit, held}) {
            out.putShort((short) text.length).put(text);
        }
        out.putLong(leaf.dseq())
                .putLong(leaf.happenedMicros())
                .putLong(leaf.skew())
                .putLong(leaf.receivedMicros());
        out.putLong(leaf.epoch())
                .putLong(leaf.basedOn())
                .putLong(leaf.viaSeq())
                .putLong(leaf.viaBased());
        out.put(leaf.digest());
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    static Leaf read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != LAYOUT) {
                throw new IllegalArgumentException("not an entry in layout 1");
            }
            Leaf leaf = readFields(in);
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(
                        in.remaining() + " bytes too many behind the entry");
            }
            return leaf;
        } catch (BufferUnderflowException end) {
            throw new IllegalArgumentException("the entry ends early", end);
        }
    }

    // Arguments are evaluated from left to right (JLS 15.7.4), so the order of reading is the
    // layout's.
    private static Leaf readFields(ByteBuffer in) {
        return new Leaf(
                in.getLong(),
                getId(in, "id"),
                getId(in),
                getId(in),
                getId(in),
                getId(in, "author"),
                getId(in, "device"),
                getId(in),
                getId(in),
                getText(in),
                getText(in),
                getText(in),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                in.getLong(),
                getDigest(in));
    }

    static void checkText(String text) {
        if (utf8(text).length > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of an envelope has at most 65,535 bytes");
        }
    }

    private static void putId(ByteBuffer out, @Nullable UUID id) {
        if (id == null) {
            out.put((byte) 0);
        } else {
            out.put((byte) 1)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits());
        }
    }

    private static UUID getId(ByteBuffer in, String name) {
        UUID id = getId(in);
        if (id == null) {
            throw new IllegalArgumentException("an entry has no " + name);
        }
        return id;
    }

    private static @Nullable UUID getId(ByteBuffer in) {
        return switch (in.get()) {
            case 0 -> null;
            case 1 -> new UUID(in.getLong(), in.getLong());
            default -> throw new IllegalArgumentException("neither an id nor none");
        };
    }

    private static String getText(ByteBuffer in) {
        var bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("a text is not UTF-8", broken);
        }
    }

    private static byte[] getDigest(ByteBuffer in) {
        var digest = new byte[TreeHash.LENGTH];
        in.get(digest);
        return digest;
    }

    // String.getBytes turns half a surrogate pair into "?", and two different texts would get one
    // hash.
    private static byte[] utf8(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                checkWhole(text);
                break;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void checkWhole(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("a text holds half a character");
        }
    }
}
