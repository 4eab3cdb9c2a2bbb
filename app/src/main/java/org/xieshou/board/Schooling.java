package org.xieshou.board;

import java.time.LocalDate;

/// Pupils of a campaign's area, and those who had a teacher keeping in touch on the campaign's last day: what began
/// afterwards is no part of it.
///
/// @param on the campaign's last day, or the day of the counting while it has not come
/// @param pupils registered members at kindergarten or school
/// @param paired those with at least one pair of sort teacher on that day
/// @param pairs the pairs with them
public record Schooling(LocalDate on, long pupils, long paired, long pairs) {
    /// Whole per cent, never rounded up to a hundred.
    public long percent() {
        return pupils == 0 ? 0 : paired * 100 / pupils;
    }
}
