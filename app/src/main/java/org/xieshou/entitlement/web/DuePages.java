package org.xieshou.entitlement.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.entitlement.EntitlementProblem;
import org.xieshou.entitlement.Entitlements;
import org.xieshou.entitlement.Programmes;
import org.xieshou.entitlement.web.DueView.Spot;
import org.xieshou.entitlement.web.DueView.Typed;
import org.xieshou.journal.FrontDesk;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Household;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What one household may be due, what came of it, and what it says is not so.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class DuePages {
    private static final String NOUNS = "{noun:applied|received|setback|contest}";

    private final Entitlements entitlements;
    private final Programmes programmes;
    private final Households households;
    private final Catalogue catalogue;
    private final FrontDesk desk;

    DuePages(
            Entitlements entitlements,
            Programmes programmes,
            Households households,
            Catalogue catalogue,
            FrontDesk desk) {
        this.entitlements = entitlements;
        this.programmes = programmes;
        this.households = households;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    @GetMapping({"/households/{id}/entitlements", "/api/v1/households/{id}/entitlements"})
    Page<DueView> due(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID activity,
            @RequestParam(required = false) @Nullable Integer module) {
        var household = households.get(actor, id, "entitlement.why-looked");
        var spot = activity == null || module == null ? null : new Spot(activity, module);
        return page(actor, household, spot, null);
    }

    private Page<DueView> page(
            Actor actor, Household household, @Nullable Spot spot, @Nullable Typed typed) {
        var due = entitlements.of(actor, household.id());
        var names = new HashMap<UUID, String>();
        household
                .members()
                .forEach(each -> {
                    var name = each.name();
                    if (name != null) {
                        names.put(each.id(), name);
                    }
                });
        return Page.of(
                "entitlement/home",
                new DueView(
                        household.id(),
                        Objects.requireNonNullElse(household.head(), "—"),
                        due.judgements().stream().map(each -> Card.of(each, names)).toList(),
                        due.contests(),
                        due.hidden(),
                        spot,
                        desk.today(),
                        desk.opened(),
                        typed,
                        programmes,
                        catalogue));
    }

    /// Sent: `programme`, `person` and the fields of the kind `entitlement.<noun>@1`, money in yuan.
    @May(Right.VISITS_WRITE)
    @PostMapping({
        "/households/{id}/entitlements/" + NOUNS,
        "/api/v1/households/{id}/entitlements/" + NOUNS
    })
    Page<DueView> tell(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("entitlement", sent);
        var programme = programmes.get(sheet.raw("programme"));
        var body = body(noun, sheet);
        body.put("programme", programme.code());
        var person = programme.isOfPerson() ? sheet.id("person").orElse(null) : null;
        var spot = spot(sheet);
        if (!sheet.errors().isEmpty()) {
            var typed = new Typed(noun, Card.key(programme.code(), person), sheet);
            return page(actor, households.again(actor, id), spot, typed).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        occasion.add("entitlement." + noun + "@1", id, person, body);
        var back = "/households/" + id + "/entitlements";
        return desk.send(occasion, actor, spot == null ? back : back + spot.query());
    }

    /// Whoever looks at it on the spot goes on there.
    private static @Nullable Spot spot(Sheet sheet) {
        return sheet.id("activity")
                .flatMap(id -> sheet.whole("module", 1, 99).map(module -> new Spot(id, module)))
                .orElse(null);
    }

    private Map<String, Object> body(String noun, Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        switch (noun) {
            case "applied" -> {
                var on = happened(sheet);
                body.put("on", on.toString());
                sheet.date("due")
                        .ifPresent(due -> {
                            sheet.errors()
                                    .require(
                                            !due.isBefore(on),
                                            "due",
                                            "entitlement.error.due-before");
                            body.put("due", due.toString());
                        });
            }
            case "received" -> {
                body.put("on", happened(sheet).toString());
                sheet.fen("value").ifPresent(fen -> body.put("value", fen));
            }
            case "setback" -> {
                body.put("what", sheet.choice("what", List.of("late", "refused")));
                body.put("on", happened(sheet).toString());
                body.put("why", sheet.needed("why", 200));
            }
            default -> body.put("text", sheet.needed("text", 500));
        }
        return body;
    }

    /// What has not come yet would stand among what they got.
    private LocalDate happened(Sheet sheet) {
        var on = sheet.neededDate("on", desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "entitlement.error.future");
        return on;
    }

    /// Sent: `activity`, `module`: the household's programmes were looked at on the spot.
    @May(Right.VISITS_WRITE)
    @PostMapping({
        "/households/{id}/entitlements/checks",
        "/api/v1/households/{id}/entitlements/checks"
    })
    Page<DueView> check(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("entitlement", sent);
        var activity = sheet.id("activity").orElseThrow(EntitlementProblem::noSuchModule);
        int module = sheet.whole("module", 1, 99).orElseThrow(EntitlementProblem::noSuchModule);
        var occasion = desk.occasion(sheet, actor);
        occasion.add(
                "entitlement.check@1",
                id,
                Map.of("activity", activity.toString(), "module", module));
        return desk.send(
                occasion, actor, "/entitlements/check" + new Spot(activity, module).query());
    }
}
