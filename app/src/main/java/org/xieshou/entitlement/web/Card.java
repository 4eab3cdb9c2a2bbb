package org.xieshou.entitlement.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.entitlement.Judgement;
import org.xieshou.entitlement.Judgement.Missing;
import org.xieshou.entitlement.Step;
import org.xieshou.registry.Label;
import org.xieshou.rules.Verdict.Answer;
import org.xieshou.shared.web.State;

/// One programme for one household or member, with all that a page says of it.
///
/// @param person null for the household
/// @param who the member's name, where the reader may see it
/// @param fen in fen, for each `per`
/// @param isConfirmed false: an office must confirm the rule before anything is decided by it
public record Card(
        String code,
        Label name,
        @Nullable UUID person,
        @Nullable String who,
        Answer answer,
        List<Label> reasons,
        List<Missing> missing,
        Label benefit,
        @Nullable Long fen,
        @Nullable String per,
        List<Label> papers,
        Label where,
        @Nullable Label also,
        Label source,
        boolean isConfirmed,
        @Nullable Step step) {
    public Card {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        papers = List.copyOf(papers);
    }

    static Card of(Judgement judgement, Map<UUID, String> names) {
        var programme = judgement.programme();
        var person = judgement.person();
        return new Card(
                programme.code(),
                programme.name(),
                person,
                person == null ? null : names.get(person),
                judgement.answer(),
                judgement.reasons(),
                judgement.missing(),
                programme.benefit().text(),
                judgement.fen(),
                programme.benefit().per(),
                programme.papers(),
                programme.where(),
                programme.also(),
                programme.source(),
                programme.isConfirmed(),
                judgement.step());
    }

    public boolean isOpen() {
        return answer == Answer.YES && step == null;
    }

    /// Names the form of this card among the others of the page.
    public String key() {
        return key(code, person);
    }

    static String key(String code, @Nullable UUID person) {
        return code + (person == null ? "" : "-" + person);
    }

    public State state() {
        return switch (answer) {
            case YES -> State.GAP;
            case NO -> State.NONE;
            case UNKNOWN -> State.ASK;
        };
    }
}
