package org.xieshou.health;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.health.Measurements.Judged;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.Pager;

/// People with a known condition, what they want to be reminded of, and the whole file of one person.
@Component
public final class Patients {
    public static final int SIZE = 50;

    private final Wards wards;
    private final Journal journal;
    private final People people;
    private final Measurements measurements;
    private final Referrals referrals;

    Patients(
            Wards wards,
            Journal journal,
            People people,
            Measurements measurements,
            Referrals referrals) {
        this.wards = wards;
        this.journal = journal;
        this.people = people;
        this.measurements = measurements;
        this.referrals = referrals;
    }

    /// Everything that clinicians know of one person. Of who said no to keeping it, nothing.
    ///
    /// @param followUp null if the person is not followed
    public record PersonFile(
            Person person,
            List<Judged> readings,
            List<Referral> referrals,
            @Nullable FollowUp followUp,
            List<Reminder> reminders) {
        public PersonFile {
            readings = List.copyOf(readings);
            referrals = List.copyOf(referrals);
            reminders = List.copyOf(reminders);
        }
    }

    /// Opens a file; that is written down where the household sees it.
    ///
    /// @throws HealthProblem if there is nobody such in reach
    public PersonFile open(Actor actor, UUID household, UUID person) {
        var file = read(actor, household, person);
        wards.looked(actor, household);
        return file;
    }

    private PersonFile read(Actor actor, UUID household, UUID id) {
        var person = people.get(actor, household, id);
        if (person.refused()) {
            return new PersonFile(person, List.of(), List.of(), null, List.of());
        }
        var followUp =
                wards.read(actor, ward -> PatientTable.find(ward, household, id, days()))
                        .orElse(null);
        var reminders =
                wards.read(
                        actor, ward -> PatientTable.reminders(ward, household, id, wards.today()));
        return new PersonFile(
                person,
                measurements.of(actor, household, id),
                referrals.of(actor, household, id),
                followUp,
                reminders);
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<FollowUp> followed, long total) {
        public Listed {
            followed = List.copyOf(followed);
        }
    }

    /// Everybody who is followed, the longest due first.
    ///
    /// @param page from 1
    /// @throws HealthProblem if the actor is no clinician
    public Listed followed(Actor actor, long page) {
        return wards.read(
                actor,
                ward -> {
                    long total = PatientTable.count(ward);
                    long before = Pager.before(page, total, SIZE);
                    return new Listed(PatientTable.page(ward, days(), SIZE, before), total);
                });
    }

    /// @param condition `hypertension`, `diabetes` or `both`; null to follow the person no longer
    /// @throws HealthProblem if there is nobody such in reach
    public Receipt follow(Actor actor, UUID household, UUID person, @Nullable String condition) {
        var file = read(actor, household, person);
        var before = file.followUp();
        var body = new LinkedHashMap<String, Object>();
        var known = before == null ? "hypertension" : before.condition();
        body.put("condition", condition == null ? known : condition);
        body.put("ended", condition == null);
        return say(actor, HealthKinds.PATIENT.full(), file.person(), body);
    }

    /// What the person wants to be reminded of, from today on.
    ///
    /// @param topic `medicine`, `recheck` or `clinic`
    /// @param way `paper`, `sms` or `voice`
    /// @param at times of the day, or the day, as it was said
    /// @param day the one day on which to remind; null for every day from now on
    public record Wish(String topic, String way, @Nullable String at, @Nullable LocalDate day) {}

    /// Only on the person's own wish; the last word on a topic counts.
    ///
    /// @param wanted false if the person wants it no more
    public Receipt remind(Actor actor, Person person, Wish wish, boolean wanted) {
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", wish.topic);
        body.put("way", wish.way);
        Measurements.put(body, "at", wish.at);
        var day = wanted ? wish.day : null;
        body.put("from", (day == null ? wards.today() : day).toString());
        Measurements.put(body, "until", day == null ? null : day.toString());
        body.put("wanted", wanted);
        return say(actor, HealthKinds.REMINDER.full(), person, body);
    }

    private Receipt say(Actor actor, String kind, Person about, Map<String, Object> body) {
        var occasion = Occasion.of(actor, journal.tip(), wards.clock());
        occasion.add(kind, about.household(), about.person(), body);
        return journal.append(occasion.envelopes(), actor).getFirst();
    }

    private int days() {
        return wards.edition(wards.today()).followUp();
    }
}
