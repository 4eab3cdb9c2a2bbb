package org.xieshou.assistance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where one lot of a donor's goods is. Thousandths of the measure; fen for money.
///
/// @param lot empty if it went in with other goods of its kind: then only what was received is known
/// @param stores in stores
/// @param hands with units, on their way to households
/// @param reached handed over
/// @param gone written off
/// @param open given or missing without an explanation so far
/// @param households how many it reached; null for fewer than five
public record Given(
        String item,
        String measure,
        String lot,
        long received,
        long stores,
        long hands,
        long reached,
        long gone,
        long open,
        @Nullable Long households,
        @Nullable LocalDate day) {

    /// Fewer are not told: they could be recognised.
    static final long LEAST = 5;

    /// Whether its way can be followed.
    public boolean isTraced() {
        return !lot.isEmpty();
    }
}
