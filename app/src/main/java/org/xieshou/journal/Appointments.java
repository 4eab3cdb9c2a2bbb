package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.access.Role;
import org.xieshou.journal.Claim.OfArea;
import org.xieshou.journal.Claim.OfRole;
import org.xieshou.journal.Claim.OfStaff;
import org.xieshou.journal.Claim.OfUnit;
import org.xieshou.shared.Right;

/// Whether what is said of areas, units, staff and roles is its author's to say: within their own reach, before and after; no
/// role that may do more than they may, unless they are an administrator; and nobody appoints themselves.
final class Appointments {
    private final BiPredicate<Actor, @Nullable Integer> reaches;
    private final Map<UUID, Claim> corrected;
    private final Map<Integer, @Nullable Integer> above;
    private final Map<String, Integer> units;
    private final Map<UUID, String> staff;
    private final Map<String, UUID> logins;
    private final Map<UUID, Set<Role>> roles;
    private final Map<UUID, Integer> places;

    /// @param roots of what the entries correct
    /// @param reaches whether an actor reaches an area, also by what came in the same call
    static Appointments of(
            List<Pending> entries,
            Set<UUID> roots,
            BiPredicate<Actor, @Nullable Integer> reaches,
            Connection writer)
            throws SQLException {
        var claims = entries.stream().flatMap(entry -> Claim.of(entry).stream()).toList();
        boolean about =
                entries.stream().anyMatch(entry -> entry.envelope.kind().startsWith("access."));
        return new Appointments(claims, about ? roots : Set.of(), reaches, new ClaimTable(writer));
    }

    private Appointments(
            List<Claim> said,
            Set<UUID> roots,
            BiPredicate<Actor, @Nullable Integer> reaches,
            ClaimTable table)
            throws SQLException {
        this.reaches = reaches;
        corrected = roots.isEmpty() ? Map.of() : table.corrected(roots);
        var claims = Stream.concat(said.stream(), corrected.values().stream()).toList();
        boolean none = claims.isEmpty();
        staff = new HashMap<>(none ? Map.of() : table.staff(all(claims, Appointments::staff)));
        var named = all(claims, Appointments::units);
        named.addAll(staff.values());
        units = new HashMap<>(none ? Map.of() : table.units(named));
        var lying = all(claims, Appointments::areas);
        lying.addAll(units.values());
        above = none ? new HashMap<>() : table.above(lying);
        logins = new HashMap<>(none ? Map.of() : table.logins(all(claims, Appointments::logins)));
        roles = new HashMap<>(none ? Map.of() : table.roles(all(claims, Appointments::staff)));
        places = none ? Map.of() : table.places(all(claims, Appointments::households));
    }

    private static <T> Set<T> all(
            List<Claim> claims, java.util.function.Function<Claim, Stream<T>> of) {
        return claims.stream().flatMap(of).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Integer> areas(Claim claim) {
        return switch (claim) {
            case OfArea of -> Stream.of(of.area(), of.parent()).filter(Objects::nonNull);
            case OfUnit of -> Stream.of(of.area());
            case OfRole of -> Stream.ofNullable(of.area());
            case OfStaff _ -> Stream.empty();
        };
    }

    private static Stream<String> units(Claim claim) {
        return switch (claim) {
            case OfArea _ -> Stream.empty();
            case OfUnit of -> Stream.of(of.unit());
            case OfStaff of -> Stream.of(of.unit());
            case OfRole of -> Stream.of(of.unit());
        };
    }

    private static Stream<UUID> staff(Claim claim) {
        return claim instanceof OfStaff of ? Stream.of(of.staff()) : Stream.empty();
    }

    private static Stream<String> logins(Claim claim) {
        return claim instanceof OfStaff of
                ? Stream.ofNullable(ClaimTable.small(of.login()))
                : Stream.empty();
    }

    private static Stream<UUID> households(Claim claim) {
        return claim instanceof OfRole of ? Stream.ofNullable(of.household()) : Stream.empty();
    }

    /// Holds what is not its author's to say.
    ///
    /// @param root of what it corrects; null if it corrects nothing that is here
    void judge(Pending entry, @Nullable UUID root) {
        if (entry.actor.isSystem() || !entry.envelope.kind().startsWith("access.")) {
            return;
        }
        var manager = entry.actor.within(Right.ACCESS_MANAGE);
        var before = root == null ? null : corrected.get(root);
        if (before != null && !isOf(manager, before)) {
            entry.hold(HeldReason.RIGHT, "corrects");
        }
        Claim.of(entry)
                .ifPresent(claim -> {
                    if (!isOf(manager, claim)) {
                        entry.hold(HeldReason.RIGHT, field(claim));
                    } else if (claim instanceof OfStaff of && isTaken(of)) {
                        entry.hold(HeldReason.CLASH, "login");
                    }
                });
    }

    private static String field(Claim claim) {
        return switch (claim) {
            case OfArea _, OfUnit _ -> "area";
            case OfStaff _ -> "unit";
            case OfRole _ -> "role";
        };
    }

    private boolean isOf(Actor manager, Claim claim) {
        return switch (claim) {
            case OfArea of ->
                    (!above.containsKey(of.area()) || reach(manager, of.area()))
                            && (of.parent() == null
                                    ? above.containsKey(of.area())
                                    : reach(manager, of.parent()));
            case OfUnit of ->
                    reach(manager, of.area())
                            && (!units.containsKey(of.unit())
                                    || reach(manager, units.get(of.unit())));
            case OfStaff of ->
                    reach(manager, units.get(of.unit()))
                            && (!staff.containsKey(of.staff())
                                    || reach(manager, units.get(staff.get(of.staff()))))
                            && roles.getOrDefault(of.staff(), Set.of()).stream()
                                    .allMatch(role -> mayGive(manager, role));
            case OfRole of ->
                    !of.staff().equals(manager.id())
                            && mayGive(manager, of.role())
                            && reachesPlace(manager, of);
        };
    }

    private static boolean mayGive(Actor manager, Role role) {
        return manager.roles().contains(Role.ADMINISTRATOR)
                || manager.rights().containsAll(role.rights());
    }

    private boolean reachesPlace(Actor manager, OfRole of) {
        if (of.household() != null) {
            return manager.reaches(places.get(of.household()), of.household());
        }
        return reach(manager, of.area() == null ? units.get(of.unit()) : of.area());
    }

    private boolean reach(Actor manager, @Nullable Integer area) {
        var seen = new HashSet<Integer>();
        for (var each = area; each != null && seen.add(each); each = above.get(each)) {
            if (reaches.test(manager, each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTaken(OfStaff of) {
        var login = ClaimTable.small(of.login());
        var holder = login == null ? null : logins.get(login);
        return holder != null && !holder.equals(of.staff());
    }

    /// What was taken counts for the entries after it in the same call.
    void remember(Pending entry) {
        Claim.of(entry).ifPresent(this::remember);
    }

    private void remember(Claim claim) {
        switch (claim) {
            case OfArea of -> above.putIfAbsent(of.area(), of.parent());
            case OfUnit of -> units.put(of.unit(), of.area());
            case OfStaff of -> {
                staff.put(of.staff(), of.unit());
                var login = ClaimTable.small(of.login());
                if (login != null) {
                    logins.put(login, of.staff());
                }
            }
            case OfRole of ->
                    roles.computeIfAbsent(of.staff(), _ -> new HashSet<>()).add(of.role());
        }
    }
}
