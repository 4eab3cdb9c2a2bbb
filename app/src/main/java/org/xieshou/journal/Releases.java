package org.xieshou.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.shared.Ids;

/// The system's own entries that release what waited for something that has come.
@Component
final class Releases {
    private final Preparation preparation;
    private final Clock clock;

    Releases(Preparation preparation, Clock clock) {
        this.preparation = preparation;
        this.clock = clock;
    }

    /// @param cause what came; with the released entry it gives the release its id, so that a retry makes the same one
    List<Pending> bySystem(List<UUID> waiting, UUID cause, Instant now) {
        var envelopes = new ArrayList<Envelope>();
        for (var entry : waiting) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("entry", entry.toString());
            body.put("apply", true);
            body.put("why", "came");
            envelopes.add(
                    new Envelope(
                            Ids.named("journal.release:" + entry + ":" + cause),
                            SystemKinds.RELEASE.full(),
                            null,
                            null,
                            null,
                            Actor.SYSTEM_UNIT,
                            Actor.SYSTEM.id(),
                            0,
                            now.isAfter(clock.instant()) ? clock.instant() : now,
                            null,
                            -1,
                            null,
                            Preparation.JSON.writeValueAsBytes(body),
                            null));
        }
        return preparation.prepare(envelopes, Actor.SYSTEM);
    }
}
