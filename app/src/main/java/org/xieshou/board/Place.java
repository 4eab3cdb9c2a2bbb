package org.xieshou.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a guarded number stands on pages, from the coarsest to the finest.
sealed interface Place {
    /// The whole campaign.
    record Whole() implements Place {}

    record OfUnit(String unit) implements Place {}

    record OfModule(UUID activity, int no) implements Place {}

    /// All who were asked about one policy in one circle.
    ///
    /// @param school id of a unit
    record Circle(String policy, @Nullable String school, @Nullable String circle, String people)
            implements Place {}

    /// One entry, as a row of a list.
    record Single(UUID entry) implements Place {}

    /// The finer, the higher.
    default int rank() {
        return switch (this) {
            case Whole _ -> 0;
            case OfUnit _ -> 1;
            case OfModule _ -> 2;
            case Circle _ -> 3;
            case Single _ -> 4;
        };
    }
}
