package org.xieshou.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One good that a donor promised and that is not here yet.
///
/// @param pledge the entry that told of the promise
/// @param amount thousandths of the measure; fen for money
public record Promised(
        UUID pledge,
        UUID donor,
        String donorName,
        String item,
        String measure,
        long amount,
        @Nullable LocalDate byDay,
        @Nullable String purpose) {}
