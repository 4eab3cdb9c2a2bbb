package org.xieshou.registry.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule points at.
///
/// @param head the name of the household's head, if one is known
/// @param person the member it is about; null for the household
public record Finding(
        String rule,
        Severity severity,
        UUID household,
        @Nullable String number,
        @Nullable String head,
        @Nullable String village,
        @Nullable UUID person,
        @Nullable String name) {}
