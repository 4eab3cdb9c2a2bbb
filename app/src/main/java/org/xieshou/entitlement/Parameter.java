package org.xieshou.entitlement;

import java.time.LocalDate;
import org.xieshou.registry.Label;

/// A dated amount, line or age of a region.
///
/// @param name without its root: `dibao_month`
/// @param region an area's name, or `CN`
/// @param value a Long (money in whole fen) or a Boolean
/// @param isMoney the value is in fen
/// @param isConfirmed false: an office must confirm it before anything is decided by it
public record Parameter(
        String name,
        String region,
        LocalDate from,
        Object value,
        boolean isMoney,
        Label source,
        boolean isConfirmed) {
    static final String COUNTRY = "CN";
}
