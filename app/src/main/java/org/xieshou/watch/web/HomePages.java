package org.xieshou.watch.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.FrontDesk;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.watch.Reviews;

/// From a household's page: it says itself that something is wrong, or somebody looked in on it.
@Controller
@May(Right.VISITS_WRITE)
public final class HomePages {
    private static final List<String> ABOUT =
            List.of(
                    "income",
                    "medical",
                    "schooling",
                    "housing",
                    "water",
                    "work",
                    "harvest",
                    "disaster",
                    "accident",
                    "bereavement",
                    "other");
    private static final List<String> CHANNELS =
            List.of("window", "phone", "code", "helper", "letter");
    private static final String HELP = "help";
    private static final List<String> RESULTS = List.of("stable", "watch", HELP);

    private final Households households;
    private final Reviews reviews;
    private final FrontDesk desk;

    HomePages(Households households, Reviews reviews, FrontDesk desk) {
        this.households = households;
        this.reviews = reviews;
        this.desk = desk;
    }

    /// @param noun lead or review
    /// @param of why somebody looks in: monitored or exited
    public record Form(UUID household, String head, String noun, String of, Sheet sheet) {
        public String action() {
            return "/households/" + household + "/" + noun;
        }

        public String key(String more) {
            return "watch." + noun + more;
        }

        public List<String> about() {
            return ABOUT;
        }

        public List<String> channels() {
            return CHANNELS;
        }

        public List<String> results() {
            return RESULTS;
        }

        public List<String> topics() {
            return HelpPages.TOPICS;
        }
    }

    @GetMapping("/households/{id}/{noun:lead|review}")
    Page<Form> open(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        var head = head(actor, id, true);
        var filled = Map.of("on", desk.today().toString(), "channel", "helper");
        return show(actor, new Form(id, head, noun, "", desk.open("watch", filled)));
    }

    /// Sent: the fields of `watch.lead@1` (`about`, `channel`, `text`), or of `watch.review@1` (`on`, `result`, `text`).
    /// Whoever needs help gets a difficulty with it (`topic`), and that at once somebody who sees to it.
    @PostMapping({
        "/households/{id}/{noun:lead|review}",
        "/api/v1/households/{id}/{noun:lead|review}"
    })
    Page<Form> add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var head = head(actor, id, false);
        var sheet = new Sheet("watch", sent);
        var occasion = desk.occasion(sheet, actor);
        var body = noun.equals("lead") ? lead(sheet, occasion.id()) : review(actor, id, sheet);
        if (!sheet.errors().isEmpty()) {
            return show(actor, new Form(id, head, noun, "", sheet)).errors(sheet.errors());
        }
        occasion.add("watch." + noun + "@1", id, body);
        if (!HELP.equals(body.get("result"))) {
            return desk.send(occasion, actor, "/households/" + id);
        }
        var topic = Map.of("topic", sheet.raw("topic"), "text", sheet.needed("text", 500));
        var difficulty = occasion.add("casework.difficulty@1", id, topic);
        return desk.send(occasion, actor, "/cases/" + difficulty + "/owner");
    }

    private static Map<String, Object> lead(Sheet sheet, UUID occasion) {
        var body = new LinkedHashMap<String, Object>();
        body.put("alert", "A14");
        body.put("event", "told " + occasion);
        body.put("about", sheet.choice("about", ABOUT));
        body.put("channel", sheet.choice("channel", CHANNELS));
        body.put("text", sheet.needed("text", 500));
        return body;
    }

    private Map<String, Object> review(Actor actor, UUID id, Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        var on = sheet.neededDate("on", desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "watch.error.future");
        var due = reviews.of(actor, id);
        due.map(Reviews.Due::from)
                .filter(on::isBefore)
                .ifPresent(from ->
                        sheet.errors().add("on", "watch.error.before-status", from.toString()));
        body.put("on", on.toString());
        body.put("of", due.map(Reviews.Due::of).orElse("exited"));
        var result = sheet.choice("result", RESULTS);
        body.put("result", result);
        if (result.equals(HELP)) {
            sheet.choice("topic", HelpPages.TOPICS);
            sheet.needed("text", 500);
        }
        sheet.text("text", 500).ifPresent(text -> body.put("text", text));
        return body;
    }

    private String head(Actor actor, UUID id, boolean first) {
        var household =
                first
                        ? households.get(actor, id, "access.why.household")
                        : households.again(actor, id);
        var head = household.head();
        var number = household.identity().number();
        return head != null ? head : number == null ? "—" : number;
    }

    private Page<Form> show(Actor actor, Form form) {
        var of = reviews.of(actor, form.household()).map(Reviews.Due::of).orElse("");
        return Page.of(
                "watch/home",
                new Form(form.household(), form.head(), form.noun(), of, form.sheet()));
    }
}
