package org.xieshou.livelihood.web;

import java.util.List;
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
import org.xieshou.livelihood.Post;
import org.xieshou.livelihood.Posts;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Posts and those who asked for work. Whom something is about is sent in the body of a form, never in an address.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class WorkPages {
    private static final List<String> PLACES = List.of("township", "county", "province", "outside");

    private final Posts posts;
    private final FrontDesk desk;

    WorkPages(Posts posts, FrontDesk desk) {
        this.posts = posts;
        this.desk = desk;
    }

    public record Work(List<Post> posts, List<Post.Asking> asking, String unit) {}

    /// @param own the reader works for the employer, who does not check its own posts
    /// @param least the age from which the law lets somebody work
    public record One(
            Post post, List<Post.Asking> asking, boolean own, int least, FrontDesk.Opened opened) {}

    @GetMapping({"/livelihood/work", "/api/v1/livelihood/work"})
    Page<Work> work(Actor actor) {
        return Page.of(
                "livelihood/work",
                new Work(posts.open(actor), posts.asking(actor, null), actor.unit()));
    }

    @GetMapping({"/livelihood/posts/{id}", "/api/v1/livelihood/posts/{id}"})
    Page<One> post(Actor actor, @PathVariable UUID id) {
        var post = posts.get(actor, id);
        var asking = post.keepsTheLaw() ? posts.asking(actor, id) : List.<Post.Asking>of();
        return Page.of(
                "livelihood/post",
                new One(
                        post,
                        asking,
                        post.unit().equals(actor.unit()),
                        posts.least(),
                        desk.opened()));
    }

    /// Sent: `household`, `person`, `wish`, `place`: the person asks to hear of work.
    @May(Right.VISITS_WRITE)
    @PostMapping({"/livelihood/interests", "/api/v1/livelihood/interests"})
    Page<Work> ask(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var household = sheet.id("household").orElseThrow(LivelihoodProblem::notThere);
        var person = sheet.id("person").orElseThrow(LivelihoodProblem::notThere);
        var place = sheet.raw("place");
        var occasion = desk.occasion(sheet, actor);
        posts.ask(
                actor,
                occasion,
                new Posts.Asks(
                        household,
                        person,
                        sheet.text("wish", 200).orElse(null),
                        PLACES.contains(place) ? place : null));
        return desk.send(occasion, actor, home(household));
    }

    /// Sent: `household`, `person`: all that says that this person ever asked for work is forgotten.
    @May(Right.VISITS_WRITE)
    @PostMapping({"/livelihood/withdrawals", "/api/v1/livelihood/withdrawals"})
    Page<Work> withdraw(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var household = sheet.id("household").orElseThrow(LivelihoodProblem::notThere);
        posts.withdraw(
                actor, household, sheet.id("person").orElseThrow(LivelihoodProblem::notThere));
        return Page.<Work>redirect(home(household)).flash("livelihood.withdrawn");
    }

    /// Sent: `interest`, `post`: the person said yes to this post.
    @May(Right.VISITS_WRITE)
    @PostMapping({"/livelihood/introductions", "/api/v1/livelihood/introductions"})
    Page<Work> introduce(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var post = posts.get(actor, sheet.id("post").orElseThrow(LivelihoodProblem::notThere));
        var interest = sheet.id("interest").orElseThrow(LivelihoodProblem::notAsked);
        var occasion = desk.occasion(sheet, actor);
        posts.introduce(actor, occasion, interest, post);
        var back = "/livelihood/posts/" + post.post();
        return occasion.envelopes().isEmpty()
                ? Page.redirect(back)
                : desk.send(occasion, actor, back);
    }

    static String home(UUID household) {
        return "/households/" + household + "/livelihood";
    }
}
