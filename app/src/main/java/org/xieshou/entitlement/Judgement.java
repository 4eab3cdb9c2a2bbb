package org.xieshou.entitlement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;
import org.xieshou.rules.Verdict.Answer;

/// How a programme stands for one household or member. An offer to apply, never a decision.
///
/// @param person null for the household
/// @param reasons why it is due or why not
/// @param missing what would settle it
/// @param fen the amount, where it follows from what is known
/// @param step the last that is known to have happened; null for nothing
public record Judgement(
        Programme programme,
        @Nullable UUID person,
        Answer answer,
        List<Label> reasons,
        List<Missing> missing,
        @Nullable Long fen,
        @Nullable Step step) {
    public Judgement {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
    }

    /// @param facts of the catalogue that are not known; none if it cannot be filled in here
    public record Missing(String name, Label label, List<String> facts) {
        public Missing {
            facts = List.copyOf(facts);
        }
    }

    /// Due, and nothing is known to have been done.
    public boolean isOpen() {
        return answer == Answer.YES && step == null;
    }

    /// A tick and no more: not why, not how much, for that speaks of the family.
    Judgement bare() {
        return new Judgement(
                programme,
                person,
                answer,
                List.of(),
                List.of(),
                null,
                step == null ? null : step.bare());
    }

    Judgement with(@Nullable Step step) {
        return new Judgement(programme, person, answer, reasons, missing, fen, step);
    }
}
