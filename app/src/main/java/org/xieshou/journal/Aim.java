package org.xieshou.journal;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says that they did something for: an activity of a campaign, or a part of it.
///
/// @param module the number of the part; null for the whole activity
public record Aim(UUID activity, @Nullable Integer module) {
    /// What a form says of one that it did not offer, such as another unit's.
    public static final String NOT_OFFERED = "journal.where.not-offered";

    /// As one field of a form has it: `id`, or `id/no` for a part. Nothing if it names no activity.
    public static Optional<Aim> parse(String where) {
        var parts = where.split("/", 2);
        var no = parts.length == 2 && parts[1].matches("[1-9][0-9]?") ? parts[1] : null;
        try {
            var activity = UUID.fromString(parts[0]);
            return Optional.of(new Aim(activity, no == null ? null : Integer.valueOf(no)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public String where() {
        return module == null ? activity.toString() : activity + "/" + module;
    }
}
