package org.xieshou.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for: those behind a figure, of one unit, activity, module, village or sort of goods if named.
///
/// @param figure null: all that counts for the campaign
/// @param village number of the village's area
public record Behind(
        @Nullable Figure figure,
        @Nullable String unit,
        @Nullable UUID activity,
        @Nullable Integer module,
        @Nullable Integer village,
        @Nullable String item) {
    public static final Behind ALL = new Behind(null, null, null, null, null, null);
}
