package org.xieshou.assistance;

import org.xieshou.shared.Entry;

/// One line of the books, written once and never changed.
///
/// @param entry what was said, or said anew
/// @param no counted within the entry
record Posting(Entry entry, int no, Part part, Leg leg) {
    enum Part {
        /// As the statement before this correction had it, with the sign turned round.
        REVERSED,
        SAID,
        /// More was taken than there was: the stock is at zero, the shortage has the rest.
        SHORT
    }
}
