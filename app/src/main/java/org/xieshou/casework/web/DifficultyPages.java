package org.xieshou.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.casework.Difficulties;
import org.xieshou.casework.Difficulty;
import org.xieshou.journal.AreaChoices;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// What households in reach cannot solve alone, until it is settled.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class DifficultyPages {
    private final Difficulties difficulties;
    private final AreaChoices areas;

    DifficultyPages(Difficulties difficulties, AreaChoices areas) {
        this.areas = areas;
        this.difficulties = difficulties;
    }

    /// @param reader may settle what he wrote down himself
    ///
    /// @param total of all pages
    /// @param area only of households in this one; null for all
    /// @param villages to narrow the list to
    public record Unsettled(
            List<Difficulty> difficulties,
            long total,
            UUID reader,
            @Nullable Integer area,
            List<Option> villages,
            Pager pager) {
        public String areaText() {
            return area == null ? "" : area.toString();
        }
    }

    @May(Right.VISITS_WRITE)
    @PostMapping({"/difficulties/{entry}/settlement", "/api/v1/difficulties/{entry}/settlement"})
    Page<Unsettled> settle(
            Actor actor,
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable Integer area) {
        var receipt = difficulties.settle(actor, entry);
        var said =
                receipt.state() == Receipt.State.HELD
                        ? "casework.settled.held"
                        : "casework.settled";
        return Page.<Unsettled>redirect("/difficulties" + (area == null ? "" : "?area=" + area))
                .flash(said, receipt.seq());
    }

    @GetMapping({"/difficulties", "/api/v1/difficulties"})
    Page<Unsettled> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(defaultValue = "1") long page) {
        var found = difficulties.unsettled(actor, area, page);
        var at = "/difficulties?" + (area == null ? "" : "area=" + area + "&") + "page=";
        var pager = Pager.counted(page, found.total(), Difficulties.SIZE, to -> at + to);
        return Page.of(
                "casework/difficulties",
                new Unsettled(
                        found.difficulties(),
                        found.total(),
                        actor.id(),
                        area,
                        areas.near(actor, area),
                        pager));
    }
}
