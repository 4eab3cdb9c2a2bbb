package org.xieshou.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One visit as it stands now.
///
/// @param entry the journal's id of the visit, whatever corrected it later
/// @param name of the household, for a list
/// @param met home, away or moved
/// @param how door, phone or office
/// @param with ids of the other units that came along, joined by commas
/// @param seq its number in the journal, or that of its last correction
public record Visit(
        UUID entry,
        UUID household,
        String name,
        LocalDate day,
        String unit,
        String unitName,
        @Nullable String with,
        String met,
        String how,
        int team,
        @Nullable LocalDate next,
        long seq) {

    /// Key of the words for it.
    public String line() {
        return "visits.line." + how + "." + met;
    }
}
