package org.xieshou.pairing.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.pairing.Coverage;
import org.xieshou.pairing.Pairings;
import org.xieshou.pairing.Sort;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.NavItem;
import org.xieshou.shared.web.Page;

/// How far households have helpers and pupils teachers, village by village.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class CoveragePages {
    private final Pairings pairings;

    CoveragePages(Pairings pairings) {
        this.pairings = pairings;
    }

    @Bean
    static NavItem pairingInNavigation() {
        return new NavItem(30, "pairing.nav", "/pairing", Right.HOUSEHOLDS_READ);
    }

    @GetMapping({"/pairing", "/api/v1/pairing"})
    Page<Coverage> households(Actor actor) {
        return Page.of("pairing/coverage", pairings.coverage(actor, Sort.HELPER));
    }

    /// @param on with the other two: as a board or a bulletin of that day counts it
    /// @param known a seq
    /// @param within number of an area
    @GetMapping({"/pairing/pupils", "/api/v1/pairing/pupils"})
    Page<Coverage> pupils(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable Long known,
            @RequestParam @Nullable Integer within) {
        return Page.of(
                "pairing/coverage",
                on == null || known == null || within == null
                        ? pairings.coverage(actor, Sort.TEACHER)
                        : pairings.pupilsOn(actor, on, known, within));
    }
}
