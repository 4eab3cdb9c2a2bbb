package org.xieshou.synth;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.journal.Envelope;

/// An envelope as one line of JSON, as `POST /api/v1/entries` takes it.
final class EnvelopeLine {
    private EnvelopeLine() {}

    static String of(Envelope envelope) {
        var line =
                new Json()
                        .with("id", envelope.id())
                        .with("kind", envelope.kind())
                        .with("subject", envelope.subject())
                        .with("person", envelope.person())
                        .with("occasion", envelope.occasion())
                        .with("unit", envelope.unit())
                        .with("device", envelope.device())
                        .with("dseq", envelope.dseq())
                        .with("happened", envelope.happened().toString());
        if (envelope.basedOn() != Pen.SEEN_ALL) {
            line.with("basedOn", envelope.basedOn());
        }
        @Nullable UUID corrects = envelope.corrects();
        return line.with("corrects", corrects)
                .raw("body", new String(envelope.body(), StandardCharsets.UTF_8))
                .toString();
    }
}
