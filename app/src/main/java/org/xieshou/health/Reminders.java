package org.xieshou.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;

/// Whom to remind today, for a person to call or to hand a card: this house sends nothing by itself.
@Component
public final class Reminders {
    public static final List<String> HOW = List.of("called", "no-answer", "message", "card");

    private final Wards wards;
    private final Patients patients;
    private final Journal journal;

    Reminders(Wards wards, Patients patients, Journal journal) {
        this.wards = wards;
        this.patients = patients;
        this.journal = journal;
    }

    /// Reminders on one page.
    public static final int SIZE = 50;

    /// Whoever calls can see what comes in the next days.
    private static final int AHEAD = 7;

    /// A reminder that is due today, or soon.
    ///
    /// @param entry the journal's id of it
    /// @param way `paper`, `sms` or `voice`
    /// @param at times of the day, or the day, as it was said
    /// @param on its day, if it was asked for once: then it stays until somebody was reached; null for one of every day
    /// @param done what was done about it: today, or for a card ever; null if nothing was
    public record Due(
            UUID entry,
            UUID household,
            UUID person,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String village,
            String topic,
            String way,
            @Nullable String at,
            @Nullable LocalDate on,
            @Nullable String done) {
        public boolean isLate(LocalDate today) {
            return isOpen() && on != null && on.isBefore(today);
        }

        public boolean isOpen() {
            return done == null || done.equals("no-answer");
        }
    }

    /// @param open nobody was reached yet
    public record Counts(long all, long open) {}

    /// One page of them.
    ///
    /// @param counts of all pages
    public record Listed(List<Due> due, Counts counts) {
        public Listed {
            due = List.copyOf(due);
        }
    }

    /// Those not done first, and of them those of one day, the longest waiting before; never those of who took the consent back.
    ///
    /// @param page from 1
    /// @throws HealthProblem if the actor is no clinician
    public Listed today(Actor actor, long page) {
        return wards.read(actor, ward -> ReminderTable.due(ward, wards.today(), page));
    }

    /// Those of a day of the coming week.
    ///
    /// @param page from 1
    /// @throws HealthProblem if the actor is no clinician
    public Listed coming(Actor actor, long page) {
        var today = wards.today();
        return wards.read(
                actor, ward -> ReminderTable.coming(ward, today, today.plusDays(AHEAD), page));
    }

    /// Writes down what was done.
    ///
    /// @param form so that sending it twice records once
    /// @throws HealthProblem if it is not due in reach
    public Receipt done(Actor actor, UUID form, UUID reminder, String how) {
        var due =
                wards.read(actor, ward -> ReminderTable.one(ward, wards.today(), reminder))
                        .orElseThrow(HealthProblem::noSuchPerson);
        var occasion = Occasion.ofForm(form, actor, journal.tip());
        occasion.add(
                HealthKinds.REMINDED.full(),
                due.household(),
                due.person(),
                Map.of("reminder", reminder.toString(), "how", HOW.contains(how) ? how : "called"));
        return journal.append(occasion.envelopes(), actor).getFirst();
    }

    /// What stands on one person's card. That it was opened is written down where the household sees it.
    ///
    /// @throws HealthProblem if there is nobody such in reach
    public Patients.PersonFile card(Actor actor, UUID household, UUID person) {
        return patients.open(actor, household, person);
    }
}
