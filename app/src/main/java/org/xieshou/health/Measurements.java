package org.xieshou.health;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;

/// Readings: judged, recorded, read again.
@Component
public final class Measurements {
    private final Wards wards;
    private final Journal journal;

    Measurements(Wards wards, Journal journal) {
        this.wards = wards;
        this.journal = journal;
    }

    /// A reading with what it asks for.
    public record Judged(Measurement measurement, Advice advice) {}

    /// One sending of the form.
    ///
    /// @param form made when it was opened: sent twice, it records once
    /// @param basedOn the journal's tip then
    public record Sent(UUID form, long basedOn) {}

    /// What was taken.
    ///
    /// @param household null for somebody who is in no register
    /// @param agreed said just now whether the readings may be kept; null if that is known already
    public record Taken(
            @Nullable UUID household,
            @Nullable UUID person,
            String place,
            LocalDate day,
            Sample sample,
            @Nullable UUID ticket,
            @Nullable UUID activity,
            @Nullable Boolean agreed) {}

    /// @param entry null if nothing was kept, because the person does not want it
    public record Recorded(@Nullable UUID entry, @Nullable Receipt receipt) {}

    public LocalDate today() {
        return wards.today();
    }

    public Edition edition(LocalDate day) {
        return wards.edition(day);
    }

    /// What a reading asks for by the thresholds of its day.
    ///
    /// @throws HealthProblem impossible-reading, nothing-measured
    public Advice judge(Sample sample, LocalDate day) {
        if (sample.isEmpty()) {
            throw HealthProblem.nothingMeasured();
        }
        var edition = wards.edition(day);
        var measure = edition.impossible(sample);
        var range = measure == null ? null : edition.possible().get(measure);
        if (measure != null && range != null) {
            throw HealthProblem.impossible(measure, range);
        }
        return edition.judge(sample);
    }

    /// Records a reading, with the person's word on keeping it if it was just given. Who says no has been measured and
    /// advised, and nothing is kept but that word.
    ///
    /// @throws HealthProblem impossible-reading, nothing-measured, not-your-task
    public Recorded record(Actor actor, Sent sent, Taken taken) {
        wards.admit(actor);
        judge(taken.sample, taken.day);
        var occasion = occasion(actor, sent, taken.day);
        if (taken.household != null && taken.agreed != null) {
            occasion.add(
                    "registry.consent@1", taken.household, taken.person, consent(taken.agreed));
        }
        boolean keep = !Boolean.FALSE.equals(taken.agreed);
        var entry =
                keep
                        ? occasion.add(
                                HealthKinds.MEASUREMENT.full(),
                                taken.household,
                                taken.person,
                                body(taken))
                        : null;
        var receipts =
                occasion.envelopes().isEmpty()
                        ? List.<Receipt>of()
                        : journal.append(occasion.envelopes(), actor);
        return new Recorded(entry, keep ? receipts.getLast() : null);
    }

    private Occasion occasion(Actor actor, Sent sent, LocalDate day) {
        var occasion = Occasion.ofForm(sent.form, actor, sent.basedOn);
        return day.isBefore(wards.today()) ? occasion.happened(wards.noonOf(day)) : occasion;
    }

    private static Map<String, Object> consent(boolean given) {
        return Map.of("purpose", "health", "given", given, "by", "self");
    }

    private static Map<String, Object> body(Taken taken) {
        var sample = taken.sample;
        var body = new LinkedHashMap<String, Object>();
        body.put("place", taken.place);
        put(body, "systolic", sample.systolic());
        put(body, "diastolic", sample.diastolic());
        put(body, "pulse", sample.pulse());
        put(body, "glucose", sample.glucose());
        body.put("meal", sample.meal());
        if (!sample.signs().isEmpty()) {
            body.put("signs", sample.signs().stream().sorted().toList());
        }
        body.put("treated", sample.treated());
        put(body, "ticket", taken.ticket);
        put(body, "activity", taken.activity);
        return body;
    }

    static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    /// One reading again.
    ///
    /// @throws HealthProblem no-such-measurement, also for a person who took the consent back
    public Judged get(Actor actor, UUID entry) {
        return judged(
                wards.read(actor, ward -> MeasurementTable.find(ward, entry))
                        .orElseThrow(HealthProblem::noSuchMeasurement));
    }

    /// Newest first; a value that cannot be, as a device may have sent it, is left out.
    List<Judged> of(Actor actor, UUID household, UUID person) {
        return wards.read(actor, ward -> MeasurementTable.of(ward, household, person)).stream()
                .filter(one -> wards.edition(one.day()).impossible(one.sample()) == null)
                .map(this::judged)
                .toList();
    }

    private Judged judged(Measurement one) {
        return new Judged(one, wards.edition(one.day()).judge(one.sample()));
    }
}
