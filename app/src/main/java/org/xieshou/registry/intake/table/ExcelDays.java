package org.xieshou.registry.intake.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days that a spreadsheet stores as numbers: counted from 1899-12-30, or from 1904-01-01 in old Mac files.
public final class ExcelDays {
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

    /// A spreadsheet's own limit for a format.
    private static final int LONGEST = 255;

    private static final long LAST = 2_958_465;

    private final LocalDate first;
    private final Map<String, Boolean> formats = new ConcurrentHashMap<>();

    ExcelDays(boolean from1904) {
        first = first(from1904);
    }

    /// The day of a plain number that was meant as one, 1927 to 2119.
    public static Optional<LocalDate> plain(long serial, boolean from1904) {
        return serial >= 10_000 && serial <= 80_000
                ? Optional.of(first(from1904).plusDays(serial))
                : Optional.empty();
    }

    private static LocalDate first(boolean from1904) {
        return from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    /// The day, if the cell's format shows its number as one.
    Optional<LocalDate> find(BigDecimal number, @Nullable Integer id, @Nullable String format) {
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return Optional.empty();
        }
        boolean day =
                (id != null && isBuiltIn(id))
                        || (format != null
                                && format.length() <= LONGEST
                                && formats.computeIfAbsent(format, ExcelDays::showsDay));
        return day ? Optional.of(first.plusDays(number.longValue())) : Optional.empty();
    }

    /// 27 to 36 and 50 to 58 are the Chinese day formats, which files name by number only.
    private static boolean isBuiltIn(int id) {
        return (id >= 14 && id <= 17)
                || id == 22
                || (id >= 27 && id <= 36)
                || (id >= 50 && id <= 58);
    }

    private static boolean showsDay(String format) {
        var bare = LITERAL.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return !bare.contains("general") && (bare.contains("y") || bare.contains("d"));
    }
}
