package org.xieshou.entitlement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something known to have happened with a programme.
///
/// @param what `applied`, `received`, `late` or `refused`
/// @param due by when an answer was promised
/// @param fen what was received
/// @param why it is late or was refused
public record Step(
        UUID step,
        UUID household,
        @Nullable UUID person,
        String programme,
        String what,
        LocalDate on,
        @Nullable LocalDate due,
        @Nullable Long fen,
        @Nullable String why,
        String unitName) {

    /// That it happened and when, and no more.
    Step bare() {
        return new Step(step, household, person, programme, what, on, due, null, null, unitName);
    }

    /// The promise has passed, or somebody said that it is late.
    public boolean isLate(LocalDate today) {
        return what.equals("late")
                || (what.equals("applied") && due != null && due.isBefore(today));
    }
}
