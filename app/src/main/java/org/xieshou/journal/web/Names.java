package org.xieshou.journal.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those on a page are called.
///
/// @param households those in the reader's reach
/// @param entries titles of other entries that a page names, those that the reader may open
public record Names(
        Map<UUID, String> people,
        Map<String, String> units,
        Map<Integer, String> areas,
        Map<UUID, String> households,
        Map<UUID, String> entries) {
    Names with(Map<UUID, String> titles) {
        return new Names(people, units, areas, households, titles);
    }

    /// Null for one without a title, or out of reach.
    public @Nullable String entry(UUID id) {
        return entries.get(id);
    }

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
