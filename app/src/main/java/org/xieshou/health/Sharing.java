package org.xieshou.health;

import java.time.Instant;
import java.util.UUID;

/// The person's separate word on giving the file to one unit.
///
/// @param entry the journal's id of it
/// @param receiver a unit, by id
public record Sharing(UUID entry, String receiver, String name, String type, Instant given) {
    /// Only there the person is named.
    boolean isToClinicians() {
        return type.equals("clinic") || type.equals("hospital");
    }
}
