package org.xieshou.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Looks;

/// Something sent as entries that could not be read, kept sealed.
///
/// @param actor who sent it
/// @param at when it came first
/// @param last when the same came last
/// @param times how often the same came
/// @param reason `call` if it was no array of entries at all, otherwise which field of an envelope is wrong and how
/// @param size in bytes
/// @param digest keyed, hexadecimal: the same content gives the same
/// @param looked who opened it last, if anybody did
public record UnreadCall(
        UUID id,
        UUID actor,
        String unit,
        Instant at,
        Instant last,
        int times,
        String reason,
        int size,
        String digest,
        Looks.@Nullable Look looked) {
    static final String WHOLE = "call";

    public boolean isWhole() {
        return reason.equals(WHOLE);
    }

    /// The first of the digest, enough to tell two apart.
    public String mark() {
        return digest.substring(0, 12);
    }
}
