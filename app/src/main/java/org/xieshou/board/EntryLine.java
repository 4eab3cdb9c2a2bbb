package org.xieshou.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Line;

/// An entry behind a figure. No name: whoever may know more opens the household.
///
/// @param sort visit, handover, difficulty, session, turnout, result, work …
/// @param unitName as it is called now
/// @param village where the household lives now; null if it is about none
/// @param household null if it is about none, or if the reader does not reach it
/// @param number the household's number, null if there is none or the reader may not know it
/// @param opens whether the reader may open the entry itself
/// @param says in a few words what happened
public record EntryLine(
        String sort,
        UUID entry,
        Instant happened,
        LocalDate day,
        String unit,
        String unitName,
        @Nullable String village,
        @Nullable UUID household,
        @Nullable String number,
        boolean opens,
        Line says) {
    private static final Set<String> AT_HOUSEHOLD =
            Set.of("visit", "handover", "difficulty", "work");

    /// Whether it was done for one household, whose village anybody may know. What a family sold or planned is closer to it.
    public boolean isAtHousehold() {
        return village != null && AT_HOUSEHOLD.contains(sort);
    }
}
