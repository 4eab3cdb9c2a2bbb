package org.xieshou.assistance.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.access.Actor;
import org.xieshou.assistance.Donors;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;

/// Where a donor's own gifts went, in sums, for its own people.
@Controller
@May(Right.OWN_GIFTS)
public final class GiftPages {
    private final Donors donors;

    GiftPages(Donors donors) {
        this.donors = donors;
    }

    public record Own(List<Donors.Way> gifts) {}

    @Bean
    static NavItem giftsInNavigation() {
        return new NavItem(45, "assistance.gifts", "/gifts", Right.OWN_GIFTS);
    }

    @Bean
    static Door giftsDoor() {
        return new Door(30, "assistance.door.gifts", "/gifts", Right.OWN_GIFTS);
    }

    @GetMapping({"/gifts", "/api/v1/gifts"})
    Page<Own> own(Actor actor) {
        return Page.of("assistance/gifts", new Own(donors.own(actor)));
    }
}
