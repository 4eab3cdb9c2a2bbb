package org.xieshou.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an entry.
///
/// @param seq its number in the journal; 0 if it was refused
/// @param reason for held and refused: `right`, `kind`, `shape`, `early`, `clock`, `base`, `clash`, `id-reused`,
///     `fault`, `unread`; null otherwise
/// @param where for `shape`: the path of the field and what is wrong there, never its value
public record Receipt(
        @Nullable UUID id, State state, long seq, @Nullable String reason, @Nullable String where) {
    public enum State {
        /// It counts from now on.
        ACCEPTED,
        /// It was here already; nothing was written.
        HAD,
        /// It is kept safely and waits for a person, or for what it names.
        HELD,
        /// It could not even be read as an entry: nothing is kept but the raw text, for 90 days.
        REFUSED
    }
}
