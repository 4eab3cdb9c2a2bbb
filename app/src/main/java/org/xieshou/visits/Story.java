package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What changed for a household since a day: as the register has it, and in its own words.
///
/// @param name of the head, or the household's number
/// @param until the last day of it; null for all up to now
/// @param changes facts that all who read the household may see, whose answer is another than then
public record Story(
        UUID household,
        String name,
        LocalDate since,
        @Nullable LocalDate until,
        List<Change> changes,
        List<Told> told) {
    public Story {
        changes = List.copyOf(changes);
        told = List.copyOf(told);
    }

    /// @param before as it was last told by then
    /// @param now as it stands
    public record Change(Question before, Question now) {}

    /// @param quote none, inside or public
    public record Told(UUID entry, LocalDate day, LocalDate since, String words, String quote) {}
}
