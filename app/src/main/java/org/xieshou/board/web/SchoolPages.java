package org.xieshou.board.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xieshou.access.Actor;
import org.xieshou.board.Lectures;
import org.xieshou.campaigns.Campaign;
import org.xieshou.campaigns.Campaigns;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// What was told in schools, to how many, and how many knew it.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class SchoolPages {
    private final Campaigns campaigns;
    private final Lectures lectures;

    SchoolPages(Campaigns campaigns, Lectures lectures) {
        this.campaigns = campaigns;
        this.lectures = lectures;
    }

    public record Schools(
            Campaign campaign, List<Lectures.School> schools, List<Lectures.Known> known) {}

    @GetMapping({"/campaigns/{id}/schools", "/api/v1/campaigns/{id}/schools"})
    Page<Schools> schools(Actor actor, @PathVariable UUID id) {
        return Page.of(
                "board/schools",
                new Schools(
                        campaigns.get(actor, id),
                        lectures.schools(actor, id),
                        lectures.known(actor, id)));
    }
}
