package org.xieshou.journal;

import java.time.Instant;
import java.util.List;
import org.xieshou.access.Actor;

/// The one way in, and the numbers by which moments are named.
public interface Journal {
    /// Appends entries; all entries of one occasion made so far belong in one call.
    ///
    /// @return one receipt an entry, in order; once it is returned the entry survives any crash
    /// @throws JournalProblem when the call as a whole cannot be taken: too large, too busy (try again, same ids)
    List<Receipt> append(List<Envelope> entries, Actor actor);

    /// The last seq; 0 in an empty journal.
    long tip();

    /// The last seq received at or before a moment: what was known then.
    long knownAt(Instant moment);
}
