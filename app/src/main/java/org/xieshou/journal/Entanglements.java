package org.xieshou.journal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Reading;

/// Which households cannot be erased, because others' entries speak of their people too: the same question that decides
/// over a `journal.erased`, so that a page can say beforehand what would be held.
@Component
public final class Entanglements {
    private final Reading reading;

    Entanglements(Reading reading) {
        this.reading = reading;
    }

    /// Tells nothing of the other households. Whoever calls this has checked that the reader may erase this one.
    public boolean has(UUID household) {
        return reading.asSystem(db -> ErasingTable.isEntangled(db, household));
    }
}
