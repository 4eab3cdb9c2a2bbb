package org.xieshou.livelihood.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xieshou.access.Actor;
import org.xieshou.journal.FrontDesk;
import org.xieshou.livelihood.Employers;
import org.xieshou.livelihood.Offer;
import org.xieshou.livelihood.Posts;
import org.xieshou.livelihood.Produce;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Door;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;

/// A firm's own small home: its posts, what was found about them, and who agreed to be introduced.
@Controller
@May(Right.OWN_POSTS)
public final class EmployerPages {
    private final Employers employers;
    private final Posts posts;
    private final Produce produce;
    private final FrontDesk desk;

    EmployerPages(Employers employers, Posts posts, Produce produce, FrontDesk desk) {
        this.employers = employers;
        this.posts = posts;
        this.produce = produce;
        this.desk = desk;
    }

    /// @param orders of which something is still wanted
    /// @param points what a check looks at
    /// @param least the age from which the law lets somebody work
    public record Own(
            List<Employers.Offered> posts,
            List<Offer.Order> orders,
            List<String> points,
            int least,
            FrontDesk.Opened opened) {}

    @Bean
    static NavItem ownPostsInNavigation() {
        return new NavItem(34, "livelihood.own", "/employer", Right.OWN_POSTS);
    }

    @Bean
    static Door ownPostsDoor() {
        return new Door(10, "livelihood.door.own", "/employer", Right.OWN_POSTS);
    }

    @Bean
    static Door newPostDoor() {
        return new Door(11, "livelihood.door.post", "/livelihood/post/new", Right.OWN_POSTS);
    }

    @GetMapping({"/employer", "/api/v1/employer"})
    Page<Own> own(Actor actor) {
        return Page.of(
                "livelihood/employer",
                new Own(
                        employers.posts(actor),
                        produce.ownOrders(actor),
                        OfferPages.POINTS,
                        posts.least(),
                        desk.opened()));
    }
}
