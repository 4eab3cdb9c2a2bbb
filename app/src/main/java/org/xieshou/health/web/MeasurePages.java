package org.xieshou.health.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.health.Advice;
import org.xieshou.health.Measurement;
import org.xieshou.health.Measurements;
import org.xieshou.health.Measurements.Sent;
import org.xieshou.health.People;
import org.xieshou.health.Person;
import org.xieshou.health.Referral;
import org.xieshou.health.Referrals;
import org.xieshou.health.Sample;
import org.xieshou.journal.Journal;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Language;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;

/// One reading, at a clinic day or at home, and what it asks for: the same form and the same thresholds.
@Controller
@May(Right.HEALTH)
public final class MeasurePages {
    private final Measurements measurements;
    private final People people;
    private final Journal journal;
    private final Clock clock;
    private final Showing showing;

    MeasurePages(
            Measurements measurements,
            People people,
            Journal journal,
            Clock clock,
            Showing showing) {
        this.measurements = measurements;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.showing = showing;
    }

    /// The form.
    ///
    /// @param person null for somebody who is in no register
    /// @param signs what may be ticked
    public record Sheet(@Nullable Person person, Answers answers, List<String> signs) {
        public boolean asksForConsent() {
            return person != null && !Boolean.TRUE.equals(person.agreed());
        }
    }

    /// What came out.
    ///
    /// @param measurement null if nothing was kept
    /// @param referral what it led to; null if nobody was referred yet
    /// @param to where one can be referred
    /// @param form for a referral: sent twice, it records once
    public record Result(
            Advice advice,
            Sample sample,
            @Nullable Measurement measurement,
            Slips.Slip slip,
            @Nullable Referral referral,
            List<Unit> to,
            UUID form) {
        /// Whether a referral is asked for, and none was made yet.
        public boolean canRefer() {
            return measurement != null
                    && referral == null
                    && advice.level().asksForReferral()
                    && !to.isEmpty();
        }

        /// As choices of a select.
        public List<Option> receivers() {
            return to.stream().map(unit -> new Option(unit.id(), unit.name())).toList();
        }
    }

    @GetMapping("/health/measure")
    Page<Sheet> open(
            Actor actor,
            @RequestParam @Nullable UUID household,
            @RequestParam @Nullable UUID person,
            @RequestParam Map<String, String> asked) {
        var fields = new LinkedHashMap<String, List<String>>();
        asked.forEach((name, value) -> fields.put(name, List.of(value)));
        fields.put("form", List.of(Ids.v7(clock).toString()));
        fields.put("basedOn", List.of(String.valueOf(journal.tip())));
        fields.put("day", List.of(measurements.today().toString()));
        fields.putIfAbsent("place", List.of("clinic"));
        fields.put("meal", List.of(Sample.UNKNOWN));
        return show(somebody(actor, household, person), Answers.of(fields));
    }

    @PostMapping("/health/measurements")
    Page<?> save(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Answers.of(sent);
        var person = somebody(actor, answers.id("household"), answers.id("person"));
        var taken = MeasureForm.read(answers, person, measurements);
        var form = answers.form();
        if (!answers.errors().isEmpty() || form.isEmpty()) {
            return show(person, answers).errors(answers.errors());
        }
        var recorded = measurements.record(actor, new Sent(form.get(), answers.basedOn()), taken);
        return recorded.entry() == null
                ? showing.advised(taken, person)
                : Page.<Result>redirect("/health/measurements/" + recorded.entry())
                        .flash("health.result.kept");
    }

    @GetMapping({"/health/measurements/{entry}", "/api/v1/health/measurements/{entry}"})
    Page<Result> result(
            Actor actor, @PathVariable UUID entry, @RequestParam(defaultValue = "") String slip) {
        return showing.read(actor, measurements.get(actor, entry), slip);
    }

    private @Nullable Person somebody(
            Actor actor, @Nullable UUID household, @Nullable UUID person) {
        return household == null || person == null ? null : people.get(actor, household, person);
    }

    private Page<Sheet> show(@Nullable Person person, Answers answers) {
        var signs = measurements.edition(measurements.today()).signs();
        return Page.of("health/measure", new Sheet(person, answers, signs));
    }

    /// Puts a result together.
    @org.springframework.stereotype.Component
    static final class Showing {
        private final Slips slips;
        private final Units units;
        private final Measurements measurements;
        private final Referrals referrals;
        private final Clock clock;

        Showing(
                Slips slips,
                Units units,
                Measurements measurements,
                Referrals referrals,
                Clock clock) {
            this.slips = slips;
            this.referrals = referrals;
            this.units = units;
            this.measurements = measurements;
            this.clock = clock;
        }

        private UUID form() {
            return Ids.v7(clock);
        }

        Page<Result> read(Actor actor, Measurements.Judged judged, String slip) {
            var one = judged.measurement();
            var language = language(slip.isEmpty() ? one.language() : slip);
            var referral = referrals.from(actor, one).orElse(null);
            var written =
                    slips.write(
                            language,
                            new Slips.Reading(one.day(), one.sample(), judged.advice()),
                            referral);
            return page(
                    new Result(
                            judged.advice(),
                            one.sample(),
                            one,
                            written,
                            referral,
                            receivers(actor),
                            form()));
        }

        /// Measured and advised; nothing was kept.
        Page<Result> advised(Measurements.Taken taken, @Nullable Person person) {
            var advice = measurements.judge(taken.sample(), taken.day());
            var language = language(person == null ? null : person.language());
            var written =
                    slips.write(
                            language, new Slips.Reading(taken.day(), taken.sample(), advice), null);
            return page(new Result(advice, taken.sample(), null, written, null, List.of(), form()));
        }

        private static Page<Result> page(Result result) {
            return Page.of("health/result", result);
        }

        /// Whom one refers to is mostly somebody else: one's own unit stands last.
        private List<Unit> receivers(Actor actor) {
            return units.all().stream()
                    .filter(unit -> unit.type().equals("clinic") || unit.type().equals("hospital"))
                    .sorted(Comparator.comparing(unit -> actor.units().contains(unit.id())))
                    .toList();
        }

        private static Language language(@Nullable String tag) {
            return Slips.language(tag);
        }
    }
}
