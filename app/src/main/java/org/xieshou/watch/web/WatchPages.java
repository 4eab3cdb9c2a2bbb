package org.xieshou.watch.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.AreaChoices;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;
import org.xieshou.shared.web.State;
import org.xieshou.watch.Alert;
import org.xieshou.watch.Edition;
import org.xieshou.watch.Lead;
import org.xieshou.watch.LeadQuery;
import org.xieshou.watch.Leads;
import org.xieshou.watch.Review;
import org.xieshou.watch.Reviews;
import org.xieshou.watch.Watcher;

/// Who may be slipping back: open leads with their clocks, and whose review has come.
@Controller
@May(Right.HOUSEHOLDS_WRITE)
public final class WatchPages {
    private final Leads leads;
    private final Reviews reviews;
    private final Watcher watcher;
    private final FrontDesk desk;
    private final AreaChoices areas;

    WatchPages(Leads leads, Reviews reviews, Watcher watcher, FrontDesk desk, AreaChoices areas) {
        this.areas = areas;
        this.leads = leads;
        this.reviews = reviews;
        this.watcher = watcher;
        this.desk = desk;
    }

    /// @param alert only these are listed; null for all
    /// @param over those that are over instead of the open ones
    /// @param onlyLate of the open ones only those of which a clock has run out
    /// @param area only of households in this one; null for all
    /// @param villages to narrow the list to
    /// @param total listed on all pages
    /// @param counts of the open ones, by alert
    public record Listed(
            @Nullable Alert alert,
            boolean over,
            boolean onlyLate,
            @Nullable Integer area,
            List<Option> villages,
            List<Lead> leads,
            long total,
            Map<Alert, Long> counts,
            long open,
            long late,
            Review.Counts reviews,
            LocalDate today,
            Pager pager) {
        public State state(Lead lead) {
            return stateOf(lead, today);
        }

        public String href(Alert other) {
            return "/watch?alert=" + other.name() + in("&");
        }

        /// All that are open, in the same area.
        public String all() {
            return "/watch" + in("?");
        }

        public String lateOnes() {
            return "/watch?late=yes" + in("&");
        }

        private String in(String before) {
            return area == null ? "" : before + "area=" + area;
        }
    }

    /// @param edition by which it is judged today
    public record Opened(Lead.File file, Edition edition, LocalDate today) {
        public State state() {
            return stateOf(file.lead(), today);
        }

        public String path() {
            return "/watch/leads/" + file.lead().id();
        }
    }

    public record Waiting(
            List<Review> reviews, Review.Counts counts, LocalDate today, Pager pager) {}

    @Bean
    static NavItem watchInNavigation() {
        return new NavItem(34, "watch.nav", "/watch", Right.HOUSEHOLDS_WRITE);
    }

    @GetMapping({"/watch", "/api/v1/watch"})
    Page<Listed> list(
            Actor actor,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "1") long page) {
        var only = alert(asked.getOrDefault("alert", ""));
        boolean ended = !asked.getOrDefault("over", "").isEmpty();
        boolean late = !ended && !asked.getOrDefault("late", "").isEmpty();
        var area = area(asked.getOrDefault("area", ""));
        var query = new LeadQuery(only, ended, late, area, page);
        var found = leads.list(actor, query);
        var counts = found.counts();
        return Page.of(
                "watch/watch",
                new Listed(
                        only,
                        ended,
                        query.late(),
                        area,
                        areas.near(actor, area),
                        found.leads(),
                        found.total(),
                        counts.open(),
                        Leads.Counts.of(counts.open(), null),
                        Leads.Counts.of(counts.late(), null),
                        reviews.count(actor),
                        desk.today(),
                        Pager.counted(page, found.total(), LeadQuery.SIZE, to -> href(query, to))));
    }

    private static @Nullable Alert alert(String asked) {
        return asked.isEmpty()
                ? null
                : Alert.find(asked).orElseThrow(() -> SharedProblem.noSuchFilter("alert"));
    }

    private static @Nullable Integer area(String asked) {
        if (!asked.matches("[0-9]{0,9}")) {
            throw SharedProblem.noSuchFilter("area");
        }
        return asked.isEmpty() ? null : Integer.valueOf(asked);
    }

    private static String href(LeadQuery query, long page) {
        var alert = query.alert();
        var area = query.area();
        return "/watch?page="
                + page
                + (alert == null ? "" : "&alert=" + alert.name())
                + (query.over() ? "&over=yes" : "")
                + (query.late() ? "&late=yes" : "")
                + (area == null ? "" : "&area=" + area)
                + "#leads";
    }

    @GetMapping({"/watch/leads/{lead}", "/api/v1/watch/leads/{lead}"})
    Page<Opened> one(Actor actor, @PathVariable UUID lead) {
        return Page.of(
                "watch/lead", new Opened(leads.get(actor, lead), reviews.edition(), desk.today()));
    }

    @GetMapping({"/watch/reviews", "/api/v1/watch/reviews"})
    Page<Waiting> waiting(Actor actor, @RequestParam(defaultValue = "1") long page) {
        var due = reviews.due(actor, page);
        var pager =
                Pager.counted(
                        page,
                        due.counts().soon(),
                        Reviews.SIZE,
                        to -> "/watch/reviews?page=" + to + "#reviews");
        return Page.of(
                "watch/reviews", new Waiting(due.reviews(), due.counts(), desk.today(), pager));
    }

    /// Applies the rules now instead of in a few hours.
    @PostMapping({"/watch/looks", "/api/v1/watch/looks"})
    Page<Listed> look(Actor actor) {
        leads.count(actor);
        return Page.<Listed>redirect("/watch").flash("watch.looked", watcher.look());
    }

    static State stateOf(Lead lead, LocalDate today) {
        if (lead.isOver()) {
            return State.OK;
        }
        return lead.procedure().isLate(today) ? State.LATE : State.DUE;
    }
}
