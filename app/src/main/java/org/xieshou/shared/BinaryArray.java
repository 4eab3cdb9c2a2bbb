package org.xieshou.shared;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/// An array parameter in PostgreSQL's binary form, for the types whose text costs the server more than the row does:
/// identifiers, moments and days. A connection that was not told to ([#TYPES]) sends it as text.
final class BinaryArray extends PGobject implements PGBinaryObject {
    /// For the driver's property `binaryTransferEnable`: arrays of uuid, timestamptz and date, by their numbers.
    static final String TYPES = "2951,1185,1182";

    private static final long serialVersionUID = 1L;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int HEAD = 20;

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
                return values.stream().allMatch(each -> each == null || element.fits(each))
                        ? new BinaryArray(element, values)
                        : null;
            }
        }
        return null;
    }

    private enum Element {
        UUID_("uuid", 2950, 16),
        MOMENT("timestamptz", 1184, 8),
        DAY("date", 1082, 4);

        private final String type;
        private final int oid;
        private final int size;

        Element(String type, int oid, int size) {
            this.type = type;
            this.oid = oid;
            this.size = size;
        }

        private boolean fits(Object value) {
            return switch (this) {
                case UUID_ -> value instanceof UUID || isUuid(value);
                case MOMENT -> value instanceof Instant;
                case DAY -> value instanceof LocalDate;
            };
        }

        private static boolean isUuid(Object value) {
            return value instanceof String text && text.length() == 36;
        }

        private void put(Object value, ByteBuffer to) {
            switch (value) {
                case UUID id ->
                        to.putLong(id.getMostSignificantBits())
                                .putLong(id.getLeastSignificantBits());
                case Instant moment -> to.putLong(ChronoUnit.MICROS.between(EPOCH, moment));
                case LocalDate day ->
                        to.putInt(
                                Math.toIntExact(
                                        day.toEpochDay() - EPOCH.getEpochSecond() / 86_400));
                default -> put(UUID.fromString(value.toString()), to);
            }
        }
    }

    private static byte[] binary(Element element, List<@Nullable Object> values) {
        boolean hasNulls = values.contains(null);
        var to = ByteBuffer.allocate(HEAD + values.size() * (4 + element.size));
        to.putInt(1).putInt(hasNulls ? 1 : 0).putInt(element.oid).putInt(values.size()).putInt(1);
        for (var value : values) {
            if (value == null) {
                to.putInt(-1);
            } else {
                to.putInt(element.size);
                element.put(value, to);
            }
        }
        return java.util.Arrays.copyOf(to.array(), to.position());
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
