package org.xieshou.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// The difficulties within an actor's reach.
@Component
public final class Difficulties {
    static final int MOST = 200;

    private final Reading reading;
    private final Clock clock;
    private final Place place;

    Difficulties(Reading reading, Clock clock, Place place) {
        this.reading = reading;
        this.clock = clock;
        this.place = place;
    }

    /// How many are unsettled, and since when the oldest of them.
    public record Waits(boolean urgent, long count, Instant first) {}

    /// What is unsettled: urgent first, then the oldest, at most two hundred.
    ///
    /// @throws CaseworkProblem if the actor may not open households
    public List<Difficulty> unsettled(Actor actor) {
        var adult = LocalDate.ofInstant(clock.instant(), place.zone()).minusYears(18);
        return read(actor, db -> DifficultyTable.unsettled(db, MOST, adult));
    }

    /// Urgent ones first; nothing for a sort of which there are none.
    public List<Waits> count(Actor actor) {
        return read(actor, DifficultyTable::count);
    }

    private <T> T read(Actor actor, Function<JdbcClient, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw CaseworkProblem.notYourTask();
        }
        return reading.as(actor, work);
    }
}
