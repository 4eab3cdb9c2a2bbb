package org.xieshou.casework.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.access.Actor;
import org.xieshou.casework.Difficulties;
import org.xieshou.casework.Difficulty;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What households in reach cannot solve alone, until it is settled.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class DifficultyPages {
    private final Difficulties difficulties;

    DifficultyPages(Difficulties difficulties) {
        this.difficulties = difficulties;
    }

    public record Unsettled(List<Difficulty> difficulties) {}

    @GetMapping({"/difficulties", "/api/v1/difficulties"})
    Page<Unsettled> list(Actor actor) {
        return Page.of("casework/difficulties", new Unsettled(difficulties.unsettled(actor)));
    }
}
