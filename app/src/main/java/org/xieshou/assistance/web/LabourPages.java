package org.xieshou.assistance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.assistance.HousingCheck;
import org.xieshou.assistance.HousingChecks;
import org.xieshou.registry.Household;
import org.xieshou.registry.Households;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Labour for a household or a village, and what can be seen of a house's safety.
@Controller
@May(Right.VISITS_WRITE)
public final class LabourPages {
    private final HousingChecks checks;
    private final Households households;
    private final Counter counter;

    LabourPages(HousingChecks checks, Households households, Counter counter) {
        this.checks = checks;
        this.households = households;
        this.counter = counter;
    }

    /// @param household null if the work was for nobody in particular
    public record WorkForm(@Nullable Household household, List<Option> units, Sheet answers) {
        public List<String> sorts() {
            return HousingChecks.works();
        }
    }

    public record HousingForm(Household household, Sheet answers) {
        public List<String> signs() {
            return HousingChecks.signs();
        }
    }

    public record Waits(List<HousingCheck> checks) {}

    @GetMapping("/labour/new")
    Page<WorkForm> openWork(Actor actor, @RequestParam(defaultValue = "") String household) {
        var answers = counter.open(Map.of("household", household, "unit", actor.unit()));
        answers.id("household").ifPresent(id -> households.get(actor, id, "assistance.why.work"));
        return work(actor, answers);
    }

    private Page<WorkForm> work(Actor actor, Sheet answers) {
        var household = answers.id("household").map(id -> households.again(actor, id)).orElse(null);
        return Page.of(
                "assistance/work", new WorkForm(household, counter.ownUnits(actor), answers));
    }

    @PostMapping("/labour")
    Page<WorkForm> addWork(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var household = answers.id("household").orElse(null);
        var body = new LinkedHashMap<String, Object>();
        var what = answers.raw("what");
        answers.errors()
                .require(HousingChecks.works().contains(what), "what", "assistance.missing.what");
        body.put("what", what);
        body.put("people", answers.neededWhole("people", 1, 10_000));
        var hours = answers.quantity("hours");
        answers.errors().require(hours.isPresent(), "hours", "assistance.missing.hours");
        hours.ifPresent(each -> body.put("hours", each));
        if (household != null) {
            body.put("mayEnter", answers.is("mayEnter", "true"));
        }
        answers.text("text", 200).ifPresent(text -> body.put("text", text));
        counter.day(answers);
        if (!answers.errors().isEmpty()) {
            return work(actor, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, answers.raw("unit"));
        occasion.add("assistance.work@1", household, body);
        return counter.send(
                occasion, actor, household == null ? "/home" : "/households/" + household);
    }

    @GetMapping("/housing/new")
    Page<HousingForm> openHousing(Actor actor, @RequestParam UUID household) {
        var answers = counter.open(Map.of("household", household.toString()));
        households.get(actor, household, "assistance.why.housing");
        return housing(actor, household, answers);
    }

    private Page<HousingForm> housing(Actor actor, UUID household, Sheet answers) {
        return Page.of(
                "assistance/housing-new",
                new HousingForm(households.again(actor, household), answers));
    }

    @PostMapping("/housing")
    Page<HousingForm> addHousing(
            Actor actor,
            @RequestParam UUID household,
            @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var body = new LinkedHashMap<String, Object>();
        answers.errors()
                .require(
                        !answers.raw("mayEnter").isEmpty(),
                        "mayEnter",
                        "assistance.missing.mayEnter");
        body.put("mayEnter", answers.is("mayEnter", "true"));
        boolean seen = false;
        for (var sign : HousingChecks.signs()) {
            var answer = answers.raw(sign);
            if (!answer.isEmpty()) {
                body.put(sign, answer.equals("true"));
                seen |= answer.equals("true");
            }
        }
        answers.text("text", 200).ifPresent(text -> body.put("text", text));
        body.put("grading", seen || answers.is("grading", "true"));
        counter.day(answers);
        if (!answers.errors().isEmpty()) {
            return housing(actor, household, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, actor.unit());
        occasion.add("assistance.housing-check@1", household, body);
        return counter.send(occasion, actor, "/households/" + household);
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/housing", "/api/v1/housing"})
    Page<Waits> waiting(Actor actor) {
        return Page.of("assistance/housing", new Waits(checks.waiting(actor)));
    }
}
