package org.xieshou.assistance;

import java.time.Instant;
import java.util.UUID;

/// One line of the books about one good at one spot.
///
/// @param entry the statement it comes from
/// @param part SAID, REVERSED or SHORT
/// @param kind what happened: `assistance.receipt` and the like
/// @param unitName the unit that said it
/// @param account STOCK or SHORTAGE
/// @param amount what came (above zero) or went
/// @param left what the stock has after it; the shortage is not in it
public record StockLine(
        UUID entry,
        long since,
        String part,
        String kind,
        String unitName,
        Instant happened,
        String account,
        long amount,
        long left) {}
