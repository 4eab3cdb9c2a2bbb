package org.xieshou.watch;

import org.jspecify.annotations.Nullable;

/// Which leads a list shows.
///
/// @param alert only these; null for all
/// @param over those that are over instead of the open ones
/// @param late of the open ones only those of which a clock has run out
/// @param area only of households in this area; null for all that are reached
/// @param page from 1
public record LeadQuery(
        @Nullable Alert alert, boolean over, boolean late, @Nullable Integer area, long page) {
    public static final int SIZE = 50;

    public static final LeadQuery OPEN = new LeadQuery(null, false, false, null, 1);
    public static final LeadQuery OVER = new LeadQuery(null, true, false, null, 1);
}
