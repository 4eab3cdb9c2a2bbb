package org.xieshou.casework;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.InHand;
import tools.jackson.databind.JsonNode;

/// Who wrote down a difficulty that an office has in hand does not call it settled by correcting it: that is for the
/// household to say. Its words may be mended as before.
@Component
final class CaseInHand implements InHand {
    private static final String SETTLED = "settled";

    private final Reading reading;

    CaseInHand(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Map<String, String> faults(Actor actor, UUID entry, String kind, Change change) {
        boolean isNew = isSettled(change.after()) && !isSettled(change.before());
        return kind.equals(CaseworkKinds.DIFFICULTY.name()) && isNew && isOpen(actor, entry)
                ? Map.of(SETTLED, "in-hand")
                : Map.of();
    }

    private static boolean isSettled(JsonNode body) {
        return body.path(SETTLED).asBoolean(false);
    }

    private boolean isOpen(Actor actor, UUID entry) {
        return reading.as(actor, db -> new DifficultyTable(db, Reach.of(actor)).isOpenCase(entry));
    }
}
