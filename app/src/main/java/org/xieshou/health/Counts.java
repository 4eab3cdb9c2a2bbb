package org.xieshou.health;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;

/// What everybody else may know: how many people were measured and referred, a day and unit. Fewer than five are not
/// told, not even by this door: the database gives no such number.
@Component
public final class Counts {
    /// @param what `measured` or `referred`
    /// @param number null under five
    public record Count(LocalDate day, String unit, String what, @Nullable Long number) {}

    private final Reading reading;

    Counts(Reading reading) {
        this.reading = reading;
    }

    /// Newest first.
    ///
    /// @throws HealthProblem if the actor may see neither campaigns nor health
    public List<Count> all(Actor actor) {
        if (!actor.may(Right.CAMPAIGNS_READ) && !actor.may(Right.HEALTH)) {
            throw HealthProblem.notYourTask();
        }
        return reading.as(actor, CountTable::all);
    }
}
