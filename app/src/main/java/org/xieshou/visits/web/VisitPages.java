package org.xieshou.visits.web;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.journal.Aim;
import org.xieshou.journal.Errand;
import org.xieshou.journal.Errands;
import org.xieshou.journal.Journal;
import org.xieshou.registry.quality.Forewarning;
import org.xieshou.shared.Ids;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.visits.Doorstep;
import org.xieshou.visits.Doorsteps;
import org.xieshou.visits.Here;

/// A visit: one page at the door or at the desk, one occasion of small entries in the journal.
@Controller
@May(Right.VISITS_WRITE)
public final class VisitPages {
    private static final String AGAIN = VisitPages.class.getName();

    private final Doorsteps doorsteps;
    private final Units units;
    private final Journal journal;
    private final Forewarning forewarning;
    private final Errands errands;
    private final Here here;
    private final MessageSource messages;

    VisitPages(
            Doorsteps doorsteps,
            Units units,
            Journal journal,
            Forewarning forewarning,
            Errands errands,
            Words words) {
        this.doorsteps = doorsteps;
        this.units = units;
        this.journal = journal;
        this.forewarning = forewarning;
        this.errands = errands;
        this.here = words.here();
        this.messages = words.messages();
    }

    /// What the last visit of this session leaves for the next: the same team, the same package.
    private record Again(Typed typed, @Nullable Pack pack) {}

    @GetMapping("/households/{id}/visit")
    Page<VisitSheet> open(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> asked,
            HttpSession session) {
        var door =
                doorsteps.open(
                        actor, id, Forms.parse(asked.getOrDefault("round", "")).orElse(null));
        var again = session.getAttribute(AGAIN) instanceof Again last ? last : null;
        var typed = opened(door, asked, again);
        var day = errand(actor, typed).map(errand -> errand.usualDay(here.today()));
        var dated = day.map(each -> typed.with("day", each.toString())).orElse(typed);
        return show(actor, door, dated, again);
    }

    @PostMapping("/households/{id}/visit")
    Page<VisitSheet> save(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session) {
        var typed = new Typed(sent);
        var round = Forms.parse(typed.text("round")).orElse(null);
        var door = doorsteps.again(actor, id, round);
        var form = VisitForm.read(aimed(typed), door, here, untold());
        var errors = form.errors().require(isOffered(actor, typed), "where", Aim.NOT_OFFERED);
        if (errors.isEmpty()) {
            errors = doubts(actor, id, form);
        }
        if (!errors.isEmpty()) {
            var again = session.getAttribute(AGAIN) instanceof Again last ? last : null;
            return show(actor, door, typed, again).errors(errors);
        }
        var receipts = journal.append(form.occasion(id, actor, here).envelopes(), actor);
        session.setAttribute(AGAIN, new Again(typed, form.pack().orElse(null)));
        return Outcome.of(receipts).tell(Page.redirect(back(door, typed)));
    }

    /// What is unlikely in it and was not set aside. If there is any of it, all is said: one press sets all aside.
    private FieldErrors doubts(Actor actor, UUID household, VisitForm form) {
        var despite = form.typed().text(FieldErrors.DESPITE);
        var off = errand(actor, form.typed()).filter(errand -> !errand.isOn(form.day()));
        var meant = List.of(despite.split(",", -1));
        boolean isNews = off.isPresent() && !meant.contains(Errand.OFF_DAY);
        var occasion = form.occasion(household, actor, here);
        var errors = forewarning.of(actor, occasion, isNews ? null : despite);
        if (isNews || !errors.isEmpty()) {
            off.ifPresent(errand -> errors.doubt(errand.offDay()));
        }
        return errors;
    }

    /// With the activity that was chosen on the page, where one came from none.
    private static Typed aimed(Typed typed) {
        return Optional.of(typed.text("where"))
                .filter(_ -> !typed.has("activity"))
                .flatMap(Aim::parse)
                .map(aim ->
                        typed.with("activity", aim.activity().toString())
                                .with("module", aim.module() == null ? "" : "" + aim.module()))
                .orElse(typed);
    }

    private List<Option> wheres(Actor actor, Typed typed) {
        return typed.has("activity") ? List.of() : errands.wheres(actor, here.today());
    }

    private boolean isOffered(Actor actor, Typed typed) {
        return typed.has("activity")
                || !typed.has("where")
                || wheres(actor, typed).stream()
                        .anyMatch(each -> each.value().equals(typed.text("where")));
    }

    private Optional<Errand> errand(Actor actor, Typed typed) {
        return Forms.parse(typed.text("activity"))
                .flatMap(activity -> errands.find(actor, activity, part(typed)));
    }

    /// To the list from which one came, for the next door; without one, to the household.
    private static String back(Doorstep door, Typed typed) {
        var round = door.round();
        if (!door.isRecorded()) {
            return "/home"; // lists and records are for readers of the register
        }
        if (round != null) {
            return "/visits/rounds/" + round.id();
        }
        return Forms.parse(typed.text("activity"))
                .map(activity ->
                        new VisitStart.Asked(
                                typed.text("q"), activity, part(typed), typed.text("unit")))
                .map(asked -> asked.at("/visits/new"))
                .orElse("/households/" + door.household());
    }

    private static @Nullable Integer part(Typed typed) {
        var module = typed.text("module");
        return module.matches("[1-9][0-9]?") ? Integer.valueOf(module) : null;
    }

    private String untold() {
        return messages.getMessage("visits.trouble.untold", null, LocaleContextHolder.getLocale());
    }

    private Page<VisitSheet> show(Actor actor, Doorstep door, Typed typed, @Nullable Again again) {
        var all = units.all();
        var own = all.stream().filter(unit -> actor.units().contains(unit.id())).toList();
        var others = all.stream().filter(unit -> !unit.id().equals(actor.unit())).toList();
        return Page.of(
                "visits/visit",
                new VisitSheet(
                        door,
                        typed,
                        own.size() > 1 ? own : List.<Unit>of(),
                        others,
                        again == null ? null : again.pack(),
                        errand(actor, typed).orElse(null),
                        wheres(actor, typed),
                        here.today()));
    }

    /// What is chosen when the page opens: the shortest visit is open and save. Nothing about the household is answered.
    private Typed opened(Doorstep door, Map<String, String> asked, @Nullable Again again) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("form", List.of(Ids.v7(here.clock()).toString()));
        fields.put("basedOn", List.of(String.valueOf(journal.tip())));
        fields.put("met", List.of("home"));
        fields.put("team", List.of(again == null ? "1" : again.typed().raw("team")));
        fields.put("with", again == null ? List.of() : again.typed().all("with"));
        fields.put("day", List.of(here.today().toString()));
        fields.put("how", List.of("door"));
        fields.put("voice", List.of("wish"));
        fields.put("quote", List.of("none"));
        fields.put("basis", List.of("total"));
        fields.put("topic", List.of("none"));
        fields.put("next", List.of("30"));
        for (var name : List.of("activity", "module", "unit", "round", "q")) {
            fields.put(name, List.of(asked.getOrDefault(name, "")));
        }
        var language = VisitSheet.tongue(door);
        fields.put("language", List.of(language));
        fields.put("spoken", List.of(language));
        return new Typed(fields);
    }
}
