package org.xieshou.visits;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a door is, in one line.
final class Where {
    private Where() {}

    /// Empty if nothing is known of it.
    static String of(@Nullable String village, @Nullable String hamlet, @Nullable String address) {
        if (address != null && village != null && address.startsWith(village)) {
            return address; // it names the village already
        }
        return Stream.of(village, hamlet, address)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
