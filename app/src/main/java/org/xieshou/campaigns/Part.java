package org.xieshou.campaigns;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be named when something is reported: an activity, or one of its parts.
///
/// @param title the activity's
/// @param campaign the campaign's title
/// @param no the number of the part; null for the whole activity
/// @param part its title
public record Part(
        UUID activity,
        String title,
        String campaign,
        List<String> units,
        @Nullable Integer no,
        @Nullable String part) {
    public Part {
        units = List.copyOf(units);
    }
}
