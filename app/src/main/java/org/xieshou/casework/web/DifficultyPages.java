package org.xieshou.casework.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.casework.Difficulties;
import org.xieshou.casework.Difficulty;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// What households in reach cannot solve alone, until it is settled.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class DifficultyPages {
    private final Difficulties difficulties;

    DifficultyPages(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    /// @param reader may settle what he wrote down himself
    ///
    /// @param total of all pages
    public record Unsettled(List<Difficulty> difficulties, long total, UUID reader, Pager pager) {}

    @May(Right.VISITS_WRITE)
    @PostMapping({"/difficulties/{entry}/settlement", "/api/v1/difficulties/{entry}/settlement"})
    Page<Unsettled> settle(Actor actor, @PathVariable UUID entry) {
        var receipt = difficulties.settle(actor, entry);
        var said =
                receipt.state() == Receipt.State.HELD
                        ? "casework.settled.held"
                        : "casework.settled";
        return Page.<Unsettled>redirect("/difficulties").flash(said, receipt.seq());
    }

    @GetMapping({"/difficulties", "/api/v1/difficulties"})
    Page<Unsettled> list(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var found = difficulties.unsettled(actor, page);
        var pager =
                Pager.counted(
                        page, found.total(), Difficulties.SIZE, to -> "/difficulties?page=" + to);
        return Page.of(
                "casework/difficulties",
                new Unsettled(found.difficulties(), found.total(), actor.id(), pager));
    }
}
