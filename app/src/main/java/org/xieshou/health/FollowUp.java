package org.xieshou.health;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody with a known condition, who is seen at least four times a year.
///
/// @param last the last reading by staff; null if there is none
/// @param due when the next is due
public record FollowUp(
        UUID household,
        UUID person,
        @Nullable String name,
        @Nullable String village,
        String condition,
        @Nullable LocalDate last,
        LocalDate due) {}
