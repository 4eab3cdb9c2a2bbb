package org.xieshou.livelihood.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.journal.FrontDesk;
import org.xieshou.livelihood.LivelihoodProblem;
import org.xieshou.livelihood.Plan;
import org.xieshou.livelihood.Produce;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Whoever promised help, or is in charge of the household, says that it came. The form stands in the lists; what does not
/// fit is shown once more on a page of its own.
@Controller
@May(Right.VISITS_WRITE)
public final class KeptPages {
    private final Produce produce;
    private final FrontDesk desk;

    KeptPages(Produce produce, FrontDesk desk) {
        this.produce = produce;
        this.desk = desk;
    }

    public record Form(Plan.Promise promise, Sheet sheet) {}

    /// Sent: `promise`, `on`: the day, today if it is not sent, and `home` from the household's page.
    @PostMapping({"/livelihood/kept", "/api/v1/livelihood/kept"})
    Page<Form> keep(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("livelihood", sent);
        var promise = produce.promise(actor, sheet.id("promise").orElse(new UUID(0, 0)));
        if (!produce.mayKeep(actor, promise)) {
            throw LivelihoodProblem.notYourPromise();
        }
        var on = sheet.date("on").orElse(desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "livelihood.error.future");
        if (!sheet.errors().isEmpty()) {
            return Page.of("livelihood/kept", new Form(promise, sheet)).errors(sheet.errors());
        }
        boolean isOurs = actor.units().contains(promise.unit());
        var unit = isOurs ? promise.unit() : actor.unit();
        var occasion = desk.occasion(sheet, actor).forUnit(unit);
        occasion.add(
                "livelihood.kept@1",
                promise.household(),
                Map.of("promise", promise.promise().toString(), "on", on.toString()));
        var home = "/households/" + promise.household() + "/livelihood";
        return desk.send(occasion, actor, sheet.is("home") ? home : "/livelihood");
    }
}
