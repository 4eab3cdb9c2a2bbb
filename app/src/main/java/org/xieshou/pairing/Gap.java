package org.xieshou.pairing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household without a helper, or a pupil without exactly one teacher.
///
/// @param person the pupil; null for a household
/// @param head the household's adult head, else its number: pupils are not named
/// @param stage the pupil's, by the catalogue's code
/// @param pairs how many there are: none, or for a pupil more than one
public record Gap(
        UUID household,
        @Nullable UUID person,
        String head,
        @Nullable String stage,
        int area,
        String village,
        long pairs) {
    /// What a form sends back.
    public String key() {
        return person == null ? household.toString() : household + "/" + person;
    }
}
