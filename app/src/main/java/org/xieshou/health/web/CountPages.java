package org.xieshou.health.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.access.Actor;
import org.xieshou.health.Counts;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// How many were measured and referred: all that others see of this room.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class CountPages {
    private final Counts counts;

    CountPages(Counts counts) {
        this.counts = counts;
    }

    public record Told(List<Counts.Count> counts) {}

    @GetMapping({"/health/counts", "/api/v1/health/counts"})
    Page<Told> counts(Actor actor) {
        return Page.of("health/counts", new Told(counts.all(actor)));
    }
}
