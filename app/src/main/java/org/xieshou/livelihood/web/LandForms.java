package org.xieshou.livelihood.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Units;
import org.xieshou.journal.FrontDesk;
import org.xieshou.livelihood.LivelihoodProblem;
import org.xieshou.livelihood.Offer;
import org.xieshou.livelihood.Plan;
import org.xieshou.livelihood.Produce;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;

/// The forms of a plan, a promise for it, an offer and a sale of it.
@Controller
@May(Right.VISITS_WRITE)
public final class LandForms {
    private static final String NOUNS = "{noun:plan|promise|offer|sale}";
    private static final String MORE = "more-than-left";

    private final Produce produce;
    private final Households households;
    private final Units units;
    private final FrontDesk desk;

    LandForms(Produce produce, Households households, Units units, FrontDesk desk) {
        this.produce = produce;
        this.households = households;
        this.units = units;
        this.desk = desk;
    }

    /// @param of the household, plan or offer that it is about
    /// @param orders those that fit the offer
    /// @param plans of the household, from which an offer may come
    public record Form(
            String noun,
            UUID of,
            UUID household,
            String about,
            Sheet sheet,
            List<Option> units,
            List<Offer.Order> orders,
            List<Plan> plans) {
        public Form {
            units = List.copyOf(units);
            orders = List.copyOf(orders);
            plans = List.copyOf(plans);
        }

        public String key(String more) {
            return "livelihood.form." + noun + more;
        }
    }

    /// What a form is about.
    private record About(UUID household, String text, Produce.@Nullable Match match) {}

    @GetMapping("/livelihood/" + NOUNS + "/new")
    Page<Form> open(
            Actor actor,
            @PathVariable String noun,
            @RequestParam UUID of,
            @RequestParam(required = false) @Nullable UUID plan) {
        var about = about(actor, noun, of);
        var filled = new LinkedHashMap<String, String>();
        var today = desk.today().toString();
        filled.put("from", today);
        filled.put("on", today);
        filled.put("measure", noun.equals("offer") ? "公斤" : "");
        var match = about.match();
        if (match != null) {
            filled.put("quantity", match.offer().left().stripTrailingZeros().toPlainString());
        }
        if (noun.equals("offer") && plan != null) {
            var from = produce.plan(actor, plan);
            filled.put("plan", from.plan().toString());
            filled.put("product", from.what());
        }
        return form(actor, new Sent(noun, of, about, desk.open("livelihood", filled)));
    }

    /// A form as it is shown.
    private record Sent(String noun, UUID of, About about, Sheet sheet) {}

    private About about(Actor actor, String noun, UUID of) {
        return switch (noun) {
            case "promise" -> {
                var plan = produce.plan(actor, of);
                yield new About(plan.household(), plan.head() + " · " + plan.what(), null);
            }
            case "sale" -> {
                var offer = produce.offer(actor, of);
                var orders = produce.orders(actor).stream().filter(offer::fits).toList();
                var match = new Produce.Match(offer, orders);
                yield new About(offer.household(), offer.head() + " · " + offer.product(), match);
            }
            default -> {
                var head = households.again(actor, of).head();
                yield new About(of, head == null ? "—" : head, null);
            }
        };
    }

    private Page<Form> form(Actor actor, Sent sent) {
        var match = sent.about.match();
        var household = sent.about.household();
        var all = units.all().stream().map(unit -> new Option(unit.id(), unit.name())).toList();
        return Page.of(
                "livelihood/form",
                new Form(
                        sent.noun,
                        sent.of,
                        household,
                        sent.about.text(),
                        sent.sheet,
                        all,
                        match == null ? List.of() : match.orders(),
                        sent.noun.equals("offer")
                                ? produce.of(actor, household).plans()
                                : List.of()));
    }

    /// Sent: `of` and the fields of the kind `livelihood.<noun>@1`, money in yuan.
    @PostMapping({"/livelihood/" + NOUNS, "/api/v1/livelihood/" + NOUNS})
    Page<Form> add(
            Actor actor,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var of = sheet.id("of").orElseThrow(LivelihoodProblem::notThere);
        var about = about(actor, noun, of);
        var body = body(actor, noun, of, sheet);
        if (!sheet.errors().isEmpty()) {
            return form(actor, new Sent(noun, of, about, sheet)).errors(sheet.errors());
        }
        var back = "/households/" + about.household() + "/livelihood";
        if (noun.equals("sale")) {
            var occasion = desk.newest(sheet, actor);
            produce.sell(actor, occasion, about.household(), body);
            return desk.send(occasion, actor, back);
        }
        var occasion = desk.occasion(sheet, actor);
        occasion.add("livelihood." + noun + "@1", about.household(), body);
        return desk.send(occasion, actor, back);
    }

