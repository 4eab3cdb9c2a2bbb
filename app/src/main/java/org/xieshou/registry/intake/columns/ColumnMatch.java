package org.xieshou.registry.intake.columns;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;

/// One column of a list and where it goes.
///
/// @param index counted from 0; `letter` is what the spreadsheet shows
/// @param header as written, group and name; long numbers masked
/// @param target the declared name it is taken for, or the guess if doubtful
/// @param confidence 0 to 1
/// @param reason why it is not taken, where the catalogue says so
/// @param year the year the header speaks of
/// @param scale what a number is multiplied by to reach the declared unit: 10000 for 万元
public record ColumnMatch(
        int index,
        String letter,
        String header,
        Verdict verdict,
        @Nullable String target,
        double confidence,
        @Nullable Label reason,
        @Nullable Integer year,
        BigDecimal scale) {}
