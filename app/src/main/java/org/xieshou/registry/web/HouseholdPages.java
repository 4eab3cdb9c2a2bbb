package org.xieshou.registry.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xieshou.access.Actor;
import org.xieshou.access.Looks;
import org.xieshou.journal.AreaChoices;
import org.xieshou.journal.History;
import org.xieshou.journal.History.Gathering;
import org.xieshou.journal.History.Said;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Household;
import org.xieshou.registry.HouseholdQuery;
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
    private final AreaChoices areas;
    private final Filters filters;

    HouseholdPages(
            Households households,
            History history,
            Looks looks,
            Names names,
            AreaChoices areas,
            Filters filters) {
        this.households = households;
        this.history = history;
        this.looks = looks;
        this.names = names;
        this.areas = areas;
        this.filters = filters;
    }

    /// @param facts that may be filtered by
    /// @param areas that may be asked for: no more than lie in reach
    /// @param total of all pages; more than that if it is cut
    /// @param isAlike nobody is called as was typed: these are only called nearly so
    /// @param exact so many are called as was typed; those behind them only nearly so
    public record Listed(
            Asked asked,
            HouseholdQuery query,
            List<FactDeclaration> facts,
            List<HouseholdRow> rows,
            long total,
            boolean isCut,
            boolean isAlike,
            long exact,
            List<Option> areas,
            Pager pager) {
        public List<String> statuses() {
            return Vocabulary.STATUSES;
        }

        public List<String> orders() {
            return List.of("BEST", "NUMBER", "NAME", "NEWEST");
        }

        public boolean isNarrowed() {
            return !query.text().isEmpty()
                    || query.area() != null
                    || query.status() != null
                    || query.fact() != null;
        }

        /// The fact by which the list is filtered.
        public @Nullable FactDeclaration chosen() {
            var filter = query.fact();
            return filter == null
                    ? null
                    : facts.stream()
                            .filter(fact -> fact.name().equals(filter.fact()))
                            .findFirst()
                            .orElse(null);
        }

        public List<String> tests() {
            return Filters.TESTS;
        }
    }

    @Bean
    static NavItem householdsInNavigation() {
        return new NavItem(10, "registry.nav", "/households", Right.HOUSEHOLDS_READ)
                .also("/import", "/quality", "/glass");
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/households", "/api/v1/households"})
    Page<Listed> list(Actor actor, Asked asked) {
        var query = filters.query(actor, asked);
        var found = households.page(actor, query);
        var pager =
                Pager.counted(
                        query.page(), found.total(), HouseholdQuery.SIZE, page -> asked.href(page));
        var listed =
                new Listed(
                        asked,
                        query,
                        filters.facts(actor),
                        found.rows(),
                        found.total(),
                        found.isCut(),
                        found.isAlike(),
                        found.exact(),
                        areas.near(actor, query.area()),
                        pager);
        return Page.of("registry/households", listed).errors(filters.unclear(actor, asked));
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/households/{id}", "/api/v1/households/{id}"})
    Page<HouseholdView> one(Actor actor, @PathVariable UUID id, Asked asked) {
        var seen = looks.of(actor, id);
        var moment = filters.moment(asked);
        var household = households.get(actor, id, "access.why.household", moment);
        var today = moment.on() == null ? households.today() : moment.on();
        var story = moment.isNow() ? history.of(id, actor) : java.util.List.<Gathering>of();
        return Page.of(
                "registry/household",
                new HouseholdView(
                        household,
                        today,
                        moment,
                        rights(actor, household),
                        asked,
                        story.stream().map(this::happening).toList(),
                        seen.stream()
                                .limit(10)
                                .map(look ->
                                        new Looked(
                                                look.name(),
                                                names.unit(look.unit()),
                                                look.at(),
                                                look.why(),
                                                look.words(),
                                                look.first(),
                                                look.times()))
                                .toList(),
                        Strip.of(household.statuses(), today)));
    }

    private static Set<Right> rights(Actor actor, Household household) {
        var area = household.identity().area();
        return actor.reaches(area, household.id())
                ? actor.at(area, household.id()).rights()
                : Set.of();
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
