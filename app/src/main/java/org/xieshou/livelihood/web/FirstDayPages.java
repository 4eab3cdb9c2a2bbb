package org.xieshou.livelihood.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.FrontDesk;
import org.xieshou.livelihood.LivelihoodProblem;
import org.xieshou.livelihood.Post;
import org.xieshou.livelihood.Posts;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// A member tells that work began, whether it was found here or on their own. Who it is is chosen on the form and stands
/// in no address.
@Controller
@May(Right.VISITS_WRITE)
public final class FirstDayPages {
    private final Posts posts;
    private final Households households;
    private final FrontDesk desk;

    FirstDayPages(Posts posts, Households households, FrontDesk desk) {
        this.posts = posts;
        this.households = households;
        this.desk = desk;
    }

    /// @param head the household's name
    /// @param members those who are old enough to work
    public record Form(UUID household, String head, List<Post.Member> members, Sheet sheet) {}

    @GetMapping("/livelihood/start/new")
    Page<Form> open(Actor actor, @RequestParam UUID of) {
        return form(actor, of, desk.open("livelihood", Map.of("on", desk.today().toString())));
    }

    /// Sent: `household`, `person`, `on`: the first day, today if it is not sent. What they asked for is forgotten with
    /// it.
    @PostMapping({"/livelihood/starts", "/api/v1/livelihood/starts"})
    Page<Form> add(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var household = sheet.id("household").orElseThrow(LivelihoodProblem::notThere);
        var person = sheet.id("person").orElse(new UUID(0, 0));
        var isMember =
                posts.members(actor, household).stream()
                        .anyMatch(each -> each.person().equals(person));
        sheet.require("person", isMember);
        var today = desk.today();
        boolean isDay = sheet.is("on") || !sent.containsKey("on");
        var on = sheet.date("on").orElse(today);
        sheet.errors()
                .require(isDay, "on", "livelihood.start.no-day")
                .require(!on.isAfter(today), "on", "livelihood.error.future");
        if (!sheet.errors().isEmpty()) {
            return form(actor, household, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        posts.start(occasion, household, person, on.toString());
        var page = desk.<Form>send(occasion, actor, WorkPages.home(household));
        posts.withdraw(actor, household, person);
        return page;
    }

    private Page<Form> form(Actor actor, UUID household, Sheet sheet) {
        var head = households.again(actor, household).head();
        var members = posts.members(actor, household);
        return Page.of(
                "livelihood/start", new Form(household, head == null ? "—" : head, members, sheet));
    }
}
