package org.xieshou.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The offer of a talk to one household.
///
/// @param head the adult head, else the household's number
/// @param ofPerson whether it is about one member
/// @param member that member's name, where one lead is opened by somebody who may know it and the member lives there
/// @param about what somebody told it is about
/// @param channel how it was told; null if a rule found it
/// @param words the household's own
/// @param talks how many talks there were
/// @param talk what came of the last of them; null if there was none
/// @param noLabour whether nobody in the household can work: then help alone cannot end the risk
public record Lead(
        UUID id,
        UUID household,
        String head,
        String village,
        Alert alert,
        LocalDate day,
        boolean ofPerson,
        @Nullable String member,
        @Nullable String about,
        @Nullable String channel,
        @Nullable String words,
        long talks,
        @Nullable String talk,
        boolean noLabour,
        boolean closed,
        Procedure procedure) {

    public boolean isOver() {
        return closed || procedure.stage().isOver();
    }

    /// The key of the words for where it stands: after a talk nobody is still to be talked with.
    public String stands() {
        return procedure.stage() == Stage.LEAD && talk != null
                ? "watch.talked." + talk
                : "watch.stage." + procedure.stage().name();
    }

    /// The household asked for help, and its process did not go on since.
    public boolean wantsHelp() {
        return "wants-help".equals(talk) && procedure.stage() == Stage.LEAD && !closed;
    }

    /// What a difficulty is about that comes of this lead.
    public String topic() {
        if (about != null) {
            return switch (about) {
                case "income", "medical", "schooling", "housing", "water", "work" -> about;
                case "harvest" -> "income";
                default -> "other";
            };
        }
        return switch (alert) {
            case A01 -> "income";
            case A04 -> "schooling";
            case A05 -> "medical";
            case A06 -> "housing";
            case A07 -> "water";
            case A12, A14, A15, A16 -> "other";
        };
    }

    /// What was said and done, in the order of the journal.
    ///
    /// @param what talk, closing or step
    /// @param code the outcome, the reason or the step
    /// @param fits false for a step that did not fit and changed nothing
    /// @param next when to talk again
    public record Happening(
            UUID entry,
            LocalDate day,
            String what,
            String code,
            boolean good,
            boolean fits,
            @Nullable String words,
            @Nullable LocalDate next,
            String unitName) {}

    /// One lead and all that happened with it.
    public record File(Lead lead, List<Happening> happened) {
        public File {
            happened = List.copyOf(happened);
        }
    }
}
