package org.xieshou.assistance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xieshou.access.Actor;
import org.xieshou.assistance.HousingCheck;
import org.xieshou.assistance.HousingChecks;
import org.xieshou.journal.Aim;
import org.xieshou.journal.Errand;
import org.xieshou.journal.Errands;
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
    /// What a form takes along from where one came.
    private static final List<String> ALONG = List.of("household", "activity", "module", "q");

    private final HousingChecks checks;
    private final Households households;
    private final Errands errands;
    private final Counter counter;

    LabourPages(HousingChecks checks, Households households, Errands errands, Counter counter) {
        this.checks = checks;
        this.households = households;
        this.errands = errands;
        this.counter = counter;
    }

    /// @param household null if the work was for nobody in particular
    /// @param errand the activity from which one came; null for none, or none that the actor may read of
    /// @param wheres without one, the activities of which one may be named, as [Aim#where] has them
    public record WorkForm(
            @Nullable Household household,
            List<Option> units,
            Sheet answers,
            @Nullable Errand errand,
            List<Option> wheres) {
        public List<String> sorts() {
            return HousingChecks.works();
        }

        public List<String> along() {
            return ALONG;
        }

        public String homes() {
            return LabourPages.homes(answers);
        }
    }

    public record HousingForm(Household household, Sheet answers) {
        public List<String> signs() {
            return HousingChecks.signs();
        }
    }

    public record Waits(List<HousingCheck> checks) {}

    @GetMapping("/labour/new")
    Page<WorkForm> openWork(Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        var from = Counter.sent(asked);
        from.id("household").ifPresent(id -> households.get(actor, id, "assistance.why.work"));
        var filled = new LinkedHashMap<String, String>();
        var unit = from.raw("unit");
        filled.put("unit", actor.units().contains(unit) ? unit : actor.unit());
        ALONG.forEach(name -> filled.put(name, from.raw(name)));
        errand(actor, from)
                .ifPresent(
                        errand -> filled.put("day", errand.usualDay(counter.today()).toString()));
        return work(actor, counter.open(filled));
    }

    private Page<WorkForm> work(Actor actor, Sheet answers) {
        var household = answers.id("household").map(id -> households.again(actor, id)).orElse(null);
        var errand = answers.is("activity") ? errand(actor, answers).orElse(null) : null;
        return Page.of(
                "assistance/work",
                new WorkForm(
                        household,
                        counter.ownUnits(actor),
                        answers,
                        errand,
                        wheres(actor, answers)));
    }

    private List<Option> wheres(Actor actor, Sheet answers) {
        return answers.is("activity") ? List.of() : errands.wheres(actor, counter.today());
    }

    private Optional<Errand> errand(Actor actor, Sheet answers) {
        return aim(answers).flatMap(aim -> errands.find(actor, aim.activity(), aim.module()));
    }

    /// What the work is for: what one came from, else what was chosen here.
    private static Optional<Aim> aim(Sheet answers) {
        return Aim.parse(
                answers.is("activity")
                        ? answers.raw("activity") + "/" + answers.raw("module")
                        : answers.raw("where"));
    }

    @PostMapping("/labour")
    Page<WorkForm> addWork(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var answers = Counter.sent(sent);
        var household = answers.id("household").orElse(null);
        var body = body(answers);
        var day = counter.day(answers);
        if (answers.is("where")) {
            var offered = wheres(actor, answers).stream().map(Option::value);
            boolean isOffered = offered.anyMatch(answers.raw("where")::equals);
            answers.errors().require(isOffered, "where", Aim.NOT_OFFERED);
        }
        var errand = errand(actor, answers);
        if (!answers.isMeant(Errand.OFF_DAY) && answers.errors().find("day").isEmpty()) {
            errand.filter(each -> !each.isOn(day))
                    .ifPresent(each -> answers.errors().doubt(each.offDay()));
        }
        if (!answers.errors().isEmpty()) {
            return work(actor, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, answers.raw("unit"));
        occasion.add("assistance.work@1", household, body);
        var from = answers.is("activity") ? errand.orElse(null) : null;
        return counter.send(occasion, actor, back(answers, from));
    }

    private static Map<String, Object> body(Sheet answers) {
        var body = new LinkedHashMap<String, Object>();
        var what = answers.raw("what");
        answers.errors()
                .require(HousingChecks.works().contains(what), "what", "assistance.missing.what");
        body.put("what", what);
        body.put("people", answers.neededWhole("people", 1, 10_000));
        var hours = answers.quantity("hours");
        answers.errors().require(hours.isPresent(), "hours", "assistance.missing.hours");
        hours.ifPresent(each -> body.put("hours", each));
        if (answers.id("household").isPresent()) {
            body.put("mayEnter", answers.is("mayEnter", "true"));
        }
        answers.text("text", 200).ifPresent(text -> body.put("text", text));
        aim(answers)
                .ifPresent(aim -> {
                    body.put("activity", aim.activity().toString());
                    var module = aim.module();
                    if (module != null) {
                        body.put("module", module);
                    }
                });
        return body;
    }

    /// To where one came from: the campaign's list of doors, its board, the household, or the first page.
    private static String back(Sheet answers, @Nullable Errand errand) {
        var household = answers.id("household");
        if (errand == null) {
            return household.map(id -> "/households/" + id).orElse("/home");
        }
        if (household.isEmpty()) {
            return "/campaigns/" + errand.campaign();
        }
        return homes(answers);
    }

    /// Where a household is chosen for the same activity and the same unit.
    private static String homes(Sheet answers) {
        var module = aim(answers).map(Aim::module).orElse(null);
        return UriComponentsBuilder.fromPath("/visits/new")
                .queryParam("q", "{q}")
                .queryParam("activity", "{activity}")
                .queryParam("module", "{module}")
                .queryParam("unit", "{unit}")
                .encode()
                .buildAndExpand(
                        answers.raw("q"),
                        answers.raw("activity"),
                        module == null ? "" : module,
                        answers.raw("unit"))
                .toUriString();
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
        var body = looked(answers);
        counter.day(answers);
        if (!answers.errors().isEmpty()) {
            return housing(actor, household, answers).errors(answers.errors());
        }
        var occasion = counter.occasion(answers, actor, actor.unit());
        occasion.add("assistance.housing-check@1", household, body);
        return counter.send(occasion, actor, "/households/" + household);
    }

    /// Something must have been looked at: an empty check would stand in the record as if the house had been safe.
    private static Map<String, Object> looked(Sheet answers) {
        var body = new LinkedHashMap<String, Object>();
        answers.errors()
                .require(
                        !answers.raw("mayEnter").isEmpty(),
                        "mayEnter",
                        "assistance.missing.mayEnter");
        body.put("mayEnter", answers.is("mayEnter", "true"));
        var signs = HousingChecks.signs().stream().filter(answers::is).toList();
        signs.forEach(sign -> body.put(sign, answers.is(sign, "true")));
        answers.text("text", 200).ifPresent(text -> body.put("text", text));
        boolean isAsked = answers.is("grading", "true");
        boolean isSeen = signs.stream().anyMatch(sign -> answers.is(sign, "true"));
        body.put("grading", isAsked || isSeen);
        answers.errors()
                .require(
                        isAsked || !signs.isEmpty() || body.containsKey("text"),
                        HousingChecks.signs().getFirst(),
                        "assistance.error.not-looked");
        return body;
    }

    @May(Right.HOUSEHOLDS_READ)
    @GetMapping({"/housing", "/api/v1/housing"})
    Page<Waits> waiting(Actor actor) {
        return Page.of("assistance/housing", new Waits(checks.waiting(actor)));
    }
}
