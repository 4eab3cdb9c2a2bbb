package org.xieshou.registry.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.registry.Households;
import org.xieshou.registry.quality.Finding;
import org.xieshou.registry.quality.Findings;
import org.xieshou.registry.quality.Findings.Count;
import org.xieshou.registry.quality.Rule;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Pager;

/// What should be mended in the register: by rule, rule by rule, and of one household.
@Controller
@May(Right.HOUSEHOLDS_WRITE)
public final class QualityPages {
    private final Findings findings;
    private final Households households;

    QualityPages(Findings findings, Households households) {
        this.findings = findings;
        this.households = households;
    }

    public record Overview(List<Count> counts) {
        public long total() {
            return counts.stream().mapToLong(Count::number).sum();
        }
    }

    /// @param years that the words of the rule name
    public record Listed(
            Rule rule,
            @JsonIgnore List<Integer> years,
            List<Finding> findings,
            long total,
            Pager pager) {}

    public record OfHousehold(UUID household, List<Finding> findings) {}

    @GetMapping({"/quality", "/api/v1/quality"})
    Page<Overview> overview(Actor actor) {
        return Page.of("registry/quality", new Overview(findings.counts(actor)));
    }

    @GetMapping({"/quality/{rule}", "/api/v1/quality/{rule}"})
    Page<Listed> list(
            Actor actor, @PathVariable String rule, @RequestParam(defaultValue = "1") int page) {
        var wanted = findings.rule(actor, rule);
        int here = Math.clamp(page, 1, 100_000);
        long total = findings.count(actor, wanted);
        var pager =
                Pager.counted(
                        here, total, Findings.SIZE, each -> "/quality/" + rule + "?page=" + each);
        return Page.of(
                "registry/quality-rule",
                new Listed(
                        wanted,
                        findings.years(wanted),
                        findings.page(actor, wanted, (int) pager.page()),
                        total,
                        pager));
    }

    /// A part of the household's page, asked for once that is there.
    @GetMapping({"/households/{id}/quality", "/api/v1/households/{id}/quality"})
    Page<OfHousehold> of(Actor actor, @PathVariable UUID id) {
        households.mayWrite(actor, id);
        return Page.of("registry/quality-part", new OfHousehold(id, findings.of(actor, id)));
    }
}
