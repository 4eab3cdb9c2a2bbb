package org.xieshou.entitlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.entitlement.Judgement.Missing;
import org.xieshou.registry.Label;
import org.xieshou.rules.Verdict;
import org.xieshou.rules.Verdict.Answer;

/// Judges programmes by what a dossier knows. The same for a household's page, for a pupil's ticks and for the cases that
/// run as tests.
record Judge(Programmes programmes) {
    List<Judgement> all(Dossier dossier) {
        var judgements = new ArrayList<Judgement>();
        for (var programme : programmes.all()) {
            if (programme.isOfPerson()) {
                dossier.home()
                        .members()
                        .forEach(member ->
                                judgements.add(
                                        of(programme, dossier, member.id(), dossier.of(member))));
            } else {
                judgements.add(of(programme, dossier, null, dossier.ofHousehold()));
            }
        }
        return judgements;
    }

    Judgement of(
            Programme programme,
            Dossier dossier,
            @Nullable UUID person,
            Map<String, Object> facts) {
        var known = new HashMap<>(facts);
        programme
                .inForce(dossier.day(), dossier.home().regions())
                .values()
                .forEach(each -> known.put(ProgrammesReader.ROOT + each.name(), each.value()));
        var verdict = programme.condition().judge(known);
        return new Judgement(
                programme,
                person,
                verdict.answer(),
                reasons(programme, verdict.answer(), known),
                missing(verdict, dossier, person),
                fen(programme, verdict, known),
                null);
    }

    /// What holds of what is due, what fails of what is not.
    private static List<Label> reasons(
            Programme programme, Answer answer, Map<String, Object> known) {
        return programme.reasons().stream()
                .filter(reason ->
                        answer != Answer.UNKNOWN && reason.part().judge(known).answer() == answer)
                .map(reason -> answer == Answer.YES ? reason.holds() : reason.fails())
                .toList();
    }

    static @Nullable Long fen(Programme programme, Verdict verdict, Map<String, Object> known) {
        var amount = programme.benefit().amount();
        if (amount == null || verdict.answer() != Answer.YES) {
            return null;
        }
        var fen = amount.of(known);
        return fen.isPresent() ? fen.getAsLong() : null;
    }

    private List<Missing> missing(Verdict verdict, Dossier dossier, @Nullable UUID person) {
        return verdict.missing().stream()
                .map(name ->
                        new Missing(
                                name,
                                programmes.label(name),
                                programmes
                                        .name(name)
                                        .map(each -> dossier.untold(each.facts(), person))
                                        .orElse(List.of())))
                .toList();
    }
}
