package org.xieshou.access;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Field;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;

/// The person or machine behind a request, with what is allowed at this moment. Somebody with several roles may here what
/// one role allows, there what another does: ask [#at] about a place, [#within] before reading what only some roles may.
///
/// @param unit the unit acted for unless an entry names another
/// @param units all units that may be acted for
/// @param areas the areas in reach, each with all below it
/// @param households the households in charge, wherever they are
/// @param opened households outside of that which may be read, not written about, for the time being: see [Glass]
/// @param seats the same by role
public record Actor(
        UUID id,
        String name,
        String unit,
        Set<Role> roles,
        Set<Right> rights,
        Set<String> units,
        Set<Integer> areas,
        Set<UUID> households,
        Set<UUID> opened,
        List<Seat> seats) {

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
                    Set.of(),
                    List.of());

    public Actor {
        roles = Set.copyOf(roles);
        rights = Set.copyOf(rights);
        units = Set.copyOf(units);
        areas = Set.copyOf(areas);
        households = Set.copyOf(households);
        opened = Set.copyOf(opened);
        seats = List.copyOf(seats);
    }

    /// Nothing opened beyond one's reach, and the same reach in each role.
    public Actor(
            UUID id,
            String name,
            String unit,
            Set<Role> roles,
            Set<Right> rights,
            Set<String> units,
            Set<Integer> areas,
            Set<UUID> households) {
        this(
                id,
                name,
                unit,
                roles,
                rights,
                units,
                areas,
                households,
                Set.of(),
                roles.stream().map(role -> new Seat(role, areas, households)).toList());
    }

    Actor opening(Set<UUID> more) {
        return new Actor(id, name, unit, roles, rights, units, areas, households, more, seats);
    }

    /// The same person without what stands open through the glass, for lists and searches: that is read by itself alone.
    public Actor unopened() {
        return opened.isEmpty() ? this : opening(Set.of());
    }

    /// The same person, who in this role reaches these households too.
    Actor reaching(Role role, Set<UUID> more) {
        return holding(
                seats.stream()
                        .map(seat ->
                                seat.role() == role ? new Seat(role, seat.areas(), more) : seat)
                        .toList());
    }

    /// The same person in the roles alone that have this right, with the reach of these.
    public Actor within(Right right) {
        return in(seats.stream().filter(seat -> seat.may(right)).toList());
    }

    /// The same person in the roles alone that reach this place. What stands open through the glass is reached by no role and
    /// read in all.
    public Actor at(@Nullable Integer area, @Nullable UUID household) {
        var there =
                seats.stream()
                        .filter(seat -> seat.reaches(area, household))
                        .map(seat -> seat.at(area, household))
                        .toList();
        return isSystem() || (there.isEmpty() && household != null && opened.contains(household))
                ? this
                : holding(there);
    }

    /// The same person in the roles alone that see such fields, with the reach of these.
    public Actor seeing(Field field) {
        return in(seats.stream().filter(seat -> seat.role().sees(field)).toList());
    }

    /// The same person in this role alone, with its reach.
    public Actor in(Role role) {
        return in(seats.stream().filter(seat -> seat.role() == role).toList());
    }

    private Actor in(List<Seat> some) {
        return isSystem() || some.size() == seats.size() ? this : holding(some);
    }

    private Actor holding(List<Seat> some) {
        var kept = EnumSet.noneOf(Right.class);
        some.forEach(seat -> kept.addAll(seat.role().rights()));
        return new Actor(
                id,
                name,
                unit,
                some.stream().map(Seat::role).collect(Collectors.toSet()),
                kept,
                units,
                all(some, Seat::areas),
                all(some, Seat::households),
                Set.of(), // opened to the whole person, not to one of the roles
                some);
    }

    /// The set of a seat that has all the others have, if there is one: an actor is made for each entry, and a reach may be thousands of areas.
    static <T> Set<T> all(List<Seat> seats, Function<Seat, Set<T>> of) {
        var sets = seats.stream().map(of).toList();
        var widest = sets.stream().max(Comparator.comparingInt(Set::size)).orElse(Set.of());
        return sets.stream().allMatch(set -> set.equals(widest) || widest.containsAll(set))
                ? widest
                : sets.stream().flatMap(Set::stream).collect(Collectors.toSet());
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

    /// Whether such fields may be shown of everything in reach. Of one household ask [#at] first: somebody with two roles
    /// sees there what the roles see that reach it.
    public boolean sees(Field field) {
        return isSystem()
                || (seats.stream().anyMatch(Seat::isOfRecords)
                        && isEverywhere(seat -> seat.role().sees(field)));
    }

    /// Whether this person is one of these wherever any role sees records.
    public boolean isNoneBut(Set<Role> some) {
        return isEverywhere(seat -> some.contains(seat.role()));
    }

    /// Two roles in one place add up there: each seat must be such a one, or lie within what such ones reach.
    private boolean isEverywhere(Predicate<Seat> such) {
        var others = seats.stream().filter(Seat::isOfRecords).filter(such.negate()).toList();
        if (others.isEmpty()) {
            return true;
        }
        var those = seats.stream().filter(such).toList();
        var areas = all(those, Seat::areas);
        var households = all(those, Seat::households);
        return others.stream().allMatch(seat -> seat.isWithin(areas, households));
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
