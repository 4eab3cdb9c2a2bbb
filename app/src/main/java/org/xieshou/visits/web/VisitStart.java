package org.xieshou.visits.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.journal.Errand;
import org.xieshou.journal.Errands;
import org.xieshou.registry.HouseholdQuery;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.visits.Visits;
import org.xieshou.visits.Visits.Met;

/// Before a visit: which household. A campaign's activity and module come along from where the helper came from; after
/// each visit for them the helper comes back here for the next door. Choosing is reading the register: who only writes visits
/// comes from the person in front of them.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class VisitStart {
    private static final int MOST = 20;

    private final Households households;
    private final Visits visits;
    private final Errands errands;

    VisitStart(Households households, Visits visits, Errands errands) {
        this.households = households;
        this.visits = visits;
        this.errands = errands;
    }

    /// As it stands in the address.
    ///
    /// @param unit whose visit it is, for who writes for many
    public record Asked(
            @Nullable String q,
            @Nullable UUID activity,
            @Nullable Integer module,
            @Nullable String unit) {
        String text() {
            return q == null ? "" : q.strip();
        }

        /// A page that is asked for with the same words.
        String at(String path) {
            var given = unit == null ? "" : unit.strip();
            return UriComponentsBuilder.fromPath(path)
                            .queryParam("q", "{q}")
                            .queryParam("activity", "{activity}")
                            .queryParam("module", "{module}")
                            .encode()
                            .buildAndExpand(
                                    text(),
                                    activity == null ? "" : activity,
                                    module == null ? "" : module)
                            .toUriString()
                    + (given.isEmpty() ? "" : "&unit=" + URLEncoder.encode(given, UTF_8));
        }
    }

    /// @param rows those whom nobody has met for the activity first
    /// @param cut whether there are more than are shown
    /// @param errand the activity; null for none, or none that the actor may read of
    /// @param met of the rows, those whom somebody has met for the activity
    public record Found(
            Asked asked,
            List<HouseholdRow> rows,
            boolean cut,
            @Nullable Errand errand,
            Map<UUID, Met> met) {
        public Found {
            rows = List.copyOf(rows);
            met = Map.copyOf(met);
        }

        public String text() {
            return asked.text();
        }

        public @Nullable Met met(HouseholdRow row) {
            return met.get(row.id());
        }

        /// The visit page of a household, for what the helper came from.
        public String visit(HouseholdRow row) {
            var path = "/households/" + row.id() + "/visit";
            return asked.activity == null ? path : asked.at(path);
        }

        /// The page for labour there, for the same activity.
        public String work(HouseholdRow row) {
            return asked.at("/labour/new") + "&household=" + row.id();
        }
    }

    @GetMapping({"/visits/new", "/api/v1/visits/new"})
    Page<Found> choose(Actor actor, Asked asked) {
        var rows = households.page(actor, HouseholdQuery.all().text(asked.text())).rows();
        var met = met(actor, asked, rows);
        var open = rows.stream().filter(row -> !met.containsKey(row.id())).limit(MOST).toList();
        var done = rows.stream().filter(row -> met.containsKey(row.id()));
        var shown = Stream.concat(open.stream(), done).toList();
        boolean cut = shown.size() < rows.size() || rows.size() >= HouseholdQuery.SIZE;
        return Page.of("visits/new", new Found(asked, shown, cut, errand(actor, asked), met));
    }

    private Map<UUID, Met> met(Actor actor, Asked asked, List<HouseholdRow> rows) {
        var activity = asked.activity();
        if (activity == null || rows.isEmpty()) {
            return Map.of();
        }
        var module = asked.module();
        var households = rows.stream().map(HouseholdRow::id).toList();
        return visits.metFor(actor, activity, module == null ? 0 : module, households).stream()
                .collect(Collectors.toMap(Met::household, each -> each));
    }

    private @Nullable Errand errand(Actor actor, Asked asked) {
        var activity = asked.activity();
        return activity == null ? null : errands.find(actor, activity, asked.module()).orElse(null);
    }
}
