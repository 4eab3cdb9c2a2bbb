package org.xieshou.assistance.web;

import java.util.Locale;
import org.xieshou.assistance.AssistanceProblem;

/// What can be done with what is at a spot.
public enum Act {
    /// To another unit or store.
    MOVE,
    /// To a household, or to several together.
    HANDOVER,
    /// Out of the unit's hands back into a store.
    RETURN,
    COUNT,
    WRITEOFF;

    static Act of(String noun) {
        for (var act : values()) {
            if (act.noun().equals(noun)) {
                return act;
            }
        }
        throw AssistanceProblem.notFound();
    }

    /// As in addresses and message keys.
    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }
}
