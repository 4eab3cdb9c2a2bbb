package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pair of teacher and pupil with its days of contact. The pupil is not named in lists.
///
/// @param head the household's adult head, else its number
/// @param stage of the pupil, if it is known
/// @param teacher null for the school as a whole
/// @param last the last day of contact; null if there was none
/// @param days on how many days of the last twelve months
/// @param home on how many of them at home
public record Contact(
        UUID pair,
        UUID household,
        UUID pupil,
        String head,
        String village,
        @Nullable String stage,
        @Nullable String teacher,
        String school,
        LocalDate from,
        @Nullable LocalDate last,
        long days,
        long home) {}
