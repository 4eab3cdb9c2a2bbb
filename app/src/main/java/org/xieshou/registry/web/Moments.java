package org.xieshou.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.journal.Journal;
import org.xieshou.registry.Moment;
import org.xieshou.shared.web.Place;

/// From what stands in the address to a moment. What cannot be read, and what is not past, is now.
@Component
final class Moments {
    private final Journal journal;
    private final Place place;
    private final Clock clock;

    Moments(Journal journal, Place place, Clock clock) {
        this.journal = journal;
        this.place = place;
        this.clock = clock;
    }

    /// @param known a day, of which the end counts, or the number of an entry
    /// @param on a day; blank: that of `known`
    Moment read(@Nullable String known, @Nullable String on) {
        var knownDay = past(known);
        var onDay = past(on).or(() -> knownDay);
        return new Moment(
                knownDay.map(this::seq).or(() -> number(known)).orElse(null), onDay.orElse(null));
    }

    /// Nothing, a day or the number of an entry.
    boolean isMoment(@Nullable String known) {
        return Days.isNoneOrDay(known) || number(known).isPresent();
    }

    private Optional<LocalDate> past(@Nullable String text) {
        var today = clock.instant().atZone(place.zone()).toLocalDate();
        return Days.read(text).filter(day -> day.isBefore(today));
    }

    private Long seq(LocalDate day) {
        return journal.knownAt(
                day.plusDays(1).atStartOfDay(place.zone()).toInstant().minusNanos(1000));
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(each -> each.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
