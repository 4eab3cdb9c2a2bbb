package org.xieshou.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;

/// The person or machine behind a request, with what is allowed at this moment.
///
/// @param unit the unit acted for unless an entry names another
/// @param units all units that may be acted for
/// @param areas the areas in reach, each with all below it
/// @param households the households in charge, wherever they are
public record Actor(
        UUID id,
        String name,
        String unit,
        Set<Role> roles,
        Set<Right> rights,
        Set<String> units,
        Set<Integer> areas,
        Set<UUID> households) {

    public static final String SYSTEM_UNIT = "system";

    /// The system itself: releases what waited, writes the first entries of an installation.
    public static final Actor SYSTEM =
            new Actor(
                    Ids.named("xieshou:system"),
                    "Xieshou",
                    SYSTEM_UNIT,
                    Set.of(),
                    EnumSet.allOf(Right.class),
                    Set.of(SYSTEM_UNIT),
                    Set.of(),
                    Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
        units = Set.copyOf(units);
        areas = Set.copyOf(areas);
        households = Set.copyOf(households);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean isSystem() {
        return id.equals(SYSTEM.id);
    }

    /// May act on what lies in this area or is this household.
    public boolean reaches(@Nullable Integer area, @Nullable UUID household) {
        return isSystem()
                || (area != null && areas.contains(area))
                || (household != null && households.contains(household));
    }
}
