package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One pair as it stands.
///
/// @param head the household's adult head, else its number
/// @param stage of the pupil, if there is one
/// @param to its last day, if that is known
/// @param sight the assignment that was made along with it
public record Pair(
        UUID pair,
        UUID household,
        String head,
        @Nullable Integer area,
        String village,
        String sort,
        @Nullable String stage,
        @Nullable UUID staff,
        String unit,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID sight) {}
