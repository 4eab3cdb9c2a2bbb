package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Household.Identity;

/// What a visitor needs to know before knocking, and nothing more.
///
/// @param name of the head, or the household's number where no head is known
/// @param place village and group, or address
/// @param members how many, 0 if not known
/// @param agrees whether the household said that visits are welcome; null if it never said
/// @param unreached the household's own statement, where it has no phone and the actor may restate it; null otherwise
/// @param round the re-check whose questions these are; null for an ordinary visit
/// @param questions at most seven, the most overdue first
/// @param isRecorded whether the visitor opens the household's record too; a clinician writes the visit and sees none
public record Doorstep(
        UUID household,
        String name,
        @Nullable String place,
        @Nullable String language,
        int members,
        @Nullable LocalDate lastVisit,
        @Nullable Boolean agrees,
        @Nullable Identity unreached,
        List<Question> questions,
        @Nullable Round round,
        boolean isRecorded) {
    public Doorstep {
        questions = List.copyOf(questions);
    }
}
