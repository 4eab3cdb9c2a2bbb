package org.xieshou.livelihood.web;

import java.time.LocalDate;
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
import org.xieshou.livelihood.LivelihoodProblem;
import org.xieshou.livelihood.Posts;
import org.xieshou.livelihood.Produce;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What canteens and companies bring in for their own unit: orders and posts; and the check of a post by somebody else.
@Controller
@May(Right.OFFERS_WRITE)
public final class OfferPages {
    static final List<String> POINTS =
            List.of("age", "contract", "insurance", "wage", "fees", "papers");

    private final Posts posts;
    private final Produce produce;
    private final FrontDesk desk;

    OfferPages(Posts posts, Produce produce, FrontDesk desk) {
        this.posts = posts;
        this.produce = produce;
        this.desk = desk;
    }

    /// @param about the post that is checked, by its title; "" for a new order or post
    /// @param least the age from which the law lets somebody work
    public record Form(String noun, String action, String about, int least, Sheet sheet) {
        public List<String> points() {
            return POINTS;
        }

        public String key(String more) {
            return "livelihood.form." + noun + more;
        }
    }

    @GetMapping("/livelihood/{noun:order|post}/new")
    Page<Form> open(@PathVariable String noun) {
        var filled = Map.of("measure", noun.equals("order") ? "公斤" : "", "number", "1");
        return form(noun, "/livelihood/" + noun, "", desk.open("livelihood", filled));
    }

    private Page<Form> form(String noun, String action, String about, Sheet sheet) {
        return Page.of("livelihood/offer", new Form(noun, action, about, posts.least(), sheet));
    }

    /// Sent: the fields of the kind `livelihood.<noun>@1`, money in yuan.
    @PostMapping({"/livelihood/{noun:order|post}", "/api/v1/livelihood/{noun:order|post}"})
    Page<Form> add(
            Actor actor,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var body = noun.equals("order") ? order(sheet) : post(sheet);
        if (!sheet.errors().isEmpty()) {
            return form(noun, "/livelihood/" + noun, "", sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        occasion.add("livelihood." + noun + "@1", null, body);
        return desk.send(occasion, actor, back(actor, noun));
    }

    /// A firm's own people have a page of their own: the lists are for those who may open households.
    private static String back(Actor actor, String noun) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            return actor.may(Right.OWN_POSTS) ? "/employer" : "/home";
        }
        return noun.equals("order") ? "/livelihood/produce" : "/livelihood/work";
    }

    private Map<String, Object> order(Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        body.put("product", sheet.needed("product", 60));
        sheet.require("quantity");
        sheet.quantity("quantity").ifPresent(quantity -> body.put("quantity", quantity));
        body.put("measure", sheet.needed("measure", 20));
        sheet.fen("price").ifPresent(fen -> body.put("price", fen));
        var by = sheet.neededDate("by", desk.today());
        notPast(sheet, "by", by);
        body.put("by", by.toString());
        return body;
    }

    /// Past its day nobody sees it any more, so nobody would know that it was ever sent.
    private void notPast(Sheet sheet, String name, LocalDate day) {
        sheet.errors().require(!day.isBefore(desk.today()), name, "livelihood.error.past");
    }

    private Map<String, Object> post(Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        body.put("title", sheet.needed("title", 60));
        sheet.require("number");
        body.put("number", sheet.whole("number", 1, 10_000).orElse(1));
        sheet.require("payFrom");
        var from = sheet.fen("payFrom");
        var to = sheet.fen("payTo");
        from.ifPresent(fen -> body.put("payFrom", fen));
        to.ifPresent(fen -> body.put("payTo", fen));
        boolean isRange = from.isEmpty() || to.isEmpty() || from.get() <= to.get();
        sheet.errors().require(isRange, "payTo", "livelihood.error.pay");
        body.put("place", sheet.needed("place", 100));
        sheet.text("conditions", 500).ifPresent(text -> body.put("conditions", text));
        sheet.date("until")
                .ifPresent(day -> {
                    notPast(sheet, "until", day);
                    body.put("until", day.toString());
                });
        return body;
    }

    /// Sent: `entry`: an order or post of one's own unit, which is wanted no more. Its author takes it back at once; of
    /// another's somebody decides.
    @PostMapping({
        "/livelihood/{noun:order|post}/voids",
        "/api/v1/livelihood/{noun:order|post}/voids"
    })
    Page<Form> takeBack(
            Actor actor,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var entry =
                sheet.id("entry")
                        .filter(id -> isOwn(actor, noun, id))
                        .orElseThrow(LivelihoodProblem::notThere);
        var occasion = desk.occasion(sheet, actor);
        var kind = "livelihood." + noun + "@1";
        occasion.correct(entry, kind, null, Map.of("void", true, "why", "—"));
        return desk.send(occasion, actor, back(actor, noun));
    }

    private boolean isOwn(Actor actor, String noun, UUID entry) {
        return noun.equals("post")
                ? posts.get(actor, entry).unit().equals(actor.unit())
                : produce.ownOrders(actor).stream().anyMatch(own -> own.order().equals(entry));
    }

    @May(Right.POSTS_CHECK)
    @GetMapping("/livelihood/posts/{id}/check")
    Page<Form> check(Actor actor, @PathVariable UUID id) {
        var post = posts.get(actor, id);
        mayCheck(actor, post.unit());
        return form(
                "check",
                "/livelihood/posts/" + id + "/check",
                post.title() + " · " + post.unitName(),
                desk.open("livelihood", Map.of()));
    }

    /// Sent: each of the six points that is kept, by its name.
    @May(Right.POSTS_CHECK)
    @PostMapping({"/livelihood/posts/{id}/check", "/api/v1/livelihood/posts/{id}/check"})
    Page<Form> checked(
            Actor actor, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var post = posts.get(actor, id);
        mayCheck(actor, post.unit());
        var sheet = new Sheet("livelihood", sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("post", id.toString());
        POINTS.forEach(point -> body.put(point, sheet.is(point)));
        var occasion = desk.occasion(sheet, actor);
        occasion.add("livelihood.check@1", null, body);
        return desk.send(occasion, actor, "/livelihood/posts/" + id);
    }

    private static void mayCheck(Actor actor, String employer) {
        if (employer.equals(actor.unit())) {
            throw LivelihoodProblem.ownPost();
        }
    }
}
