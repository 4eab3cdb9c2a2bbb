package org.xieshou.tree;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A leaf as one line of JSON, for people and programs outside. Names are those of [Leaf], with `happened` and
/// `received` as UTC times. Order of names and blanks do not matter: what counts is what the binary layout makes of it.
final class LeafLine {
    private static final long MICROS = 1_000_000;
    private static final long SECONDS_A_DAY = 86_400;

    private LeafLine() {}

    static String write(Leaf leaf) {
        var out = new StringBuilder(700).append("{\"seq\":").append(leaf.seq());
        id(out, "id", leaf.id());
        id(out, "subject", leaf.subject());
        id(out, "person", leaf.person());
        id(out, "occasion", leaf.occasion());
        id(out, "author", leaf.author());
        id(out, "device", leaf.device());
        id(out, "via", leaf.via());
        id(out, "corrects", leaf.corrects());
        text(out, "kind", leaf.kind());
        text(out, "unit", leaf.unit());
        text(out, "held", leaf.held());
        number(out, "dseq", leaf.dseq());
        text(out, "happened", time(leaf.happenedMicros()));
        number(out, "skew", leaf.skew());
        text(out, "received", time(leaf.receivedMicros()));
        number(out, "epoch", leaf.epoch());
        number(out, "basedOn", leaf.basedOn());
        number(out, "viaSeq", leaf.viaSeq());
        number(out, "viaBased", leaf.viaBased());
        text(out, "digest", HexFormat.of().formatHex(leaf.digest()));
        return out.append('}').toString();
    }

    static Leaf read(FlatJson line) {
        var leaf =
                new Leaf(
                        line.number("seq"),
                        UUID.fromString(line.text("id")),
                        findId(line, "subject"),
                        findId(line, "person"),
                        findId(line, "occasion"),
                        UUID.fromString(line.text("author")),
                        UUID.fromString(line.text("device")),
                        findId(line, "via"),
                        findId(line, "corrects"),
                        line.text("kind"),
                        line.text("unit"),
                        line.text("held"),
                        line.number("dseq"),
                        micros(line.text("happened")),
                        line.number("skew"),
                        micros(line.text("received")),
                        line.number("epoch"),
                        line.number("basedOn"),
                        line.number("viaSeq"),
                        line.number("viaBased"),
                        HexFormat.of().parseHex(line.text("digest")));
        line.checkNothingLeft();
        return leaf;
    }

    private static @Nullable UUID findId(FlatJson line, String name) {
        String id = line.findText(name);
        return id == null ? null : UUID.fromString(id);
    }

    private static void id(StringBuilder out, String name, @Nullable UUID id) {
        if (id != null) {
            text(out, name, id.toString());
        }
    }

    private static void text(StringBuilder out, String name, String text) {
        out.append(",\"").append(name).append("\":");
        FlatJson.quote(out, text);
    }

    private static void number(StringBuilder out, String name, long number) {
        out.append(",\"").append(name).append("\":").append(number);
    }

    static String time(long micros) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(micros, SECONDS_A_DAY * MICROS));
        if (day.getYear() < 0 || day.getYear() > 9999) {
            return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
        }
        long second = Math.floorMod(Math.floorDiv(micros, MICROS), SECONDS_A_DAY);
        var out = new StringBuilder(27).append(day).append('T');
        padded(out, second / 3600, 10).append(':');
        padded(out, second / 60 % 60, 10).append(':');
        padded(out, second % 60, 10).append('.');
        return padded(out, Math.floorMod(micros, MICROS), 100_000).append('Z').toString();
    }

    private static StringBuilder padded(StringBuilder out, long number, long lowestWithoutZeros) {
        for (long bound = lowestWithoutZeros; bound > 1 && number < bound; bound /= 10) {
            out.append('0');
        }
        return out.append(number);
    }

    static long micros(String time) {
        try {
            return time.length() == "2026-11-23T09:41:07.123456Z".length() && time.charAt(10) == 'T'
                    ? microsOfUsualLength(time)
                    : ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
        } catch (DateTimeException | ArithmeticException notOne) {
            throw new IllegalArgumentException("not a time in UTC: " + time, notOne);
        }
    }

    // Instant.parse takes longer than everything else about a line together
    private static long microsOfUsualLength(String time) {
        if (time.charAt(4) != '-'
                || time.charAt(7) != '-'
                || time.charAt(13) != ':'
                || time.charAt(16) != ':'
                || time.charAt(19) != '.'
                || time.charAt(26) != 'Z') {
            throw new IllegalArgumentException("not a time in UTC: " + time);
        }
        long day =
                LocalDate.of(digits(time, 0, 4), digits(time, 5, 7), digits(time, 8, 10))
                        .toEpochDay();
        int hour = digits(time, 11, 13);
        int minute = digits(time, 14, 16);
        int second = digits(time, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            throw new IllegalArgumentException("no such time of day: " + time);
        }
        return (day * SECONDS_A_DAY + hour * 3600L + minute * 60L + second) * MICROS
                + digits(time, 20, 26);
    }

    private static int digits(String time, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = time.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a time in UTC: " + time);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
