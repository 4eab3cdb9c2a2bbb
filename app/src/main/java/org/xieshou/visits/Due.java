package org.xieshou.visits;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household whose agreed day has come, and nobody has been there since.
///
/// @param hamlet and address: the list is taken along on paper
public record Due(
        UUID household,
        String name,
        @Nullable String village,
        @Nullable String hamlet,
        @Nullable String address,
        LocalDate day,
        LocalDate last) {
    public String where() {
        return Where.of(village, hamlet, address);
    }
}
