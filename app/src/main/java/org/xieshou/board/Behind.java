package org.xieshou.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries are asked for: those behind a figure, of one unit, activity, module, village or sort of goods if named.
///
/// @param figure null: all that counts for the campaign
/// @param village number of the village's area
/// @param item a sort of goods, in that measure: null for goods without one
public record Behind(
        @Nullable Figure figure,
        @Nullable String unit,
        @Nullable UUID activity,
        @Nullable Integer module,
        @Nullable Integer village,
        @Nullable String item,
        @Nullable String measure) {
    public static final Behind ALL = new Behind(null, null, null, null, null, null, null);

    /// A figure of the whole campaign.
    public static Behind of(Figure figure) {
        return new Behind(figure, null, null, null, null, null, null);
    }

    public static Behind of(Figure figure, String unit) {
        return new Behind(figure, unit, null, null, null, null, null);
    }

    /// A figure of one module of an activity.
    public static Behind of(Figure figure, UUID activity, int module) {
        return new Behind(figure, null, activity, module, null, null, null);
    }

    public static Behind goods(String item, @Nullable String measure) {
        return new Behind(Figure.HANDOVERS, null, null, null, null, item, measure);
    }
}
