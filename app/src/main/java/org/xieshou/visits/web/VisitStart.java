package org.xieshou.visits.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.registry.HouseholdQuery;
import org.xieshou.registry.HouseholdRow;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;

/// Before a visit: which household. A campaign's activity and module come along from where the helper came from.
/// Choosing is reading the register: who only writes visits comes from the person in front of them.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class VisitStart {
    private static final int MOST = 20;

    private final Households households;

    VisitStart(Households households) {
        this.households = households;
    }

    /// As it stands in the address.
    public record Asked(@Nullable String q, @Nullable UUID activity, @Nullable Integer module) {
        String text() {
            return q == null ? "" : q.strip();
        }
    }

    /// @param cut whether there are more than are shown
    public record Found(Asked asked, List<HouseholdRow> rows, boolean cut) {
        public Found {
            rows = List.copyOf(rows);
        }

        public String text() {
            return asked.text();
        }

        /// The visit page of a household, for what the helper came from.
        public String visit(HouseholdRow row) {
            var to = UriComponentsBuilder.fromPath("/households/" + row.id() + "/visit");
            if (asked.activity != null) {
                to.queryParam("activity", asked.activity);
            }
            if (asked.module != null) {
                to.queryParam("module", asked.module);
            }
            return to.toUriString();
        }
    }

    @GetMapping({"/visits/new", "/api/v1/visits/new"})
    Page<Found> choose(Actor actor, Asked asked) {
        var page = households.page(actor, HouseholdQuery.all().text(asked.text()));
        var rows = page.rows();
        return Page.of(
                "visits/new",
                new Found(asked, rows.subList(0, Math.min(MOST, rows.size())), rows.size() > MOST));
    }
}
