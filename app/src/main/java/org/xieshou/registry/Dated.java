package org.xieshou.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something that holds from a day on, with where it is from.
///
/// @param isUnsure from memory or a weak source: an office must confirm it
public record Dated<T>(LocalDate from, T value, Label source, boolean isUnsure) {
    /// What is in force on a day; before the first, the first. Empty where nothing is given.
    public static <T> Optional<T> on(List<Dated<T>> all, LocalDate day) {
        var order = Comparator.comparing((Dated<T> each) -> each.from);
        return all.stream()
                .filter(each -> !each.from.isAfter(day))
                .max(order)
                .or(() -> all.stream().min(order))
                .map(Dated::value);
    }
}
