package org.xieshou.assistance;

import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;

/// How the money of one hand-over is to be read.
///
/// @param value whole fen as stated, null if none was
/// @param households how many it went to, null if it is about one
/// @param amount whole fen that the entry hands over: the value, or the value of each times the households
record Handover(
        @Nullable Long value, String basis, @Nullable Integer households, @Nullable Long amount) {

    static Handover of(Body body) {
        var value = body.fenOrNull("value");
        var basis = body.text("basis");
        var households = body.integerOrNull("households");
        return new Handover(value, basis, households, amount(value, basis, households));
    }

    /// How many times each household's share is handed over by the whole entry.
    static long times(Body body) {
        var households = body.integerOrNull("households");
        return households == null || body.text("basis").equals("total") ? 1 : households;
    }

    private static @Nullable Long amount(
            @Nullable Long value, String basis, @Nullable Integer households) {
        if (value == null || basis.equals("total") || households == null) {
            return value;
        }
        return Math.multiplyExact(value, households);
    }
}
