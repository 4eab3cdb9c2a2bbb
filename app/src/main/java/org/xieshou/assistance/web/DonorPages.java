package org.xieshou.assistance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.Donor;
import org.xieshou.assistance.Donors;
import org.xieshou.assistance.Given;
import org.xieshou.assistance.Promised;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Donors, what they promised, and where it went: sums without names.
@Controller
@May(Right.CAMPAIGNS_READ)
public final class DonorPages {
    static final List<String> SORTS = List.of("firm", "group", "person", "fund", "budget", "other");

    private final Donors donors;
    private final Counter counter;

    DonorPages(Donors donors, Counter counter) {
        this.donors = donors;
        this.counter = counter;
    }

    public record Listed(List<Donor> donors, List<Promised> promised) {}

    /// @param units to choose from as which the donor signs in
    public record Shown(
            Donor donor,
            List<Given> given,
            List<Promised> promised,
            List<Option> units,
            FrontDesk.Opened opened) {
        public Donors.Way way() {
            return new Donors.Way(donor, given, promised);
        }
    }

    /// @param donor the donor who promises, null in the form of a new donor
    public record Form(@Nullable Donor donor, Sheet answers) {
        public List<String> sorts() {
            return SORTS;
        }

        public int rows() {
            return ReceiptPages.ROWS;
        }
    }

    @GetMapping({"/donors", "/api/v1/donors"})
    Page<Listed> list(Actor actor) {
        return Page.of("assistance/donors", new Listed(donors.all(actor), donors.promised(actor)));
    }

    @GetMapping({"/donors/{id}", "/api/v1/donors/{id}"})
    Page<Shown> way(Actor actor, @PathVariable UUID id) {
        var promised =
                donors.promised(actor).stream().filter(one -> one.donor().equals(id)).toList();
        return Page.of(
                "assistance/donor",
                new Shown(
                        donors.get(actor, id),
                        donors.given(actor, id),
                        promised,
                        counter.units(actor),
                        counter.opened()));
    }

    @May(Right.GOODS_WRITE)
    @GetMapping("/donors/new")
    Page<Form> open() {
        return Page.of(
                "assistance/donor-new", new Form(null, counter.open(Map.of("sort", "firm"))));
    }

    @May(Right.GOODS_WRITE)
    @PostMapping("/donors")
    Page<Form> add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("name", answers.needed("name", 60));
        body.put("sort", SORTS.contains(answers.raw("sort")) ? answers.raw("sort") : "other");
        body.put("named", answers.is("named", "on"));
        if (!answers.errors().isEmpty()) {
            return Page.of("assistance/donor-new", new Form(null, answers))
                    .errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, actor.unit());
        var id = occasion.add("assistance.donor@1", null, body);
        return counter.send(occasion, actor, "/donors/" + id);
    }

    /// Sent: `as`, the unit as which the donor signs in, so that it can see where its gifts went.
    @May(Right.GOODS_WRITE)
    @PostMapping("/donors/{id}/unit")
    Page<Shown> signsInAs(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var occasion = counter.occasion(answers, actor, actor.unit());
        var as = answers.needed("as", 40);
        if (!answers.errors().isEmpty()) {
            return way(actor, id).errors(answers.errors());
        }
        occasion.add(
                "assistance.donor-unit@1",
                null,
                Map.of("donor", donors.get(actor, id).id().toString(), "as", as));
        return counter.send(occasion, actor, "/donors/" + id);
    }

    @May(Right.GOODS_WRITE)
    @GetMapping("/donors/{id}/pledge")
    Page<Form> openPledge(Actor actor, @PathVariable UUID id) {
        return Page.of(
                "assistance/pledge", new Form(donors.get(actor, id), counter.open(Map.of())));
    }

    @May(Right.GOODS_WRITE)
    @PostMapping("/donors/{id}/pledge")
    Page<Form> pledge(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var donor = donors.get(actor, id);
        var answers = Counter.sent(sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("donor", id.toString());
        var items = ReceiptPages.items(answers);
        body.put("items", items);
        answers.fen("money", Counter.MOST_YUAN)
                .filter(fen -> fen > 0)
                .ifPresent(fen -> body.put("money", fen));
        answers.date("by")
                .ifPresent(day -> {
                    answers.errors()
                            .require(!day.isBefore(counter.today()), "by", "assistance.error.past");
                    body.put("by", day.toString());
                });
        answers.text("purpose", 100).ifPresent(purpose -> body.put("purpose", purpose));
        answers.errors()
                .require(
                        !items.isEmpty() || body.containsKey("money"),
                        "item1",
                        "assistance.error.nothing");
        if (!answers.errors().isEmpty()) {
            return Page.of("assistance/pledge", new Form(donor, answers)).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, actor.unit());
        occasion.add("assistance.pledge@1", null, body);
        return counter.send(occasion, actor, "/donors/" + id);
    }
}
