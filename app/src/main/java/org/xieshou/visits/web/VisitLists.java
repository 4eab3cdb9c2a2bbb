package org.xieshou.visits.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.visits.Due;
import org.xieshou.visits.Here;
import org.xieshou.visits.Visit;
import org.xieshou.visits.Visits;

/// Visits as lists: my unit's, one household's, and where one should go again.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class VisitLists {
    static final int ROWS = 50;
    static final int DAYS = 30;

    private final Visits visits;
    private final Households households;
    private final Units units;
    private final Here here;

    VisitLists(Visits visits, Households households, Units units, Here here) {
        this.visits = visits;
        this.households = households;
        this.units = units;
        this.here = here;
    }

    /// @param unit the unit listed, empty for all within reach
    /// @param units that can be chosen
    public record Listed(
            List<Visit> visits,
            LocalDate from,
            LocalDate to,
            String unit,
            List<Unit> units,
            Pager pager) {}

    public record OfHousehold(UUID household, List<Visit> visits) {}

    /// @param total of all pages
    public record ToVisit(List<Due> due, long total, LocalDate today, Pager pager) {}

    @Bean
    static NavItem visitsInNavigation() {
        return new NavItem(20, "visits.nav", "/visits", Right.HOUSEHOLDS_READ);
    }

    /// What was asked for in the address; every part may be missing.
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String unit,
            @Nullable String below) {}

    @GetMapping({"/visits", "/api/v1/visits"})
    Page<Listed> list(Actor actor, Asked asked) {
        var to = date(asked.to(), here.today());
        var from = date(asked.from(), to.minusDays(DAYS - 1));
        var unit = asked.unit() == null ? actor.unit() : asked.unit();
        var days = new Visits.Days(from, to, unit, below(asked.below(), to));
        var found = visits.between(actor, days, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        var own = units.all().stream().filter(one -> actor.units().contains(one.id())).toList();
        return Page.of(
                "visits/visits",
                new Listed(
                        shown,
                        from,
                        to,
                        unit,
                        own,
                        pager(days, asked, found.size() > ROWS, shown)));
    }

    /// For machines: who reads a household's visits has opened its record, and that is written down.
    @GetMapping("/api/v1/households/{id}/visits")
    Page<OfHousehold> ofHousehold(Actor actor, @PathVariable UUID id) {
        var household = households.get(actor, id, "access.why.household");
        return Page.of("visits/visits", new OfHousehold(id, visits.of(actor, household.id())));
    }

    @GetMapping({"/visits/due", "/api/v1/visits/due"})
    Page<ToVisit> due(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var found = visits.due(actor, page);
        var pager =
                Pager.counted(page, found.total(), Visits.DUE_SIZE, to -> "/visits/due?page=" + to);
        return Page.of("visits/due", new ToVisit(found.rows(), found.total(), here.today(), pager));
    }

    private static Pager pager(Visits.Days days, Asked asked, boolean isMore, List<Visit> shown) {
        var last = shown.isEmpty() ? null : shown.getLast();
        return Pager.byKey(
                asked.below() == null ? null : address(days).toUriString(),
                isMore && last != null
                        ? address(days)
                                .queryParam("below", last.day() + "." + last.seq())
                                .toUriString()
                        : null);
    }

    private static UriComponentsBuilder address(Visits.Days days) {
        return UriComponentsBuilder.fromPath("/visits")
                .queryParam("from", days.from())
                .queryParam("to", days.to())
                .queryParam("unit", days.unit());
    }

    private static LocalDate date(@Nullable String text, LocalDate otherwise) {
        try {
            var day = text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200 ? day : otherwise;
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    private static Visits.Key below(@Nullable String text, LocalDate to) {
        if (text == null || !text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}\\.[0-9]{1,18}")) {
            return Visits.Key.above(to);
        }
        return new Visits.Key(date(text.substring(0, 10), to), Long.parseLong(text.substring(11)));
    }
}
