package org.xieshou.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/// An array parameter in PostgreSQL's binary form, for the types whose text costs the server more than the row does:
/// identifiers, moments, days, and texts, which must be quoted and read letter by letter. A connection that was not told to ([#TYPES]) sends it as text.
final class BinaryArray extends PGobject implements PGBinaryObject {
    /// For the driver's property `binaryTransferEnable`: arrays of uuid, timestamptz, date and text, by their numbers.
    static final String TYPES = "2951,1185,1182,1009";

    private static final long serialVersionUID = 1L;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int HEAD = 20;
    private static final int TYPICAL = 12;

    private final byte[] binary;
    private final transient List<@Nullable Object> values;

    private BinaryArray(Element element, List<@Nullable Object> values) {
        this.type = "_" + element.type;
        this.values = values;
        this.binary = binary(element, values);
    }

    /// The values as an array of this type, or null if the type or one of the values has no binary form here.
    static @Nullable BinaryArray of(String type, List<@Nullable Object> values) {
        for (var element : Element.values()) {
            if (element.type.equals(type)) {
                return element.fits(values) ? new BinaryArray(element, values) : null;
            }
        }
        return null;
    }

    private enum Element {
        UUID_("uuid", 2950, 16),
        MOMENT("timestamptz", 1184, 8),
        DAY("date", 1082, 4),
        TEXT("text", 25, TYPICAL);

        private final String type;
        private final int oid;
        private final int size;

        Element(String type, int oid, int size) {
            this.type = type;
            this.oid = oid;
            this.size = size;
        }

        private boolean fits(List<@Nullable Object> values) {
            for (var value : values) {
                if (value != null && !fits(value)) {
                    return false;
                }
            }
            return true;
        }

        private boolean fits(Object value) {
            return switch (this) {
                case UUID_ -> value instanceof UUID || isUuid(value);
                case MOMENT -> value instanceof Instant;
                case DAY -> value instanceof LocalDate;
                case TEXT -> true;
            };
        }

        private static boolean isUuid(Object value) {
            return value instanceof String text && text.length() == 36;
        }

        private void put(Object value, Bytes to) {
            switch (this) {
                case UUID_ -> {
                    var id =
                            value instanceof UUID known ? known : UUID.fromString(value.toString());
                    to.number(size).longNumber(id.getMostSignificantBits());
                    to.longNumber(id.getLeastSignificantBits());
                }
                case MOMENT ->
                        to.number(size)
                                .longNumber(ChronoUnit.MICROS.between(EPOCH, (Instant) value));
                case DAY -> to.number(size).number(days((LocalDate) value));
                case TEXT -> to.text(Objects.requireNonNull(Sql.text(value)));
            }
        }

        private static int days(LocalDate day) {
            return Math.toIntExact(day.toEpochDay() - EPOCH.getEpochSecond() / 86_400);
        }
    }

    private static byte[] binary(Element element, List<@Nullable Object> values) {
        var to = new Bytes(HEAD + values.size() * (4 + element.size));
        to.number(1).number(values.contains(null) ? 1 : 0).number(element.oid);
        to.number(values.size()).number(1);
        for (var value : values) {
            if (value == null) {
                to.number(-1);
            } else {
                element.put(value, to);
            }
        }
        return to.all();
    }

    /// Grows as it is filled.
    private static final class Bytes {
        private ByteBuffer buffer;

        Bytes(int expected) {
            buffer = ByteBuffer.allocate(expected);
        }

        private void need(int more) {
            if (buffer.remaining() < more) {
                var larger = ByteBuffer.allocate(2 * buffer.capacity() + more);
                buffer = larger.put(buffer.flip());
            }
        }

        Bytes number(int number) {
            need(4);
            buffer.putInt(number);
            return this;
        }

        Bytes longNumber(long number) {
            need(8);
            buffer.putLong(number);
            return this;
        }

        void text(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length).need(bytes.length);
            buffer.put(bytes);
        }

        byte[] all() {
            return java.util.Arrays.copyOf(buffer.array(), buffer.position());
        }
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        System.arraycopy(binary, 0, bytes, offset, binary.length);
    }

    @Override
    public int lengthInBytes() {
        return binary.length;
    }

    @Override
    public void setByteValue(byte[] value, int offset) throws SQLException {
        throw new SQLException("goes to the server only");
    }

    @Override
    public String getValue() {
        return Sql.array(values);
    }
}
