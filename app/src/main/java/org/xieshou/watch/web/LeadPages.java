package org.xieshou.watch.web;

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
import org.xieshou.shared.Right;
import org.xieshou.shared.web.FieldErrors.Doubt;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.shared.web.Text;
import org.xieshou.watch.Lead;
import org.xieshou.watch.Leads;
import org.xieshou.watch.Step;

/// What became of a lead: a talk, a step of the process, or its end in the household's own words.
@Controller
@May(Right.HOUSEHOLDS_WRITE)
public final class LeadPages {
    private static final String ACTS = "{noun:talk|step|closing}";
    private static final String BEFORE_LEAD = "before-lead";

    private final Leads leads;
    private final FrontDesk desk;

    LeadPages(Leads leads, FrontDesk desk) {
        this.leads = leads;
        this.desk = desk;
    }

    /// @param noun talk, step, closing or help
    /// @param steps that fit now, the usual one first
    public record Form(Lead lead, String noun, Sheet sheet, List<Step> steps) {
        public String action() {
            return "/watch/leads/" + lead.id() + "/" + noun;
        }

        public List<String> topics() {
            return HelpPages.TOPICS;
        }

        public String key(String more) {
            return "watch." + noun + more;
        }
    }

    @GetMapping("/watch/leads/{lead}/" + ACTS)
    Page<Form> open(Actor actor, @PathVariable UUID lead, @PathVariable String noun) {
        var one = leads.get(actor, lead).lead();
        var filled = new LinkedHashMap<String, String>();
        filled.put("on", desk.today().toString());
        filled.put("how", "home");
        filled.put("good", "yes");
        var steps = one.procedure().stage().steps();
        if (!steps.isEmpty()) {
            filled.put("step", steps.getFirst().code());
        }
        return isAtItsEnd(one, noun)
                ? Page.redirect("/watch/leads/" + lead)
                : show(one, noun, desk.open("watch", filled));
    }

    /// Sent: the fields of the kind `watch.<noun>@1`, without `lead`; `good` is yes or no.
    @PostMapping({"/watch/leads/{lead}/" + ACTS, "/api/v1/watch/leads/{lead}/" + ACTS})
    Page<Form> add(
            Actor actor,
            @PathVariable UUID lead,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var one = leads.get(actor, lead).lead();
        if (isAtItsEnd(one, noun)) {
            return Page.redirect("/watch/leads/" + lead);
        }
        var sheet = new Sheet("watch", sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("lead", lead.toString());
        switch (noun) {
            case "talk" -> talk(sheet, body);
            case "step" -> step(sheet, one, body);
            default -> {
                body.put(
                        "why",
                        sheet.choice("why", List.of("not-so", "settled", "helped", "other-way")));
                body.put("text", sheet.needed("text", 500));
            }
        }
        if (!sheet.errors().isEmpty()) {
            return show(one, noun, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        occasion.add("watch." + noun + "@1", one.household(), body);
        return desk.send(occasion, actor, "/watch/leads/" + lead);
    }

    /// No step can follow, so there is none to choose: what happened stands on the lead's page.
    private static boolean isAtItsEnd(Lead lead, String noun) {
        return noun.equals("step") && lead.procedure().stage().steps().isEmpty();
    }

    private void talk(Sheet sheet, Map<String, Object> body) {
        body.put("how", sheet.choice("how", List.of("home", "phone", "office")));
        body.put(
                "outcome",
                sheet.choice("outcome", List.of("wants-check", "wants-help", "again", "absent")));
        sheet.text("text", 500).ifPresent(text -> body.put("text", text));
        sheet.date("next")
                .ifPresent(next -> {
                    sheet.errors()
                            .require(!next.isBefore(desk.today()), "next", "watch.error.past");
                    body.put("next", next.toString());
                });
    }

    private void step(Sheet sheet, Lead lead, Map<String, Object> body) {
        var stage = lead.procedure().stage();
        var sent = Step.find(sheet.raw("step"));
        var step = sent.filter(stage.steps()::contains);
        sheet.errors().require(sent.isEmpty() || step.isPresent(), "step", "watch.error.gone-on");
        sheet.require("step", step.isPresent());
        var on = sheet.neededDate("on", desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "watch.error.future");
        boolean good = !sheet.raw("good").equals("no");
        var text = sheet.text("text", 500);
        step.ifPresent(each -> {
            inOrder(sheet, lead, each, on);
            body.put("step", each.code());
            body.put("on", on.toString());
            if (each.isQuestion()) {
                body.put("good", good);
            }
            sheet.errors()
                    .require(
                            each != Step.DECISION || good || text.isPresent(),
                            "text",
                            "watch.error.refusal");
        });
        text.ifPresent(words -> body.put("text", words));
    }

    /// A step before the one before it would set its clocks wrong. One before the lead itself can be true, as a lead may be
    /// written down late: then it is asked about.
    private static void inOrder(Sheet sheet, Lead lead, Step step, LocalDate on) {
        var earliest = lead.procedure().earliest(step);
        var errors = sheet.errors();
        earliest.ifPresent(day ->
                errors.require(!on.isBefore(day), "on", "watch.error.before-step", day.toString()));
        boolean isSeen = sheet.isMeant(BEFORE_LEAD);
        if (on.isBefore(lead.day()) && earliest.isEmpty() && !isSeen) {
            var what = Text.of("watch.before-lead", lead.day().toString());
            errors.doubt(new Doubt(BEFORE_LEAD, what, Text.of("watch.before-lead.do"), null));
        }
    }

    private static Page<Form> show(Lead lead, String noun, Sheet sheet) {
        var steps = lead.procedure().stage().steps();
        return Page.of("watch/act", new Form(lead, noun, sheet, steps));
    }
}
