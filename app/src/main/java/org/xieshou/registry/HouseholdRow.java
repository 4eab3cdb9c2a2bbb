package org.xieshou.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household in a list.
///
/// @param head null if nobody is known yet, or if the head is a minor: lists show no names of minors
/// @param statuses those of today
public record HouseholdRow(
        UUID id,
        @Nullable String number,
        @Nullable String head,
        int area,
        @Nullable String village,
        int members,
        @Nullable String language,
        List<String> statuses) {
    public HouseholdRow {
        statuses = List.copyOf(statuses);
    }
}
