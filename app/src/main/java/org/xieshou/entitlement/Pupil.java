package org.xieshou.entitlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child at school.
///
/// @param stage as `person.pupil` has it
public record Pupil(
        UUID household, UUID person, String name, String stage, @Nullable String village) {
    Pupil named(String other) {
        return new Pupil(household, person, other, stage, village);
    }
}
