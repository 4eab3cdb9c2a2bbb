package org.xieshou.journal.web;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.journal.Checkpoints;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Entries that nothing vouches for stand first on the home page of those who run the house, until that is mended.
@Component
final class SealingStopped implements Waiting {
    private final Checkpoints checkpoints;
    private final Clock clock;

    SealingStopped(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        var state = checkpoints.state();
        var broken = state.broken();
        boolean concerns =
                visitor.can(Right.JOURNAL_AUDIT)
                        && (broken != null || state.isLate(clock.instant()));
        if (!concerns) {
            return List.of();
        }
        var what = broken == null ? "late" : "stopped";
        return List.of(
                new Item(
                        State.LATE,
                        state.at(),
                        1,
                        Text.of("journal.seal." + what),
                        Text.of("journal.seal." + what + ".tag"),
                        broken == null
                                ? Text.of("journal.seal.late.text")
                                : CheckpointPages.said(broken, ""),
                        "/checkpoint",
                        Text.of("journal.seal.act"),
                        false));
    }
}
