package org.xieshou.health;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A member of a household, as far as a clinician needs to know.
///
/// @param number of the household, as on its card
/// @param language of contact, such as `kk`
/// @param agreed to the keeping of readings; null if nobody asked
public record Person(
        UUID person,
        UUID household,
        String name,
        @Nullable String sex,
        @Nullable LocalDate birth,
        @Nullable String number,
        @Nullable String village,
        @Nullable String language,
        @Nullable Boolean agreed) {

    /// Said no, or took it back: nothing of theirs is shown.
    public boolean refused() {
        return Boolean.FALSE.equals(agreed);
    }
}
