package org.xieshou.journal.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those on a page are called.
///
/// @param households those in the reader's reach
public record Names(
        Map<UUID, String> people,
        Map<String, String> units,
        Map<Integer, String> areas,
        Map<UUID, String> households) {
    public String person(UUID id) {
        return people.getOrDefault(id, "—");
    }

    public String unit(String id) {
        return units.getOrDefault(id, id);
    }

    /// Empty if it is not known.
    public String area(@Nullable Integer number) {
        return number == null ? "" : areas.getOrDefault(number, String.valueOf(number));
    }

    public @Nullable String household(@Nullable UUID id) {
        return id == null ? null : households.get(id);
    }
}
