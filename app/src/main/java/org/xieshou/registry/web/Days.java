package org.xieshou.registry.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days and codes as forms send them.
final class Days {
    private Days() {}

    static Optional<LocalDate> read(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Nothing, or a day.
    static boolean isNoneOrDay(@Nullable String text) {
        return text == null || text.isBlank() || read(text).isPresent();
    }
}
