package org.xieshou.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Line;

/// One statement as people look it up: the entry that first made it, and all its corrections.
///
/// @param asked the entry that was asked for
/// @param root the first entry of the chain
/// @param kind `room.noun`
/// @param about its household, if it is about one
/// @param area where that household lives now; null if there is none or it is not known here
/// @param versions in the order of arrival, the root first
/// @param mend what the reader may do about it
public record Trace(
        UUID asked,
        UUID root,
        String kind,
        @Nullable UUID about,
        @Nullable Integer area,
        List<Version> versions,
        Mend mend) {
    public Trace {
        versions = List.copyOf(versions);
    }

    /// One entry of the chain.
    ///
    /// @param full `room.noun@version`
    /// @param fields in the order of the kind's shape; empty for one that takes the statement back
    /// @param takenBack whether it takes the statement back
    /// @param why the reason given for that
    /// @param held why it was held when it came
    public record Version(
            UUID id,
            String full,
            long seq,
            UUID author,
            String unit,
            LocalDate day,
            Instant happened,
            Instant received,
            List<Line> says,
            List<FieldLine> fields,
            boolean takenBack,
            @Nullable String why,
            @Nullable Held held) {
        public Version {
            says = List.copyOf(says);
            fields = List.copyOf(fields);
        }

        /// Whether it counts, or counted until it was corrected.
        public boolean hasEffect() {
            return held == null || held.isApplied();
        }
    }

    /// @param outcome `applied`, `filed`, or null while it waits
    public record Held(String reason, @Nullable String outcome) {
        public boolean isApplied() {
            return "applied".equals(outcome);
        }
    }

    /// @param correct the whole statement may be written anew
    /// @param takeBack it may be taken back
    /// @param settle it is held and may be settled by the reader
    /// @param apply it can count if it is settled so
    public record Mend(boolean correct, boolean takeBack, boolean settle, boolean apply) {}

    public Version first() {
        return versions.getFirst();
    }

    /// What stands: the last version that counts, or the first while none does.
    public Version standing() {
        return versions.stream()
                .filter(Version::hasEffect)
                .reduce((_, later) -> later)
                .orElse(first());
    }

    public Version version(UUID id) {
        return versions.stream().filter(each -> each.id().equals(id)).findFirst().orElse(first());
    }
}
