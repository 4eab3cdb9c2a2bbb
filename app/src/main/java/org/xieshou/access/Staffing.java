package org.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;

/// The units and the people whom somebody keeps: those within reach of the role in which they keep them, and what they may
/// give to whom. The journal judges the entries again, by the same rules.
@Component
public final class Staffing {
    /// So many people on a page.
    public static final int SIZE = 50;

    /// @param unit whom they work for
    /// @param login null for those who have no account
    /// @param entry by which they came to be
    public record Member(
            UUID staff, String name, String unit, @Nullable String login, UUID entry) {}

    /// A unit as it is kept.
    ///
    /// @param parent the unit above; null for none
    /// @param entry by which it came to be
    public record Office(
            String id, String name, String type, int area, @Nullable String parent, UUID entry) {}

    /// @param area over which; null for none of its own
    /// @param household over which one household
    /// @param place where that household is now
    public record Assignment(
            UUID entry,
            UUID staff,
            Role role,
            String unit,
            @Nullable Integer area,
            @Nullable UUID household,
            @Nullable Integer place,
            LocalDate from,
            @Nullable LocalDate to) {
        public boolean isOver(LocalDate today) {
            return to != null && to.isBefore(today);
        }
    }

    /// @param text part of a name or a login; empty for all
    /// @param unit of this one alone; empty for all
    public record Asked(String text, String unit, long page) {}

    /// @param total of all pages
    public record Found(List<Member> members, long total) {
        public Found {
            members = List.copyOf(members);
        }
    }

    private final StaffTable table;
    private final Units units;
    private final Areas areas;
    private final Clock clock;
    private final Place place;

    Staffing(StaffTable table, Units units, Areas areas, Clock clock, Place place) {
        this.table = table;
        this.units = units;
        this.areas = areas;
        this.clock = clock;
        this.place = place;
    }

    private static Actor keeping(Actor by) {
        return by.within(Right.ACCESS_MANAGE);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }

    /// The units within reach.
    public List<Unit> units(Actor by) {
        var reached = keeping(by).areas();
        return units.all().stream().filter(unit -> reached.contains(unit.area())).toList();
    }

    public List<Area> areas(Actor by) {
        return areas.within(keeping(by));
    }

    public Found find(Actor by, Asked asked) {
        return table.find(keeping(by).areas(), asked);
    }

    /// @throws AccessProblem no-such-person, also for somebody out of reach
    public Member member(Actor by, UUID staff) {
        return table.member(staff)
                .filter(member -> reachesUnit(keeping(by), member.unit()))
                .orElseThrow(AccessProblem::noSuchPerson);
    }

    /// @throws AccessProblem no-such-unit, also for one out of reach
    public Office unit(Actor by, String id) {
        return table.unit(id)
                .filter(unit -> keeping(by).areas().contains(unit.area()))
                .orElseThrow(AccessProblem::noSuchUnit);
    }

    /// Whether this person may say what somebody is called, whom they work for and how they sign in: of one's own unit or
    /// one within reach, and nobody who may do more.
    public boolean mayDescribe(Actor by, Member member) {
        var manager = keeping(by);
        return reachesUnit(manager, member.unit())
                && table.assignments(List.of(member.staff())).stream()
                        .allMatch(assignment -> mayGive(manager, assignment.role()));
    }

    /// All they have been given, the latest first.
    public List<Assignment> assignments(List<UUID> staff) {
        return table.assignments(staff);
    }

    /// Whether somebody else signs in with that name.
    public boolean isTaken(String login, UUID staff) {
        return table.isTaken(login, staff);
    }

    /// The roles that this person may give.
    public List<Role> toGive(Actor by) {
        var manager = keeping(by);
        return Arrays.stream(Role.values()).filter(role -> mayGive(manager, role)).toList();
    }

    private static boolean mayGive(Actor manager, Role role) {
        return manager.roles().contains(Role.ADMINISTRATOR)
                || manager.rights().containsAll(role.rights());
    }

    /// Whether this assignment could be said, or ended, by this person.
    public boolean mayGive(Actor by, Assignment assignment) {
        var manager = keeping(by);
        return !by.id().equals(assignment.staff())
                && mayGive(manager, assignment.role())
                && reaches(manager, assignment);
    }

    /// Whether this person may make a password for somebody: whoever knows it could sign in as them, so all that they may do
    /// now or will must be this person's to give.
    public boolean mayGivePassword(Actor by, Member member) {
        var today = today();
        return !by.id().equals(member.staff())
                && reachesUnit(keeping(by), member.unit())
                && table.assignments(List.of(member.staff())).stream()
                        .filter(assignment -> !assignment.isOver(today))
                        .allMatch(assignment -> mayGive(by, assignment));
    }

    private boolean reaches(Actor manager, Assignment assignment) {
        if (assignment.household() != null) {
            return manager.reaches(assignment.place(), assignment.household());
        }
        return assignment.area() == null
                ? reachesUnit(manager, assignment.unit())
                : manager.areas().contains(assignment.area());
    }

    private boolean reachesUnit(Actor manager, String unit) {
        return areaOf(unit).filter(manager.areas()::contains).isPresent();
    }

    private Optional<Integer> areaOf(String unit) {
        return units.find(unit).map(Unit::area);
    }
}
