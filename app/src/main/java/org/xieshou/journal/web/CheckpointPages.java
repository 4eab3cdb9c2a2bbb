package org.xieshou.journal.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.journal.Checkpoints;
import org.xieshou.journal.JournalProblem;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Text;

/// How the sealing stands, and the last checkpoint for witnesses to keep.
@Controller
public final class CheckpointPages {
    private final Checkpoints checkpoints;
    private final Clock clock;

    CheckpointPages(Checkpoints checkpoints, Clock clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /// @param sealed how many entries are sealed
    /// @param waiting how many came since
    /// @param at when the last checkpoint was signed
    /// @param note the last checkpoint (C2SP tlog-checkpoint); "" if there is none
    /// @param key what checks it
    /// @param late nothing was signed for four hours although entries wait
    /// @param code the problem's, if sealing has stopped
    public record View(
            long sealed,
            long waiting,
            Instant at,
            String note,
            String key,
            boolean late,
            @Nullable String code,
            @JsonIgnore @Nullable Text trouble,
            @JsonIgnore @Nullable Text way) {}

    @May(Right.JOURNAL_AUDIT)
    @GetMapping({"/checkpoint", "/api/v1/checkpoint"})
    Page<View> checkpoint() {
        var state = checkpoints.state();
        var broken = state.broken();
        return Page.of(
                "journal/checkpoint",
                new View(
                        state.size(),
                        Math.max(0, state.tip() - state.size()),
                        state.at(),
                        state.note(),
                        checkpoints.publicKey(),
                        state.isLate(clock.instant()),
                        broken == null ? null : broken.code(),
                        broken == null ? null : said(broken, ""),
                        broken == null ? null : said(broken, ".maybe")));
    }

    static Text said(JournalProblem problem, String more) {
        return Text.of(problem.code() + more, problem.details().values().toArray());
    }
}
