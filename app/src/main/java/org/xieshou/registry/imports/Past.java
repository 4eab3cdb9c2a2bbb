package org.xieshou.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import that was begun some time.
///
/// @param name of the file
/// @param day the list day
public record Past(
        UUID id,
        String name,
        LocalDate day,
        Instant started,
        @Nullable Instant ended,
        State state,
        Outcome outcome) {
    public enum State {
        RUNNING,
        DONE,
        STOPPED
    }
}
