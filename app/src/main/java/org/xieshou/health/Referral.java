package org.xieshou.health;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody was sent to a clinic or hospital; within two weeks somebody asks what became of it.
///
/// @param unit that referred, by id
/// @param receiver the clinic or hospital by name
/// @param outcome what was last heard; null if nobody has asked yet
/// @param heard when that was
/// @param due when to ask; null once it is known, and for somebody in no register, whom nobody can ask
public record Referral(
        UUID entry,
        @Nullable UUID household,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String phone,
        String unit,
        LocalDate day,
        String receiver,
        String urgency,
        String about,
        @Nullable UUID measurement,
        @Nullable String outcome,
        @Nullable LocalDate heard,
        @Nullable LocalDate due) {}
