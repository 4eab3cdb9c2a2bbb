package org.xieshou.casework.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Units;
import org.xieshou.casework.Act;
import org.xieshou.casework.Case;
import org.xieshou.casework.Cases;
import org.xieshou.casework.Cases.Happening;
import org.xieshou.casework.Cases.Which;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.SharedProblem;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// The cases of one's own office, those past their day on top, and each with its time line.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class CasePages {
    private final Cases cases;
    private final Units units;
    private final FrontDesk desk;

    CasePages(Cases cases, Units units, FrontDesk desk) {
        this.cases = cases;
        this.units = units;
        this.desk = desk;
    }

    /// @param everywhere all in reach, not only those of one's own office
    public record Listed(
            Which which,
            boolean everywhere,
            String unit,
            List<Case> cases,
            LocalDate today,
            Pager pager) {
        public String href(Which other) {
            return address(other, everywhere);
        }

        public String hrefOther() {
            return address(which, !everywhere);
        }

        private static String address(Which which, boolean everywhere) {
            return "/cases?of=" + which.code() + (everywhere ? "&all=yes" : "");
        }
    }

    /// @param acts what the reader may do about it now
    public record Opened(Case one, List<Happening> happened, List<Act> acts, LocalDate today) {
        public boolean can(Act act) {
            return acts.contains(act);
        }
    }

    @Bean
    static NavItem casesInNavigation() {
        return new NavItem(32, "casework.nav", "/cases", Right.HOUSEHOLDS_READ)
                .also("/difficulties");
    }

    @GetMapping({"/cases", "/api/v1/cases"})
    Page<Listed> list(
            Actor actor,
            @RequestParam(name = "of", defaultValue = "open") String which,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "1") long page) {
        boolean everywhere = !all.isEmpty();
        var of = Which.find(which).orElseThrow(() -> SharedProblem.noSuchFilter("of"));
        var found = cases.list(actor, of, everywhere ? "" : actor.unit(), page);
        var pager =
                Pager.counted(
                        page,
                        found.total(),
                        Cases.SIZE,
                        to -> Listed.address(of, everywhere) + "&page=" + to);
        var unit = units.find(actor.unit()).map(each -> each.name()).orElse(actor.unit());
        return Page.of(
                "casework/cases",
                new Listed(of, everywhere, unit, found.cases(), desk.today(), pager));
    }

    @GetMapping({"/cases/{id}", "/api/v1/cases/{id}"})
    Page<Opened> one(Actor actor, @PathVariable UUID id) {
        var file = cases.open(actor, id);
        var acts =
                Arrays.stream(Act.values())
                        .filter(act -> cases.may(actor, file.one(), act))
                        .toList();
        return Page.of(
                "casework/case", new Opened(file.one(), file.happened(), acts, desk.today()));
    }
}
