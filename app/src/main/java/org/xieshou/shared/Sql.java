package org.xieshou.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How our values go to PostgreSQL.
public final class Sql {
    private Sql() {}

    /// A value inside an array parameter: times and dates as text that PostgreSQL reads the same way everywhere.
    public static @Nullable Object value(@Nullable Object value) {
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
