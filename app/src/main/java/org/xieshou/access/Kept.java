package org.xieshou.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something small that every page needs and few entries change: read once, until one does.
///
/// @param <T> cannot be changed by whoever gets it
final class Kept<T> {
    private record Known<T>(long asOf, T value) {}

    private final Changes changes;
    private final Supplier<T> read;
    private volatile @Nullable Known<T> known;

    Kept(Changes changes, Supplier<T> read) {
        this.changes = changes;
        this.read = read;
    }

    T get() {
        long now = changes.count();
        var kept = known;
        if (kept == null || kept.asOf != now) {
            // counted before it is read: what changes meanwhile is read again
            kept = new Known<>(now, read.get());
            known = kept;
        }
        return kept.value;
    }
}
