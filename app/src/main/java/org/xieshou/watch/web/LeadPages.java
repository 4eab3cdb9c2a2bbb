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
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.watch.Lead;
import org.xieshou.watch.Leads;
import org.xieshou.watch.Step;

/// What became of a lead: a talk, a step of the process, or its end in the household's own words.
@Controller
@May(Right.HOUSEHOLDS_WRITE)
public final class LeadPages {
    private static final String ACTS = "{noun:talk|step|closing}";

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
        return show(one, noun, desk.open("watch", filled));
    }

    /// Sent: the fields of the kind `watch.<noun>@1`, without `lead`; `good` is yes or no.
    @PostMapping({"/watch/leads/{lead}/" + ACTS, "/api/v1/watch/leads/{lead}/" + ACTS})
    Page<Form> add(
            Actor actor,
            @PathVariable UUID lead,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var one = leads.get(actor, lead).lead();
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

    private static void talk(Sheet sheet, Map<String, Object> body) {
        body.put("how", sheet.choice("how", List.of("home", "phone", "office")));
        body.put(
                "outcome",
                sheet.choice("outcome", List.of("wants-check", "wants-help", "again", "absent")));
        sheet.text("text", 500).ifPresent(text -> body.put("text", text));
        sheet.date("next").ifPresent(next -> body.put("next", next.toString()));
    }

    private void step(Sheet sheet, Lead lead, Map<String, Object> body) {
        var stage = lead.procedure().stage();
        var step = Step.find(sheet.raw("step")).filter(stage.steps()::contains);
        sheet.require("step", step.isPresent());
        var on = sheet.neededDate("on", desk.today());
        sheet.errors().require(!on.isAfter(desk.today()), "on", "watch.error.future");
        boolean good = !sheet.raw("good").equals("no");
        var text = sheet.text("text", 500);
        step.ifPresent(each -> {
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

    private static Page<Form> show(Lead lead, String noun, Sheet sheet) {
        var steps = lead.procedure().stage().steps();
        return Page.of("watch/act", new Form(lead, noun, sheet, steps));
    }
}
