package org.xieshou.entitlement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household whose programmes were looked at on the spot.
public record SpotCheck(
        UUID checked,
        UUID household,
        @Nullable String number,
        @Nullable String village,
        LocalDate day,
        String unitName) {}
