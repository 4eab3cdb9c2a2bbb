package org.xieshou.synth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;

/// Somebody who works for a unit, with what they are there.
///
/// @param login absent for most: they only have a name
record Staff(UUID id, String name, String unit, @Nullable String login, List<Duty> duties) {
    /// @param area with all below it
    record Duty(Role role, int area) {}

    Staff {
        duties = List.copyOf(duties);
    }

    Json body() {
        return Json.of("staff", id.toString())
                .with("name", name)
                .with("unit", unit)
                .with("login", login);
    }

    Json assignment(Duty duty, LocalDate from) {
        return Json.of("staff", id.toString())
                .with("role", duty.role.name())
                .with("unit", unit)
                .with("area", duty.area)
                .with("from", from);
    }
}
