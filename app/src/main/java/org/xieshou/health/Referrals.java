package org.xieshou.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.health.Measurements.Sent;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.web.Pager;

/// Referrals and what became of them.
@Component
public final class Referrals {
    public static final int SIZE = 50;

    private final Wards wards;
    private final Journal journal;
    private final Measurements measurements;

    Referrals(Wards wards, Journal journal, Measurements measurements) {
        this.wards = wards;
        this.journal = journal;
        this.measurements = measurements;
    }

    /// How many are due to be asked about, and since when the longest of them.
    public record Waits(long count, Instant since) {}

    /// @param to a clinic or hospital, by its unit's id
    /// @param note what the doctor there should know; may be empty
    public record Letter(String to, String note) {}

    /// Sends the person of a reading to a clinic or hospital: how soon and for what follows from the reading. One reading
    /// leads to one referral: who presses again, or after a colleague, makes no second call to the same person.
    ///
    /// @return whom it concerns: the reading
    /// @throws HealthProblem if there is no such reading in reach
    public Measurement refer(Actor actor, Sent sent, UUID measurement, Letter letter) {
        var judged = measurements.get(actor, measurement);
        var one = judged.measurement();
        if (from(actor, one).isEmpty()) {
            write(actor, sent, judged, letter);
        }
        return one;
    }

    /// The referral that a reading led to.
    public Optional<Referral> from(Actor actor, Measurement one) {
        return wards.read(actor, ward -> ReferralTable.from(ward, one, days()));
    }

    private void write(Actor actor, Sent sent, Measurements.Judged judged, Letter letter) {
        var one = judged.measurement();
        var body = new LinkedHashMap<String, Object>();
        body.put("measurement", one.entry().toString());
        body.put("to", letter.to);
        body.put("urgency", urgency(judged.advice().level()));
        body.put("about", judged.advice().about());
        if (!letter.note.isBlank()) {
            body.put("note", letter.note.strip());
        }
        Measurements.put(body, "activity", one.activity());
        var occasion = Occasion.ofForm(sent.form(), actor, sent.basedOn());
        occasion.add(HealthKinds.REFERRAL.full(), one.household(), one.person(), body);
        journal.append(occasion.envelopes(), actor);
    }

    private static String urgency(Level level) {
        return switch (level) {
            case RED -> "now";
            case ORANGE -> "same-day";
            case GREEN, BLUE, YELLOW -> "appointment";
        };
    }

    /// What became of it. Who did not go is not asked why, and not asked again unless a day was agreed.
    ///
    /// @param what `attended`, `not-attended` or `unreachable`
    /// @param next when to ask again, if that was agreed
    /// @throws HealthProblem if there is none such in reach
    public Receipt heard(Actor actor, UUID referral, String what, @Nullable LocalDate next) {
        var one =
                wards.read(actor, ward -> ReferralTable.find(ward, referral, days()))
                        .orElseThrow(HealthProblem::noSuchReferral);
        var body = new LinkedHashMap<String, Object>();
        body.put("referral", referral.toString());
        body.put("what", what);
        Measurements.put(body, "next", next == null ? null : next.toString());
        var occasion = Occasion.of(actor, journal.tip(), wards.clock());
        occasion.add(HealthKinds.OUTCOME.full(), one.household(), one.person(), body);
        return journal.append(occasion.envelopes(), actor).getFirst();
    }

    /// One page of them.
    ///
    /// @param total of all pages
    public record Listed(List<Referral> referrals, long total) {
        public Listed {
            referrals = List.copyOf(referrals);
        }
    }

    /// Those of which nobody has heard yet, the longest due first.
    ///
    /// @param page from 1
    /// @throws HealthProblem if the actor is no clinician
    public Listed open(Actor actor, long page) {
        return wards.read(
                actor,
                ward -> {
                    long total = ReferralTable.count(ward, days());
                    long before = Pager.before(page, total, SIZE);
                    return new Listed(ReferralTable.open(ward, days(), SIZE, before), total);
                });
    }

    /// Those whose day has come.
    public Optional<Waits> due(Actor actor) {
        var waits = wards.read(actor, ward -> ReferralTable.waits(ward, wards.today(), days()));
        var first = waits.due();
        return first == null
                ? Optional.empty()
                : Optional.of(new Waits(waits.count(), wards.noonOf(first)));
    }

    List<Referral> of(Actor actor, UUID household, UUID person) {
        return wards.read(actor, ward -> ReferralTable.of(ward, household, person, days()));
    }

    private int days() {
        return wards.edition(wards.today()).outcomeCheck();
    }
}
