package org.xieshou.assistance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a unit has goods: in one of its stores, or in its own hands. As text, for addresses: `sfj` or `sfj/ID`.
///
/// @param store null for the unit's hands
public record Spot(String unit, @Nullable UUID store) {
    public static Optional<Spot> parse(String text) {
        int slash = text.indexOf('/');
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            slash < 0
                                    ? new Spot(text, null)
                                    : new Spot(
                                            text.substring(0, slash),
                                            UUID.fromString(text.substring(slash + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// As the books name it.
    String place() {
        return store == null ? "" : store.toString();
    }

    @Override
    public String toString() {
        return store == null ? unit : unit + "/" + store;
    }
}
