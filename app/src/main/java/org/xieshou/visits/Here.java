package org.xieshou.visits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.xieshou.shared.web.Place;

/// Today, where this installation stands.
@Component
public record Here(Place place, Clock clock) {
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, place.zone());
    }

    /// Noon of a day gone by, for what is written down later.
    public Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(place.zone()).toInstant();
    }
}
