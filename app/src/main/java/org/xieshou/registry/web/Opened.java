package org.xieshou.registry.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Ids;

/// What a form carries hidden: who it is, so that sending it twice records once, and what its author had seen.
///
/// @param form a UUIDv7 made when it was opened
/// @param basedOn the last seq seen then
record Opened(UUID form, long basedOn) {
    static Opened now(Clock clock, long basedOn) {
        return new Opened(Ids.v7(clock), basedOn);
    }

    /// A machine may leave it out, and has then seen all there is.
    static Opened read(@Nullable String text, Clock clock, long tip) {
        try {
            var dot = text == null ? -1 : text.indexOf('.');
            return text == null || dot < 0
                    ? now(clock, tip)
                    : new Opened(
                            UUID.fromString(text.substring(0, dot)),
                            Math.min(tip, Long.parseLong(text.substring(dot + 1))));
        } catch (IllegalArgumentException _) {
            return now(clock, tip);
        }
    }

    /// The same for the same form.
    UUID id(String name) {
        return Ids.v7(form, name);
    }

    @Override
    public String toString() {
        return form + "." + basedOn;
    }
}
