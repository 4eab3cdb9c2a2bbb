package org.xieshou.pairing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How many one helper has, or one unit as a whole.
///
/// @param staff null for the unit as a whole
public record Load(
        @Nullable UUID staff,
        @Nullable String name,
        String unit,
        String unitName,
        long households,
        long pupils) {
    /// `households/…` of the helper, or of the unit.
    public String href() {
        return staff == null ? "/pairing/units/" + unit : "/pairing/helpers/" + staff;
    }
}
