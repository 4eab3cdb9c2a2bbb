package org.xieshou.entitlement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A child at school.
///
/// @param stage as `person.pupil` has it
/// @param school whose teacher is paired with the child: no other word tells where a child goes to school; null if none is
public record Pupil(
        UUID household,
        UUID person,
        String name,
        String stage,
        @Nullable String village,
        @Nullable String school) {
    Pupil named(String other, @Nullable String at) {
        return new Pupil(household, person, other, stage, village, at);
    }
}
