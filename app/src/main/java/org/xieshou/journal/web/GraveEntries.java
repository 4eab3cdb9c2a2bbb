package org.xieshou.journal.web;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.Kinds;
import org.xieshou.journal.Traces;
import org.xieshou.shared.web.Renewals;
import org.xieshou.shared.web.Visitor;

/// Entries that change who may what, erase, or let money go: to correct one or take it back is as grave as to say it.
@Component
final class GraveEntries {
    static final String ACT = "entries";

    private final Traces traces;
    private final Kinds kinds;
    private final Renewals renewals;

    GraveEntries(Traces traces, Kinds kinds, Renewals renewals) {
        this.traces = traces;
        this.kinds = kinds;
        this.renewals = renewals;
    }

    /// Before one is changed.
    ///
    /// @throws org.xieshou.journal.JournalProblem no-such-entry
    /// @throws org.xieshou.shared.web.RenewFirst if whoever does has not lately shown that it is them
    void require(UUID entry, Actor actor, Visitor visitor) {
        if (isGrave(entry, actor)) {
            renewals.require(visitor.principal());
        }
    }

    void done(UUID entry, Actor actor, Visitor visitor) {
        if (isGrave(entry, actor)) {
            renewals.done(visitor.principal(), ACT);
        }
    }

    private boolean isGrave(UUID entry, Actor actor) {
        return kinds.isGrave(traces.again(entry, actor).kind());
    }
}
