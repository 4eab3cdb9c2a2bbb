package org.xieshou.registry.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.journal.History;
import org.xieshou.journal.History.Gathering;
import org.xieshou.journal.History.Said;
import org.xieshou.registry.HouseholdQuery;
import org.xieshou.registry.HouseholdQuery.Order;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.Households;
import org.xieshou.registry.Vocabulary;
import org.xieshou.registry.web.HouseholdView.Happening;
import org.xieshou.registry.web.HouseholdView.Looked;
import org.xieshou.registry.web.HouseholdView.Told;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// The list of households and the page of each.
@Controller
public final class HouseholdPages {
    private final Households households;
    private final History history;
    private final Looks looks;
    private final Names names;

    HouseholdPages(Households households, History history, Looks looks, Names names) {
        this.households = households;
        this.history = history;
        this.looks = looks;
        this.names = names;
    }

    /// @param areas that may be asked for: no more than lie in reach
    /// @param total of all pages; more than that if it is cut
    public record Listed(
            HouseholdQuery query,
            List<HouseholdRow> rows,
            long total,
            boolean isCut,
            List<Option> areas,
            Pager pager) {
        public List<String> statuses() {
            return Vocabulary.STATUSES;
        }

        public List<String> orders() {
            return List.of("BEST", "NUMBER", "NAME", "NEWEST");
        }

        public boolean isNarrowed() {
            return !query.text().isEmpty() || query.area() != null || query.status() != null;
        }
    }

    @Bean
    static NavItem householdsInNavigation() {
        return new NavItem(10, "registry.nav", "/households", Right.HOUSEHOLDS_READ);
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/households", "/api/v1/households"})
    Page<Listed> list(Actor actor, Asked asked) {
        var query = asked.query();
        var found = households.page(actor, query);
        var pager =
                Pager.counted(
                        query.page(), found.total(), HouseholdQuery.SIZE, page -> asked.href(page));
        return Page.of(
                "registry/households",
                new Listed(
                        query,
                        found.rows(),
                        found.total(),
                        found.isCut(),
                        names.areas(actor),
                        pager));
    }

    /// The filters as they stand in the address.
    public record Asked(
            @Nullable String q,
            @Nullable Integer area,
            @Nullable String status,
            @Nullable Order order,
            @Nullable Integer page) {
        HouseholdQuery query() {
            return HouseholdQuery.all()
                    .text(q == null ? "" : q)
                    .area(area)
                    .status(status == null || status.isBlank() ? null : status)
                    .order(order == null ? Order.BEST : order)
                    .page(page == null ? 1 : page);
        }

        String href(long page) {
            var query = query();
            var to = UriComponentsBuilder.fromPath("/households");
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("q", query.text().isEmpty() ? null : query.text());
            values.put("area", area);
            values.put("status", query.status());
            values.put("order", order);
            values.put("page", page);
            values.forEach((name, value) ->
                    Optional.ofNullable(value).ifPresent(it -> to.queryParam(name, it)));
            return to.encode().build().toUriString();
        }
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/households/{id}", "/api/v1/households/{id}"})
    Page<HouseholdView> one(Actor actor, @PathVariable UUID id) {
        var seen = looks.of(actor, id);
        var household = households.get(actor, id, "access.why.household");
        var today = households.today();
        return Page.of(
                "registry/household",
                new HouseholdView(
                        household,
                        today,
                        history.of(id, actor).stream().map(this::happening).toList(),
                        seen.stream()
                                .limit(10)
                                .map(look ->
                                        new Looked(
                                                look.name(),
                                                names.unit(look.unit()),
                                                look.at(),
                                                look.why()))
                                .toList(),
                        Strip.of(household.statuses(), today)));
    }

    private static Told told(Said said) {
        return new Told(said.entry(), said.lines(), said.corrected());
    }

    private Happening happening(Gathering gathering) {
        return new Happening(
                gathering.day(),
                gathering.units().stream().map(names::unit).toList(),
                gathering.isJoint(),
                gathering.said().stream().map(HouseholdPages::told).toList(),
                gathering.said().stream().anyMatch(said -> said.held() != null));
    }
}
