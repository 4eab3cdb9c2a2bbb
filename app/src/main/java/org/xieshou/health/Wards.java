package org.xieshou.health;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// What all doors of this room share: who may come in, which day it is here, which thresholds hold.
@Component
final class Wards {
    private static final String WHY = "health.why.file";

    private final Reading reading;
    private final Looks looks;
    private final Editions editions;
    private final Clock clock;
    private final Place place;

    Wards(Reading reading, Looks looks, Editions editions, Clock clock, Place place) {
        this.reading = reading;
        this.looks = looks;
        this.editions = editions;
        this.clock = clock;
        this.place = place;
    }

    /// @throws HealthProblem if the actor is no clinician
    <T> T read(Actor actor, Function<Ward, T> work) {
        admit(actor);
        var clinician = actor.within(Right.HEALTH);
        var reach = Reach.of(clinician);
        return reading.as(clinician, db -> work.apply(new Ward(db, reach)));
    }

    void admit(Actor actor) {
        if (!actor.may(Right.HEALTH)) {
            throw HealthProblem.notYourTask();
        }
    }

    /// Written down where the household sees it.
    void looked(Actor actor, java.util.UUID household) {
        looks.record(actor, household, WHY);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }

    /// Noon of a day gone by, for what is written down later.
    Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(place.zone()).toInstant();
    }

    Edition edition(LocalDate day) {
        return editions.on(day);
    }

    Clock clock() {
        return clock;
    }
}
