package org.xieshou.entitlement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a household says is not so.
///
/// @param words its own
public record Contest(
        UUID contest,
        String programme,
        @Nullable UUID person,
        String words,
        LocalDate day,
        String unitName) {}
