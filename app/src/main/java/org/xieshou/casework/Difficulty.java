package org.xieshou.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A difficulty that is not settled yet.
///
/// @param entry the journal's id of the difficulty, whatever corrected it later
/// @param told when it was told
/// @param lead the unit that should see to it, by name
public record Difficulty(
        UUID entry,
        UUID household,
        String name,
        String topic,
        String words,
        boolean urgent,
        Instant told,
        String unit,
        @Nullable String lead,
        @Nullable LocalDate due) {}