    private Map<String, Object> body(Actor actor, String noun, UUID of, Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        switch (noun) {
            case "plan" -> plan(sheet, body);
            case "promise" -> {
                body.put("plan", of.toString());
                sheet.errors().require(sheet.is("by"), "by", "livelihood.missing.unit");
                body.put("by", sheet.needed("by", 40));
                body.put("what", sheet.needed("what", 200));
                var due = sheet.neededDate("due", desk.today());
                sheet.errors().require(!due.isBefore(desk.today()), "due", "livelihood.error.past");
                body.put("due", due.toString());
            }
            case "offer" -> {
                body.put("product", sheet.needed("product", 60));
                amount(sheet, body);
                body.put("measure", sheet.needed("measure", 20));
                sheet.fen("price").ifPresent(fen -> body.put("price", fen));
                days(sheet, body);
                planOf(actor, of, sheet).ifPresent(plan -> body.put("plan", plan.toString()));
            }
            default -> sale(actor, of, sheet, body);
        }
        return body;
    }

    /// One of the household's own, or none: what is sold from the offer counts for it.
    private Optional<UUID> planOf(Actor actor, UUID household, Sheet sheet) {
        return sheet.id("plan")
                .filter(id ->
                        produce.of(actor, household).plans().stream()
                                .anyMatch(plan -> plan.plan().equals(id)));
    }

    private void plan(Sheet sheet, Map<String, Object> body) {
        body.put("sort", sheet.choice("sort", List.of("courtyard", "breeding")));
        body.put("what", sheet.needed("what", 60));
        sheet.quantity("quantity").ifPresent(quantity -> body.put("quantity", quantity));
        sheet.text("measure", 20).ifPresent(measure -> body.put("measure", measure));
        sheet.require("measure", !sheet.is("quantity") || sheet.is("measure"));
        var inputs =
                sheet.raw("inputs").lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        sheet.errors()
                .require(
                        inputs.size() <= 20 && inputs.stream().allMatch(l -> l.length() <= 80),
                        "inputs",
                        "livelihood.inputs.long");
        body.put("inputs", inputs);
        days(sheet, body);
        sheet.fen("expected").ifPresent(fen -> body.put("expected", fen));
    }

    private void sale(Actor actor, UUID of, Sheet sheet, Map<String, Object> body) {
        var offer = produce.offer(actor, of);
        boolean isWanted = produce.orders(actor).stream().anyMatch(offer::fits);
        sheet.require("order", !isWanted || sheet.is("order"));
        body.put("offer", of.toString());
        body.put("product", offer.product());
        body.put("measure", offer.measure());
        amount(sheet, body);
        sheet.require("value");
        sheet.fen("value").ifPresent(fen -> body.put("value", fen));
        var on = sheet.neededDate("on", desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "livelihood.error.future");
        body.put("on", on.toString());
        more(offer, sheet);
        sheet.id("order")
                .flatMap(id ->
                        produce.orders(actor).stream()
                                .filter(each -> each.order().equals(id))
                                .findFirst())
                .ifPresent(order -> {
                    body.put("order", order.order().toString());
                    body.put("buyer", order.unit());
                });
    }

    /// A harvest can be larger than was thought, and a nought too many larger still: asked, not refused.
    private static void more(Offer offer, Sheet sheet) {
        boolean isMore =
                sheet.quantity("quantity").filter(q -> q.compareTo(offer.left()) > 0).isPresent();
        if (isMore && !sheet.isMeant(MORE)) {
            var left = offer.left().stripTrailingZeros().toPlainString();
            var what = Text.of("livelihood.more-than-left", left, offer.measure());
            var todo = Text.of("livelihood.more-than-left.do");
            sheet.errors().doubt(new FieldErrors.Doubt(MORE, what, todo, null));
        }
    }

    private static void amount(Sheet sheet, Map<String, Object> body) {
        sheet.require("quantity");
        body.put("quantity", sheet.quantity("quantity").orElse(BigDecimal.ONE));
    }

    private void days(Sheet sheet, Map<String, Object> body) {
        var from = sheet.neededDate("from", desk.today());
        body.put("from", from.toString());
        sheet.date("to")
                .ifPresent(to -> {
                    sheet.errors()
                            .require(!to.isBefore(from), "to", "livelihood.error.ends-before");
                    body.put("to", to.toString());
                });
    }
}
