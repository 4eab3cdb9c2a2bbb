package org.xieshou.watch.web;

import java.util.LinkedHashMap;
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
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.watch.Lead;
import org.xieshou.watch.Leads;

/// A household that wants help with something gets a difficulty, and that at once somebody who sees to it: a wish that is
/// only written down is helped by nobody.
@Controller
@May(Right.VISITS_WRITE)
public final class HelpPages {
    static final List<String> TOPICS =
            List.of(
                    "medical",
                    "schooling",
                    "housing",
                    "income",
                    "food",
                    "clothing",
                    "water",
                    "work",
                    "papers",
                    "other");

    private final Leads leads;
    private final FrontDesk desk;

    HelpPages(Leads leads, FrontDesk desk) {
        this.leads = leads;
        this.desk = desk;
    }

    @GetMapping("/watch/leads/{lead}/help")
    Page<LeadPages.Form> open(Actor actor, @PathVariable UUID lead) {
        var file = leads.get(actor, lead);
        var filled = new LinkedHashMap<String, String>();
        filled.put("topic", file.lead().topic());
        file.happened().stream()
                .filter(each -> each.what().equals("talk"))
                .reduce((_, later) -> later)
                .map(Lead.Happening::words)
                .ifPresent(words -> filled.put("text", words));
        return show(file.lead(), desk.open("watch", filled));
    }

    /// Sent: `topic`, `text` and `urgent` of the kind `casework.difficulty@1`.
    @PostMapping({"/watch/leads/{lead}/help", "/api/v1/watch/leads/{lead}/help"})
    Page<LeadPages.Form> add(
            Actor actor,
            @PathVariable UUID lead,
            @RequestParam MultiValueMap<String, String> sent) {
        var one = leads.get(actor, lead).lead();
        var sheet = new Sheet("watch", sent);
        var body = new LinkedHashMap<String, Object>();
        body.put("topic", sheet.choice("topic", TOPICS));
        body.put("text", sheet.needed("text", 500));
        if (sheet.is("urgent", "yes")) {
            body.put("urgent", true);
        }
        if (!sheet.errors().isEmpty()) {
            return show(one, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        var difficulty = occasion.add("casework.difficulty@1", one.household(), body);
        return desk.send(occasion, actor, "/cases/" + difficulty + "/owner");
    }

    private static Page<LeadPages.Form> show(Lead lead, Sheet sheet) {
        return Page.of("watch/act", new LeadPages.Form(lead, "help", sheet, List.of()));
    }
}
