package org.xieshou.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Units;
import org.xieshou.health.Exports;
import org.xieshou.health.FollowUp;
import org.xieshou.health.Measurements;
import org.xieshou.health.Patients;
import org.xieshou.health.Patients.PersonFile;
import org.xieshou.health.People;
import org.xieshou.health.Person;
import org.xieshou.health.Sharing;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.Sheet;

/// Who is followed and when they are due; one person's file with reminders.
@Controller
@May(Right.HEALTH)
public final class PatientPages {
    private static final List<String> CONDITIONS = List.of("hypertension", "diabetes", "both");
    private static final List<String> TOPICS = List.of("medicine", "recheck", "clinic");
    private static final List<String> WAYS = List.of("paper", "sms", "voice");

    private final Patients patients;
    private final People people;
    private final Measurements measurements;
    private final Exports exports;
    private final Units units;

    PatientPages(
            Patients patients,
            People people,
            Measurements measurements,
            Exports exports,
            Units units) {
        this.exports = exports;
        this.units = units;
        this.patients = patients;
        this.people = people;
        this.measurements = measurements;
    }

    /// @param q what was looked for
    public record Followed(
            List<FollowUp> all,
            long total,
            LocalDate today,
            String q,
            List<Person> found,
            Pager pager) {
        public boolean isDue(FollowUp one) {
            return !one.due().isAfter(today);
        }
    }

    /// What the person asked for.
    public record Asked(
            @Nullable String topic,
            @Nullable String way,
            @Nullable String at,
            @Nullable String day,
            @Nullable Boolean wanted) {
        static final Asked NOTHING = new Asked("medicine", "paper", "", "", null);

        Patients.Wish wish(@Nullable LocalDate on) {
            var when = at == null || at.isBlank() ? null : at.strip();
            return new Patients.Wish(
                    topic != null && TOPICS.contains(topic) ? topic : "recheck",
                    way != null && WAYS.contains(way) ? way : "paper",
                    when == null || when.length() <= 40 ? when : when.substring(0, 40),
                    on);
        }
    }

    /// @param allowed to whom the person lets it go
    /// @param units to whom it could go
    /// @param asked the reminder that is being added, as it was typed
    public record Shown(PersonFile file, List<Sharing> allowed, List<Option> units, Asked asked) {}

    @GetMapping({"/health/patients", "/api/v1/health/patients"})
    Page<Followed> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") long page) {
        var listed = patients.followed(actor, page);
        return Page.of(
                "health/patients",
                new Followed(
                        listed.followed(),
                        listed.total(),
                        measurements.today(),
                        q,
                        people.search(actor, q),
                        Pager.counted(
                                page,
                                listed.total(),
                                Patients.SIZE,
                                to -> "/health/patients?page=" + to)));
    }

    @GetMapping("/health/people/{household}/{person}")
    Page<Shown> file(Actor actor, @PathVariable UUID household, @PathVariable UUID person) {
        return show(actor, household, person, Asked.NOTHING);
    }

    private Page<Shown> show(Actor actor, UUID household, UUID person, Asked asked) {
        var file = patients.open(actor, household, person);
        var to =
                units.all().stream()
                        .filter(unit -> unit.type().matches("clinic|hospital"))
                        .map(unit -> new Option(unit.id(), unit.name()))
                        .toList();
        return Page.of(
                "health/person",
                new Shown(file, exports.allowed(actor, household, person), to, asked));
    }

    /// @param condition none: followed no longer
    @PostMapping("/health/people/{household}/{person}/follow")
    Page<Shown> follow(
            Actor actor,
            @PathVariable UUID household,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String condition) {
        patients.follow(
                actor, household, person, CONDITIONS.contains(condition) ? condition : null);
        return back(household, person).flash("health.saved");
    }

    @PostMapping("/health/people/{household}/{person}/reminders")
    Page<Shown> remind(
            Actor actor, @PathVariable UUID household, @PathVariable UUID person, Asked asked) {
        var sheet = new Sheet("health", Map.of("day", List.of(asked.day == null ? "" : asked.day)));
        var day = sheet.date("day").orElse(null);
        sheet.errors()
                .require(
                        day == null || !day.isBefore(measurements.today()),
                        "day",
                        "health.error.day-past");
        if (!sheet.errors().isEmpty()) {
            return show(actor, household, person, asked).errors(sheet.errors());
        }
        patients.remind(
                actor,
                people.get(actor, household, person),
                asked.wish(day),
                !Boolean.FALSE.equals(asked.wanted));
        return back(household, person).flash("health.saved");
    }

    private static Page<Shown> back(UUID household, UUID person) {
        return Page.redirect("/health/people/" + household + "/" + person);
    }
}
