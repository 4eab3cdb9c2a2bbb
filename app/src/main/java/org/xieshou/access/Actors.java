package org.xieshou.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Place;
import org.xieshou.shared.web.Visitor;

/// Who somebody is and what they may do at this moment. What was read is kept until an entry changes who may what: a right
/// taken away is gone with the next request, within half a second if another server took it.
@Component
public final class Actors {
    private final ActorTable table;
    private final Glass glass;
    private final Sessions sessions;
    private final Clock clock;
    private final KnownActors known;
    private final Changes changes;
    private final List<Charges> charges;

    /// @param place whose days count: its people begin and end with them, wherever the machine's clock stands
    /// @param charges of the rooms above
    Actors(
            ActorTable table,
            Glass glass,
            Sessions sessions,
            Changes changes,
            Clock clock,
            Place place,
            ObjectProvider<Charges> charges) {
        this.charges = charges.stream().toList();
        this.glass = glass;
        this.sessions = sessions;
        this.changes = changes;
        this.table = table;
        this.clock = clock.withZone(place.zone());
        this.known = new KnownActors(this::lastChange, this.clock);
    }

    private long lastChange() {
        var last = table.last();
        sessions.look(last.ended());
        return last.changed();
    }

    /// Whether this session has ended: its person's password or second factor changed after it began.
    public boolean isOver(SignIn.Person person) {
        known.lookForChanges();
        return sessions.isOver(person.staff(), person.session());
    }

    /// To be called as soon as entries that change who may what are committed.
    public void changed() {
        changes.happened();
        known.forget();
    }

    public Optional<Actor> find(UUID staff) {
        return known.find(staff, id -> table.staff(id).map(this::actor))
                .map(this::withCharges)
                .map(this::withOpened);
    }

    /// Who somebody was at a moment of the past, by all that is known today.
    public Optional<Actor> at(UUID staff, Instant moment) {
        var day = LocalDate.ofInstant(moment, clock.getZone());
        return table.staff(staff).map(found -> withCharges(actor(found, day), day));
    }

    /// The actor whom a page knows as its visitor.
    public Optional<Actor> behind(Visitor visitor) {
        return find(UUID.fromString(visitor.principal().getName()));
    }

    /// Of these, who has the right and reaches most.
    public Optional<Actor> widest(List<String> logins, Right right) {
        return logins.stream()
                .map(this::byLogin)
                .flatMap(Optional::stream)
                .filter(actor -> actor.may(right))
                .max(Comparator.comparingInt(actor -> actor.areas().size()));
    }

    public Optional<Actor> byLogin(String login) {
        return table.staffOf(login).map(this::actor).map(this::withCharges);
    }

    /// The name to show for somebody, without anything else about them.
    public Optional<String> name(UUID staff) {
        return table.staff(staff).map(ActorTable.Staff::name);
    }

    private Actor withCharges(Actor actor) {
        return withCharges(actor, LocalDate.now(clock));
    }

    private Actor withCharges(Actor actor, LocalDate day) {
        var reaching = actor;
        for (var each : charges) {
            if (actor.roles().contains(each.role())) {
                var households = each.households(actor.id(), day);
                reaching = reaching.reaching(each.role(), households);
            }
        }
        return reaching;
    }

    private Actor withOpened(Actor actor) {
        var opened = actor.may(Right.GLASS) ? glass.openTo(actor.id()) : Set.<UUID>of();
        return opened.isEmpty() ? actor : actor.opening(opened);
    }

    private Actor actor(ActorTable.Staff staff) {
        return actor(staff, LocalDate.now(clock));
    }

    private Actor actor(ActorTable.Staff staff, LocalDate day) {
        var assignments = table.assignments(staff.staff(), day);
        Set<Right> rights = EnumSet.noneOf(Right.class);
        var roles = EnumSet.noneOf(Role.class);
        var units = new HashSet<String>(List.of(staff.unit()));
        for (var assignment : assignments) {
            roles.add(assignment.role());
            rights.addAll(assignment.role().rights());
            units.add(assignment.unit());
        }
        var seats = table.seats(staff.staff(), day, roles);
        var areas = Actor.all(seats, Seat::areas);
        units.addAll(coordinated(seats));
        var unit =
                assignments.stream()
                        .map(ActorTable.Assignment::unit)
                        .findFirst()
                        .orElse(staff.unit());
        return new Actor(
                staff.staff(),
                staff.name(),
                unit,
                roles,
                rights,
                units.stream().collect(Collectors.toUnmodifiableSet()),
                areas,
                Actor.all(seats, Seat::households),
                Set.of(),
                seats);
    }

    /// A coordinator may write for every unit within reach.
    private List<String> coordinated(List<Seat> seats) {
        return seats.stream()
                .filter(seat -> seat.role() == Role.COORDINATOR)
                .flatMap(seat -> table.unitsWithin(seat.areas()).stream())
                .toList();
    }
}
