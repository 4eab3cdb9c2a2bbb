package org.xieshou.registry.intake;

import java.util.Set;

/// Which households of a file have rows that do not stand together. Only their rows need to wait in memory for the end
/// of the file. Found when the file is read the first time, so that it need not be looked for again.
public final class Grouping {
    /// All rows of each household stand together.
    static final Grouping TOGETHER = new Grouping(Set.of());

    private static final long FNV_START = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final Set<Long> scattered;

    Grouping(Set<Long> scattered) {
        this.scattered = Set.copyOf(scattered);
    }

    boolean isScattered(String key) {
        return !scattered.isEmpty() && scattered.contains(hash(key));
    }

    /// Two keys of one hash would only make a household wait for nothing.
    static long hash(String key) {
        long hash = FNV_START;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
