package org.xieshou.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.health.Person;
import org.xieshou.health.Reminders;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// The day's reminders, to call and to print, and the card that a person takes home.
@Controller
@May(Right.HEALTH)
public final class ReminderPages {
    private final Reminders reminders;
    private final Slips slips;
    private final FrontDesk desk;

    ReminderPages(Reminders reminders, Slips slips, FrontDesk desk) {
        this.reminders = reminders;
        this.slips = slips;
        this.desk = desk;
    }

    /// @param all those not done first
    /// @param coming those of a day of the coming week
    /// @param open of all pages, where nobody was reached yet
    /// @param ahead through those to come
    public record Day(
            List<Reminders.Due> all,
            List<Reminders.Due> coming,
            long open,
            Pager pager,
            Pager ahead,
            LocalDate today,
            FrontDesk.Opened opened) {
        public Day {
            all = List.copyOf(all);
            coming = List.copyOf(coming);
        }

        /// What can be done about it; a card first where the person asked for one.
        public List<String> ways(Reminders.Due due) {
            return switch (due.way()) {
                case "paper" -> List.of("card");
                case "sms" -> List.of("message", "called", "no-answer");
                default -> List.of("called", "no-answer");
            };
        }
    }

    public record Card(Person person, Slips.Card card) {}

    @Bean
    static Door remindersDoor() {
        return new Door(15, "health.door.reminders", "/health/reminders", Right.HEALTH);
    }

    @GetMapping({"/health/reminders", "/api/v1/health/reminders"})
    Page<Day> day(
            Actor actor,
            @RequestParam(defaultValue = "1") long page,
            @RequestParam(defaultValue = "1") long ahead) {
        var due = reminders.today(actor, page);
        var coming = reminders.coming(actor, ahead);
        return Page.of(
                "health/reminders",
                new Day(
                        due.due(),
                        coming.due(),
                        due.counts().open(),
                        Pager.counted(
                                page, due.counts().all(), Reminders.SIZE, to -> path(to, ahead)),
                        Pager.counted(
                                ahead, coming.counts().all(), Reminders.SIZE, to -> path(page, to)),
                        desk.today(),
                        desk.opened()));
    }

    private static String path(long page, long ahead) {
        return "/health/reminders?page=" + page + (ahead == 1 ? "" : "&ahead=" + ahead);
    }

    /// Sent: `how`: called, no-answer, message or card.
    @PostMapping("/health/reminders/{entry}/done")
    Page<Day> done(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam UUID form,
            @RequestParam String how) {
        reminders.done(actor, form, entry, how);
        return Page.<Day>redirect("/health/reminders").flash("health.saved");
    }

    /// @param language the person's own if none is asked for
    @GetMapping("/health/people/{household}/{person}/card")
    Page<Card> card(
            Actor actor,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String language) {
        var file = reminders.card(actor, household, person);
        var own = language.isEmpty() ? file.person().language() : language;
        return Page.of(
                "health/card",
                new Card(file.person(), slips.card(Slips.language(own), file.reminders())));
    }
}
