package org.xieshou.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Body;

/// An entry as it lies in the journal, opened. From the append just made, or read back for a rebuild.
record Stored(
        long seq,
        UUID id,
        String kind,
        int version,
        @Nullable UUID subject,
        @Nullable UUID person,
        @Nullable UUID occasion,
        UUID author,
        String unit,
        UUID device,
        long dseq,
        Instant happened,
        int skew,
        Instant received,
        long basedOn,
        @Nullable UUID corrects,
        @Nullable Integer area,
        @Nullable HeldReason held,
        Body body) {

    static Stored of(Pending p) {
        var e = p.envelope;
        var name = e.kind().split("@", 2);
        return new Stored(
                p.seq,
                p.id,
                name[0],
                Integer.parseInt(name[1]),
                e.subject(),
                e.person(),
                e.occasion(),
                p.actor.id(),
                e.unit(),
                e.device(),
                e.dseq(),
                e.happened(),
                p.skew,
                p.received,
                p.basedOn,
                e.corrects(),
                p.area,
                p.held,
                p.body);
    }

    Stored with(Body opened) {
        return new Stored(
                seq, id, kind, version, subject, person, occasion, author, unit, device, dseq,
                happened, skew, received, basedOn, corrects, area, held, opened);
    }

    /// Its key was destroyed, so nobody can tell any more what it said.
    boolean isErased() {
        return body.json().path("erased").asBoolean();
    }

    String fullKind() {
        return kind + "@" + version;
    }
}
