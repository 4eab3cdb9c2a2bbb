package org.xieshou.livelihood.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.journal.FrontDesk;
import org.xieshou.livelihood.Offer;
import org.xieshou.livelihood.Plan;
import org.xieshou.livelihood.Post;
import org.xieshou.livelihood.Posts;
import org.xieshou.livelihood.Produce;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Plans with what was promised for them, produce with the orders that fit, and all of it for one household.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class LandPages {
    private final Produce produce;
    private final Posts posts;
    private final Households households;
    private final Looks looks;
    private final FrontDesk desk;

    LandPages(Produce produce, Posts posts, Households households, Looks looks, FrontDesk desk) {
        this.produce = produce;
        this.posts = posts;
        this.households = households;
        this.looks = looks;
        this.desk = desk;
    }

    /// @param promises not kept yet, the soonest first
    /// @param keepable those of which the reader may say that they were
    public record Plans(
            List<Plan.Promise> promises,
            Set<UUID> keepable,
            List<Plan> plans,
            LocalDate today,
            FrontDesk.Opened opened) {}

    /// @param unit the reader's, which may take its own orders back
    public record Market(
            List<Produce.Match> offers,
            List<Offer.Order> orders,
            String unit,
            LocalDate today,
            FrontDesk.Opened opened) {}

    /// @param head the household's name
    /// @param keepable the promises of which the reader may say that they were kept
    /// @param reader may take back the sales that he wrote
    public record Home(
            UUID household,
            String head,
            Produce.Holding holding,
            Set<UUID> keepable,
            List<Post.Member> members,
            UUID reader,
            LocalDate today,
            FrontDesk.Opened opened) {}

    @Bean
    static NavItem livelihoodInNavigation() {
        return new NavItem(34, "livelihood.nav", "/livelihood", Right.HOUSEHOLDS_READ);
    }

    @GetMapping({"/livelihood", "/api/v1/livelihood"})
    Page<Plans> plans(Actor actor) {
        var promises = produce.openPromises(actor, "");
        return Page.of(
                "livelihood/plans",
                new Plans(
                        promises,
                        produce.keepable(actor, promises),
                        produce.plans(actor),
                        desk.today(),
                        desk.opened()));
    }

    @GetMapping({"/livelihood/produce", "/api/v1/livelihood/produce"})
    Page<Market> market(Actor actor) {
        return Page.of(
                "livelihood/market",
                new Market(
                        produce.matches(actor),
                        produce.orders(actor),
                        actor.unit(),
                        desk.today(),
                        desk.opened()));
    }

    @GetMapping({"/households/{id}/livelihood", "/api/v1/households/{id}/livelihood"})
    Page<Home> home(Actor actor, @PathVariable UUID id) {
        var household = households.again(actor, id);
        looks.record(actor, id, "access.why.household");
        var head = household.head();
        var holding = produce.of(actor, id);
        return Page.of(
                "livelihood/home",
                new Home(
                        id,
                        head == null ? "—" : head,
                        holding,
                        produce.keepable(actor, holding.promises()),
                        posts.members(actor, id),
                        actor.id(),
                        desk.today(),
                        desk.opened()));
    }

    /// Sent: `sale`. What the sale brought goes out of the household's income along with it.
    @May(Right.VISITS_WRITE)
    @PostMapping({"/livelihood/sales/voids", "/api/v1/livelihood/sales/voids"})
    Page<Home> takeBack(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var sale = produce.sale(actor, sheet.id("sale").orElse(new UUID(0, 0)));
        var occasion = desk.newest(sheet, actor);
        produce.takeBack(actor, occasion, sale);
        return desk.send(occasion, actor, "/households/" + sale.household() + "/livelihood");
    }
}
