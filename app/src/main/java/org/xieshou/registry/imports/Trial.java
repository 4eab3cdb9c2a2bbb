package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Actor;
import org.xieshou.journal.Envelope;
import org.xieshou.registry.imports.Recognition.Placed;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.quality.Findings;
import org.xieshou.registry.quality.Findings.Foreseen;

/// What a list would meet in the register, told before it is taken: what recognising its households finds, and what the
/// rules of quality would find that they do not find now. For lists that a person looks through: each piece holds the journal's lock
/// while it is tried, and a long list would keep the phones waiting.
final class Trial {
    /// Households; longer lists are looked at when they are there.
    static final int MOST = 500;

    private static final int A_TIME = 20;

    /// What the reading of the row has said already.
    private static final Set<String> EXPLAINED =
            Set.of("born-later", "over-age", "age-unlikely", "phone-odd", "sex-at-odds");

    private final Actor actor;
    private final Findings findings;
    private final Batch batch;
    private final Batch.Whole whole;

    Trial(Actor actor, Findings findings, Batch batch, Batch.Whole whole) {
        this.actor = actor;
        this.findings = findings;
        this.batch = batch;
        this.whole = whole;
    }

    /// @throws org.xieshou.journal.JournalProblem if the journal is busy
    void of(List<Placed> households) {
        for (int from = 0; from < households.size(); from += A_TIME) {
            piece(households.subList(from, Math.min(households.size(), from + A_TIME)));
        }
    }

    private void piece(List<Placed> households) {
        var drafts = new HashMap<UUID, Draft>();
        var envelopes = new ArrayList<Envelope>();
        for (var draft : batch.drafts(households)) {
            drafts.put(draft.id, draft);
            envelopes.addAll(batch.envelopes(draft));
        }
        if (!envelopes.isEmpty()) {
            findings.foresee(actor, envelopes).stream()
                    .filter(each -> !EXPLAINED.contains(each.rule().code()))
                    .forEach(each -> note(each, drafts));
        }
        drafts.values().forEach(draft -> draft.faults.forEach(whole.tally()::fault));
    }

    /// A clash shows with the other household too; here the row of the list counts.
    private void note(Foreseen foreseen, Map<UUID, Draft> drafts) {
        var finding = foreseen.finding();
        var draft =
                Optional.ofNullable(drafts.get(finding.household()))
                        .or(() -> withPerson(drafts, finding.person()));
        draft.ifPresent(it -> {
            var person = finding.person();
            int head = it.row.head().row();
            int row = person == null ? head : it.people.getOrDefault(person, head);
            var at = new Cells.At(it.row.sheet(), row, column(foreseen));
            var details = new HashMap<>(Map.of("rule", finding.rule()));
            if (!finding.years().isEmpty()) {
                details.put(
                        "years",
                        finding.years().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
            }
            it.faults.add(whole.cells().fault(at, FaultCode.FORESEEN, Effect.NOTED, details));
        });
    }

    /// Of several facts together no one is wrong: then the whole row is meant.
    private static @Nullable String column(Foreseen foreseen) {
        var facts = foreseen.rule().facts();
        var fact = foreseen.finding().fact();
        return fact == null && facts.size() == 1 ? facts.getFirst() : fact;
    }

    private static Optional<Draft> withPerson(Map<UUID, Draft> drafts, @Nullable UUID person) {
        return person == null
                ? Optional.empty()
                : drafts.values().stream()
                        .filter(draft -> draft.people.containsKey(person))
                        .findFirst();
    }
}
