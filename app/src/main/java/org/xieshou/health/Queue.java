package org.xieshou.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.health.Measurements.Sent;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;

/// The queue of today's clinic day: numbers are given, called and measured. Desks and stations work side by side; whose
/// entry came first in the journal has the number or the person.
@Component
public final class Queue {
    private static final int TRIES = 20;

    private final Wards wards;
    private final Journal journal;

    Queue(Wards wards, Journal journal) {
        this.wards = wards;
        this.journal = journal;
    }

    /// Today's tickets of the actor's units, by number.
    ///
    /// @throws HealthProblem if the actor is no clinician
    public List<Ticket> today(Actor actor) {
        return wards.read(actor, ward -> TicketTable.of(ward, wards.today(), actor.units()));
    }

    /// Gives the next number, to a member of a household or to somebody who is in no register.
    ///
    /// @return the ticket; the same if the form is sent twice
    public Ticket give(Actor actor, Sent sent, @Nullable UUID household, @Nullable UUID person) {
        var occasion = Occasion.ofForm(sent.form(), actor, sent.basedOn());
        int next = today(actor).stream().mapToInt(Ticket::number).max().orElse(0) + 1;
        var entry =
                occasion.add(HealthKinds.TICKET.full(), household, person, Map.of("number", next));
        journal.append(occasion.envelopes(), actor);
        for (int i = 0; i < TRIES && hasRival(actor, entry); i++) {
            renumber(actor, entry, household);
        }
        return mine(actor, entry).orElseThrow(HealthProblem::noSuchPerson);
    }

    private Optional<Ticket> mine(Actor actor, UUID entry) {
        return today(actor).stream().filter(each -> each.entry().equals(entry)).findFirst();
    }

    /// Another desk gave the same number a moment earlier.
    private boolean hasRival(Actor actor, UUID entry) {
        var all = today(actor);
        var own = all.stream().filter(each -> each.entry().equals(entry)).findFirst();
        return own.isPresent()
                && all.stream()
                        .anyMatch(each ->
                                each.number() == own.get().number()
                                        && each.since() < own.get().since());
    }

    private void renumber(Actor actor, UUID entry, @Nullable UUID household) {
        int next = today(actor).stream().mapToInt(Ticket::number).max().orElse(0) + 1;
        var occasion = Occasion.of(actor, journal.tip(), wards.clock());
        occasion.correct(entry, HealthKinds.TICKET.full(), household, Map.of("number", next));
        journal.append(occasion.envelopes(), actor);
    }

    /// Calls the lowest number that waits to the actor's station.
    ///
    /// @return empty if nobody waits
    public Optional<Ticket> next(Actor actor) {
        for (int i = 0; i < TRIES; i++) {
            var first = today(actor).stream().filter(Ticket::isWaiting).findFirst();
            if (first.isEmpty()) {
                return Optional.empty();
            }
            say(actor, first.get(), false);
            var called = mine(actor, first.get().entry());
            if (called.filter(ticket -> actor.id().equals(ticket.station())).isPresent()) {
                return called;
            }
        }
        return Optional.empty();
    }

    /// The holder went away without being measured.
    ///
    /// @throws HealthProblem if there is no such ticket today
    public void left(Actor actor, UUID ticket) {
        say(actor, mine(actor, ticket).orElseThrow(HealthProblem::noSuchPerson), true);
    }

    private void say(Actor actor, Ticket ticket, boolean left) {
        var occasion = Occasion.of(actor, journal.tip(), wards.clock());
        occasion.add(
                HealthKinds.CALL.full(),
                ticket.household(),
                ticket.person(),
                Map.of("ticket", ticket.entry().toString(), "left", left));
        journal.append(occasion.envelopes(), actor);
    }
}
