package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pair of teacher and pupil with its days of contact. To others than their teacher the pupil is not named.
///
/// @param head the household's adult head, else its number; null for who does not see its door, as a teacher
/// @param name the pupil's, to the teacher alone
/// @param stage of the pupil, if it is known
/// @param teacher null for the school as a whole
/// @param last the last day of contact; null if there was none
/// @param days on how many days of the last twelve months
/// @param home on how many of them at home
public record Contact(
        UUID pair,
        UUID household,
        UUID pupil,
        @Nullable Integer area,
        @Nullable String head,
        @Nullable String name,
        String village,
        @Nullable String stage,
        @Nullable String teacher,
        String school,
        LocalDate from,
        @Nullable LocalDate last,
        long days,
        long home) {
    /// How the pair is called on pages.
    public String called() {
        return name != null ? name : head != null ? head : "—";
    }

    Contact withoutDoor() {
        return new Contact(
                pair, household, pupil, area, null, name, village, stage, teacher, school, from,
                last, days, home);
    }
}
