package org.xieshou.journal;

import java.util.Map;
import java.util.UUID;
import org.xieshou.access.Actor;
import tools.jackson.databind.JsonNode;

/// Says what of a statement its author cannot say anew while others have it in hand. A room above knows who they are.
public interface InHand {
    /// @param entry the id under which it stands
    /// @param kind without version
    /// @return field → the code of what is wrong, as `journal.fault.…` has it; empty if it may be said
    Map<String, String> faults(Actor actor, UUID entry, String kind, Change change);

    /// @param before as it stands
    record Change(JsonNode before, JsonNode after) {}
}
