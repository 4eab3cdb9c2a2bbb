package org.xieshou.registry.intake;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A first look through the file: which households have rows that do not stand together.
/// Only their rows need to wait in memory for the end of the file.
final class Survey {
    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final Set<Long> closed = new HashSet<>();
    private final Set<Long> scattered = new HashSet<>();
    private @Nullable String current;

    void see(@Nullable String key) {
        if (key == null || key.equals(current)) {
            return;
        }
        endSheet();
        current = key;
        if (closed.contains(hash(key))) {
            scattered.add(hash(key));
        }
    }

    /// What stands on the next sheet does not stand together with this one.
    void endSheet() {
        if (current != null && !HouseholdKeys.isFresh(current)) {
            closed.add(hash(current));
        }
        current = null;
    }

    boolean isScattered(String key) {
        return !scattered.isEmpty() && scattered.contains(hash(key));
    }

    /// Two keys of one hash would only make a household wait for nothing.
    private static long hash(String key) {
        long hash = FNV_START;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
