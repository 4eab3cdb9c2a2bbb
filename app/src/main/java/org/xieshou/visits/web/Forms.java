package org.xieshou.visits.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The ids of opened forms: UUIDv7, so each carries the moment it was opened.
final class Forms {
    private Forms() {}

    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text))
                    .filter(id -> id.version() == 7 && id.variant() == 2);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static Instant opened(UUID form) {
        return Instant.ofEpochMilli(form.getMostSignificantBits() >>> 16);
    }
}
