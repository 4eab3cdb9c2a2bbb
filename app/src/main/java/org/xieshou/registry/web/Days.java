package org.xieshou.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days and codes as forms send them.
final class Days {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Days() {}

    /// Empty also for a day that no register knows: the calendar goes further than what can be stored.
    static Optional<LocalDate> read(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip())).filter(Days::isOfOurTimes);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTimes(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    /// Nothing, or a day.
    static boolean isNoneOrDay(@Nullable String text) {
        return text == null || text.isBlank() || read(text).isPresent();
    }
}
