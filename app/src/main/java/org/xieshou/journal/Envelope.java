package org.xieshou.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it was made, before the journal has numbered it.
///
/// @param id UUIDv7, made where it happened; a resend carries the same one
/// @param kind `room.noun@version`
/// @param subject the household it is about, if any
/// @param person the member it is about, if any
/// @param occasion groups the entries of one visit, clinic day or session
/// @param unit for which unit it was done
/// @param device one installation of one user; dseq counts its entries 1, 2, 3; 0 for a page of this site
/// @param happened by the author's clock
/// @param sent by the same clock at the time of sending, if known: shows how far the clock is off
/// @param basedOn the last seq that the author had seen when the form was opened
/// @param body JSON exactly as sent
/// @param salt 32 bytes made with the entry and resent unchanged; null: the journal derives one from the id
public record Envelope(
        UUID id,
        String kind,
        @Nullable UUID subject,
        @Nullable UUID person,
        @Nullable UUID occasion,
        String unit,
        UUID device,
        long dseq,
        Instant happened,
        @Nullable Instant sent,
        long basedOn,
        @Nullable UUID corrects,
        byte[] body,
        byte @Nullable [] salt) {

    /// The same with a salt.
    Envelope salted(byte[] salt) {
        return new Envelope(
                id, kind, subject, person, occasion, unit, device, dseq, happened, sent, basedOn,
                corrects, body, salt);
    }
}
