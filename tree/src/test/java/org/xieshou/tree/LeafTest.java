package org.xieshou.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID ID = UUID.fromString("01935a2b-0000-7000-8000-000000000001");
    private static final UUID AUTHOR = UUID.fromString("01935a2b-0000-7000-8000-000000000002");
    private static final UUID DEVICE = UUID.fromString("01935a2b-0000-7000-8000-000000000003");

    private static Leaf leaf(String unit) {
        return new Leaf(
                7,
                ID,
                null,
                null,
                null,
                AUTHOR,
                DEVICE,
                null,
                null,
                "visit@1",
                unit,
                "",
                5,
                1_000_000,
                -2,
                2_000_000,
                0,
                6,
                0,
                0,
                new byte[32]);
    }

    @Test
    void layoutOneNeverChanges() {
        String expected =
                "01"
                        + "0000000000000007"
                        + "01"
                        + "01935a2b000070008000000000000001"
                        + "000000"
                        + "01"
                        + "01935a2b000070008000000000000002"
                        + "01"
                        + "01935a2b000070008000000000000003"
                        + "0000"
                        + "0007"
                        + "76697369744031"
                        + "0003"
                        + "e69d91"
                        + "0000"
                        + "0000000000000005"
                        + "00000000000f4240"
                        + "fffffffffffffffe"
                        + "00000000001e8480"
                        + "0000000000000000"
                        + "0000000000000006"
                        + "0000000000000000"
                        + "0000000000000000"
                        + "00".repeat(32);

        assertThat(HexFormat.of().formatHex(leaf("村").bytes())).isEqualTo(expected);
    }

    @Test
    void aStrangerCanReadTheLine() {
        assertThat(leaf("村").toLine())
                .isEqualTo(
                        "{\"seq\":7,\"id\":\"01935a2b-0000-7000-8000-000000000001\","
                                + "\"author\":\"01935a2b-0000-7000-8000-000000000002\","
                                + "\"device\":\"01935a2b-0000-7000-8000-000000000003\","
                                + "\"kind\":\"visit@1\",\"unit\":\"村\",\"held\":\"\",\"dseq\":5,"
                                + "\"happened\":\"1970-01-01T00:00:01.000000Z\",\"skew\":-2,"
                                + "\"received\":\"1970-01-01T00:00:02.000000Z\",\"epoch\":0,\"basedOn\":6,"
                                + "\"viaSeq\":0,\"viaBased\":0,\"digest\":\""
                                + "00".repeat(32)
                                + "\"}");
    }

    @Property(tries = 300)
    void bytesAndLineGiveTheSameLeafBack(@ForAll long seed) {
        Leaf leaf = Made.leaf(1 + (seed >>> 2), new Random(seed));

        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
        assertThat(Leaf.fromLine(leaf.toLine())).isEqualTo(leaf);
    }

    @Property(tries = 500)
    void anyTextSurvives(@ForAll String text) {
        boolean whole = text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
        if (whole) {
            assertThat(Leaf.fromLine(leaf(text).toLine())).isEqualTo(leaf(text));
            assertThat(Leaf.parse(leaf(text).bytes()).unit()).isEqualTo(text);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> leaf(text));
        }
    }

    @Property(tries = 500)
    void timesOfAHundredThousandYearsSurvive(@ForAll long any) {
        long far = any / 2;
        long near = any / 200;

        assertThat(LeafLine.micros(LeafLine.time(far))).isEqualTo(far);
        assertThat(LeafLine.micros(LeafLine.time(near))).isEqualTo(near);
        assertThat(Instant.parse(LeafLine.time(near)))
                .isEqualTo(Instant.EPOCH.plus(near, ChronoUnit.MICROS));
    }

    @Property(tries = 300)
    void everyByteCounts(@ForAll int where, @ForAll byte by) {
        byte[] bytes = Made.leaf(9).bytes();
        byte[] other = bytes.clone();
        other[Math.floorMod(where, bytes.length)] ^= by;

        assertThat(reads(other)).isEqualTo(Arrays.equals(bytes, other));
    }

    /// Whether the bytes are taken for the same entry.
    private static boolean reads(byte[] bytes) {
        try {
            return Leaf.parse(bytes).equals(Made.leaf(9));
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    @Test
    void refusesWhatIsCutOrTooLong() {
        byte[] bytes = Made.leaf(9).bytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Leaf.parse(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leaf.parse(Arrays.copyOf(bytes, bytes.length + 1)));
    }

    @Test
    void refusesWhatTheTreeWouldNotCover() {
        String line = Made.leaf(9).toLine();
        String more = line.substring(0, line.length() - 1) + ",\"note\":\"looks official\"}";
        String twice = line.substring(0, line.length() - 1) + ",\"kind\":\"gift@1\"}";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leaf.fromLine(more))
                .withMessageContaining("note");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leaf.fromLine(twice))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Leaf.fromLine(line.replace("T", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> Leaf.fromLine(line + "}"));
    }
}
