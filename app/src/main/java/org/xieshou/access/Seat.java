package org.xieshou.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Field;
import org.xieshou.shared.Right;

/// One role of somebody and where it holds: what a role may and sees ends where that role's own reach ends.
///
/// @param areas each with all below it
/// @param households in charge, wherever they are
public record Seat(Role role, Set<Integer> areas, Set<UUID> households) {
    public Seat {
        areas = Set.copyOf(areas);
        households = Set.copyOf(households);
    }

    boolean reaches(@Nullable Integer area, @Nullable UUID household) {
        return (area != null && areas.contains(area))
                || (household != null && households.contains(household));
    }

    /// The same role in this place alone.
    Seat at(@Nullable Integer area, @Nullable UUID household) {
        return new Seat(
                role,
                area == null ? Set.of() : Set.of(area),
                household == null ? Set.of() : Set.of(household));
    }

    /// Whether it reaches nothing but these, and anything.
    boolean isWithin(Set<Integer> otherAreas, Set<UUID> otherHouseholds) {
        return !(areas.isEmpty() && households.isEmpty())
                && otherAreas.containsAll(areas)
                && otherHouseholds.containsAll(households);
    }

    boolean may(Right right) {
        return role.rights().contains(right);
    }

    /// Whether the role sees anything at all of a household.
    boolean isOfRecords() {
        return role.sees(Field.DOOR);
    }
}
