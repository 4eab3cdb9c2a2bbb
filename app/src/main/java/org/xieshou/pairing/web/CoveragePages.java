package org.xieshou.pairing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

    @GetMapping({"/pairing/pupils", "/api/v1/pairing/pupils"})
    Page<Coverage> pupils(Actor actor) {
        return Page.of("pairing/coverage", pairings.coverage(actor, Sort.TEACHER));
    }
}
