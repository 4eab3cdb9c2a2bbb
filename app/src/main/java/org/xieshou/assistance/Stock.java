package org.xieshou.assistance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much of a good one spot has, or is short of.
///
/// @param unitName the unit's name
/// @param store null for the unit's own hands
/// @param amount thousandths of the measure; fen for money. Of a shortage: below zero if more was given or found than
///     the books had, above zero if fewer were found
/// @param expires the first day on which some of this lot expires, null if nobody said
public record Stock(
        String unit,
        String unitName,
        @Nullable UUID store,
        @Nullable String storeName,
        String item,
        String measure,
        String lot,
        long amount,
        @Nullable LocalDate expires) {

    public Spot spot() {
        return new Spot(unit, store);
    }

    public Good good() {
        return new Good(item, measure, lot);
    }
}
