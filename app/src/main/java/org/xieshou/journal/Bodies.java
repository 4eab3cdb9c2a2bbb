package org.xieshou.journal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Body;

/// What a statement says now, opened again: for a room that must state it anew with one part changed, and keeps in its
/// rows only a hash of another part.
@Component
public final class Bodies {
    private final Reading reading;
    private final HistoryTable table;
    private final Kinds kinds;

    Bodies(Reading reading, HistoryTable table, Kinds kinds) {
        this.reading = reading;
        this.table = table;
        this.kinds = kinds;
    }

    /// @param entry the root of its corrections
    /// @param reader sees what lies within reach, and no more
    /// @return the words of the last correction that counts; empty if it is out of reach or taken back
    public Optional<Body> standing(UUID entry, Actor reader) {
        var chain = reading.as(reader, db -> table.chain(entry, reader, db));
        return chain.stream()
                .filter(told -> kinds.opens(told.entry().fullKind(), reader))
                .filter(told -> told.held() == null || "applied".equals(told.outcome()))
                .reduce((_, later) -> later)
                .map(told -> told.entry().body())
                .filter(body -> !body.isVoid());
    }
}
