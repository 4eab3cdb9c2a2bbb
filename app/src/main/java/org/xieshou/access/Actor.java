package org.xieshou.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Field;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;

/// The person or machine behind a request, with what is allowed at this moment.
///
/// @param unit the unit acted for unless an entry names another
/// @param units all units that may be acted for
/// @param areas the areas in reach, each with all below it
/// @param households the households in charge, wherever they are
/// @param opened households outside of that which may be read, not written about, for the time being: see [Glass]
public record Actor(
        UUID id,
        String name,
        String unit,
        Set<Role> roles,
        Set<Right> rights,
        Set<String> units,
        Set<Integer> areas,
        Set<UUID> households,
        Set<UUID> opened) {

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
                    Set.of(),
                    Set.of());

    public Actor {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
        units = Set.copyOf(units);
        areas = Set.copyOf(areas);
        households = Set.copyOf(households);
        opened = Set.copyOf(opened);
    }

    /// Nothing opened beyond one's reach.
    public Actor(
            UUID id,
            String name,
            String unit,
            Set<Role> roles,
            Set<Right> rights,
            Set<String> units,
            Set<Integer> areas,
            Set<UUID> households) {
        this(id, name, unit, roles, rights, units, areas, households, Set.of());
    }

    Actor opening(Set<UUID> more) {
        return new Actor(id, name, unit, roles, rights, units, areas, households, more);
    }

    /// Those in charge and those opened: what may be read wherever it lies.
    Set<UUID> readable() {
        if (opened.isEmpty()) {
            return households;
        }
        var all = new HashSet<>(households);
        all.addAll(opened);
        return all;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /// Whether such fields of what is in reach may be shown.
    public boolean sees(Field field) {
        return isSystem() || roles.stream().anyMatch(role -> role.sees(field));
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

    /// May read what lies in this area or is about this household: its reach, and what stands open.
    public boolean reads(@Nullable Integer area, @Nullable UUID household) {
        return reaches(area, household) || (household != null && opened.contains(household));
    }
}
