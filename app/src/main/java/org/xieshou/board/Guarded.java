package org.xieshou.board;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// People that one entry counts, and every number on pages of which they are a part.
record Guarded(long number, Set<Spot> spots) {
    Guarded {
        spots = Set.copyOf(spots);
    }

    /// A number on a page: a figure somewhere.
    ///
    /// @param figure null: those who were asked and did not know; no page says it, but it is what was asked less who knew
    record Spot(@Nullable Figure figure, Place place) {
        /// Which entry's people knew stands on no page.
        boolean isShown() {
            return figure != null && !(figure == Figure.KNEW && place instanceof Place.Single);
        }

        /// Whether it is a finer part of the same figure.
        boolean isBelow(Spot other) {
            return figure == other.figure && place.rank() > other.place.rank();
        }
    }
}
