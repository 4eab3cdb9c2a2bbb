package org.xieshou.health.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.health.Measurements.Sent;
import org.xieshou.health.People;
import org.xieshou.health.Person;
import org.xieshou.health.Queue;
import org.xieshou.health.Ticket;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;

/// The clinic day: who waits, who is next, and the door for somebody who comes with or without a card.
@Controller
@May(Right.HEALTH)
public final class ClinicPages {
    private final Queue queue;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    ClinicPages(Queue queue, People people, Journal journal, Clock clock) {
        this.queue = queue;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param form for the next number that is given
    /// @param q what was looked for
    public record Day(UUID form, String q, List<Person> found, List<Ticket> tickets, UUID reader) {

        public List<Ticket> waiting() {
            return tickets.stream().filter(Ticket::isWaiting).toList();
        }

        public List<Ticket> atStations() {
            return tickets.stream().filter(Ticket::isAtStation).toList();
        }

        public List<Ticket> measured() {
            return tickets.stream().filter(ticket -> ticket.measurement() != null).toList();
        }
    }

    /// Its place in the main navigation.
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Nav {
        @Bean
        NavItem healthNav() {
            return new NavItem(30, "health.nav", "/health", Right.HEALTH);
        }
    }

    @GetMapping({"/health", "/api/v1/health/queue"})
    Page<Day> day(Actor actor, @RequestParam(defaultValue = "") String q) {
        return Page.of(
                "health/clinic",
                new Day(Ids.v7(clock), q, people.search(actor, q), queue.today(actor), actor.id()));
    }

    @PostMapping("/health/tickets")
    Page<Day> give(
            Actor actor,
            @RequestParam UUID form,
            @RequestParam @Nullable UUID household,
            @RequestParam @Nullable UUID person) {
        if (household != null && person != null) {
            people.get(actor, household, person);
        }
        var ticket = queue.give(actor, new Sent(form, journal.tip()), household, person);
        return Page.<Day>redirect("/health").flash("health.queue.given", ticket.number());
    }

    @PostMapping("/health/next")
    Page<Day> next(Actor actor) {
        return queue.next(actor)
                .map(ticket -> Page.<Day>redirect(measure(ticket)))
                .orElseGet(() -> Page.<Day>redirect("/health").flash("health.queue.nobody"));
    }

    @PostMapping("/health/tickets/{ticket}/left")
    Page<Day> left(Actor actor, @PathVariable UUID ticket) {
        queue.left(actor, ticket);
        return Page.redirect("/health");
    }

    /// Where a ticket is measured.
    public static String measure(Ticket ticket) {
        var path = "/health/measure?ticket=" + ticket.entry();
        return ticket.household() == null
                ? path
                : path + "&household=" + ticket.household() + "&person=" + ticket.person();
    }
}
