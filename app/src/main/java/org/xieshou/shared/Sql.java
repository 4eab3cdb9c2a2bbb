package org.xieshou.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How our values go to PostgreSQL.
public final class Sql {
    private Sql() {}

    /// A value inside an array parameter: times and dates as text that PostgreSQL reads the same way everywhere.
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.toString();
            case LocalDate date -> date.toString();
            case Enum<?> choice -> choice.name();
            default -> value;
        };
    }

    /// A value as PostgreSQL writes it.
    static @Nullable String text(@Nullable Object value) {
        return switch (value(value)) {
            case null -> null;
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Object other -> other.toString();
        };
    }

    /// `{"a","b",NULL}`, for a parameter cast to an array. Neighbours are often the same: a batch has one author and day.
    static String array(List<@Nullable Object> values) {
        var all = new StringBuilder(40 * values.size() + 2);
        Object before = null;
        var written = element(null);
        for (var value : values) {
            if (!Objects.equals(value, before)) {
                written = element(value);
                before = value;
            }
            all.append(all.isEmpty() ? '{' : ',').append(written);
        }
        return all.isEmpty() ? "{}" : all.append('}').toString();
    }

    private static String element(@Nullable Object value) {
        var text = text(value);
        if (text == null) {
            return "NULL";
        }
        boolean bare = value instanceof UUID || value instanceof Instant;
        return bare ? text : '"' + escaped(text) + '"';
    }

    private static String escaped(String text) {
        boolean plain = text.indexOf('"') < 0 && text.indexOf('\\') < 0;
        return plain ? text : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /// A single timestamp parameter.
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /// `{a,b}`, for a parameter cast to `uuid[]`.
    public static String uuids(Collection<UUID> ids) {
        var text = new StringBuilder("{");
        for (var id : ids) {
            text.append(text.length() == 1 ? "" : ",").append(id);
        }
        return text.append('}').toString();
    }

    /// `{1,2}`, for a parameter cast to `int[]` or `bigint[]`.
    public static String numbers(Collection<? extends Number> numbers) {
        var text = new StringBuilder("{");
        for (var number : numbers) {
            text.append(text.length() == 1 ? "" : ",").append(number);
        }
        return text.append('}').toString();
    }
}
