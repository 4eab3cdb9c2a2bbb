package org.xieshou.registry.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A look at which household each row names, to find those whose rows do not stand together.
final class Survey {
    private final Set<Long> closed = new HashSet<>();
    private final Set<Long> scattered = new HashSet<>();
    private @Nullable String current;

    void see(@Nullable String key) {
        if (key == null || key.equals(current)) {
            return;
        }
        endSheet();
        current = key;
        if (!HouseholdKeys.isFresh(key) && closed.contains(Grouping.hash(key))) {
            scattered.add(Grouping.hash(key));
        }
    }

    /// What stands on the next sheet does not stand together with this one.
    void endSheet() {
        if (current != null && !HouseholdKeys.isFresh(current)) {
            closed.add(Grouping.hash(current));
        }
        current = null;
    }

    boolean foundApart() {
        return !scattered.isEmpty();
    }

    Grouping grouping() {
        return new Grouping(scattered);
    }
}
