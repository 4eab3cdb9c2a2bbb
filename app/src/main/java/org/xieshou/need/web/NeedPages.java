package org.xieshou.need.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.need.Item;
import org.xieshou.need.Needs;
import org.xieshou.need.Picture;
import org.xieshou.need.Surveys;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.Crumb;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Tab;
import org.xieshou.shared.web.Ui;

/// Where need is, by place and by item; and how one household stands.
@Controller
@May(Right.HOUSEHOLDS_WRITE)
public final class NeedPages {
    private final Surveys surveys;
    private final Needs needs;
    private final Households households;
    private final Catalogue catalogue;
    private final Areas areas;

    NeedPages(
            Surveys surveys, Needs needs, Households households, Catalogue catalogue, Areas areas) {
        this.surveys = surveys;
        this.needs = needs;
        this.households = households;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /// @param picture null where nobody lives
    /// @param item by which the places are compared
    /// @param above the places that hold this one and lie in reach, the highest first
    public record Where(@Nullable Picture picture, Item item, List<Crumb> above) {
        public Where {
            above = List.copyOf(above);
        }

        public List<Item> items() {
            return List.of(Item.values());
        }

        /// One for each item by which the places may be compared.
        public List<Tab> tabs(Ui ui, int area) {
            return items().stream()
                    .map(each ->
                            new Tab(
                                    ui.t("need.item." + each.code()),
                                    "/need?area=" + area + "&item=" + each.code(),
                                    each == item,
                                    0))
                    .toList();
        }
    }

    @GetMapping({"/need", "/api/v1/need"})
    Page<Where> where(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(defaultValue = "income") String item) {
        var picture = surveys.picture(actor, area).orElse(null);
        var chosen =
                Arrays.stream(Item.values())
                        .filter(each -> each.code().equals(item))
                        .findFirst()
                        .orElseThrow(() -> SharedProblem.noSuchFilter("item"));
        var above = picture == null ? List.<Crumb>of() : above(actor, picture.place().area());
        return Page.of("need/where", new Where(picture, chosen, above));
    }

    private List<Crumb> above(Actor actor, int area) {
        var within = areas.within(actor);
        var crumbs = new ArrayList<Crumb>();
        var next = parent(within, area);
        while (next != null) {
            crumbs.addFirst(new Crumb(next.name(), "/need?area=" + next.number()));
            next = parent(within, next.number());
        }
        return crumbs;
    }

    private static @Nullable Area parent(List<Area> within, int area) {
        return within.stream()
                .filter(each -> each.number() == area)
                .map(Area::parent)
                .flatMap(parent ->
                        within.stream()
                                .filter(each -> Integer.valueOf(each.number()).equals(parent)))
                .findFirst()
                .orElse(null);
    }

    @GetMapping({"/households/{id}/need", "/api/v1/households/{id}/need"})
    Page<HomeNeed> home(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate on) {
        var household = households.get(actor, id, "need.why-looked");
        var day = on == null ? needs.today() : on;
        return Page.of("need/home", HomeNeed.of(household, needs.of(actor, id, day), catalogue));
    }
}
