package org.xieshou.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Units;
import org.xieshou.casework.Act;
import org.xieshou.casework.Case;
import org.xieshou.casework.Cases;
import org.xieshou.casework.CaseworkProblem;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// The form of each thing that can be done about a case.
@Controller
@May(Right.VISITS_WRITE)
public final class ActPages {
    private static final String ACTS = "{noun:owner|transfer|answer|step|closing|word}";

    private final Cases cases;
    private final Units units;
    private final FrontDesk desk;

    ActPages(Cases cases, Units units, FrontDesk desk) {
        this.cases = cases;
        this.units = units;
        this.desk = desk;
    }

    /// @param units that can be chosen, and the people of one's own
    public record Form(Case one, Act act, Sheet sheet, List<Option> units, List<Option> staff) {
        public String action() {
            return "/cases/" + one.id() + "/" + act.noun();
        }

        public String key(String more) {
            return "casework.act." + act.noun() + more;
        }
    }

    @GetMapping("/cases/{id}/" + ACTS)
    Page<Form> open(Actor actor, @PathVariable UUID id, @PathVariable String noun) {
        var one = cases.find(actor, id);
        var act = act(noun);
        var unit = cases.unitFor(actor, one, act);
        var filled = new LinkedHashMap<String, String>();
        filled.put("unit", unit);
        filled.put("due", act == Act.OWNER ? desk.today().plusDays(14).toString() : "");
        return form(actor, one, act, desk.open("casework", filled));
    }

    /// Sent: the fields of the kind `casework.<noun>@1`; `case`, the hand-over and the closing are known here.
    @PostMapping({"/cases/{id}/" + ACTS, "/api/v1/cases/{id}/" + ACTS})
    Page<Form> add(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> sent) {
        var one = cases.find(actor, id);
        var act = act(noun);
        var unit = cases.unitFor(actor, one, act);
        var sheet = new Sheet("casework", sent);
        var body = body(one, act, sheet);
        if (!sheet.errors().isEmpty()) {
            return form(actor, one, act, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor).forUnit(unit);
        occasion.add(act.kind(), one.household(), body);
        var page = desk.<Form>send(occasion, actor, "/cases/" + id);
        boolean blind = act == Act.TRANSFER && !cases.isSeenBy(actor, one, sheet.raw("to"));
        return blind ? page.flash("casework.transfer.blind") : page;
    }

    private static Act act(String noun) {
        return Act.of(noun).orElseThrow(CaseworkProblem::noSuchDifficulty);
    }

    private Page<Form> form(Actor actor, Case one, Act act, Sheet sheet) {
        var all = units.all().stream().map(unit -> new Option(unit.id(), unit.name())).toList();
        var unit = sheet.raw("unit").isEmpty() ? actor.unit() : sheet.raw("unit");
        var staff =
                act == Act.OWNER
                        ? cases.colleagues(actor, unit).stream()
                                .map(each -> new Option(each.staff().toString(), each.name()))
                                .toList()
                        : List.<Option>of();
        return Page.of("casework/act", new Form(one, act, sheet, all, staff));
    }

    private Map<String, Object> body(Case one, Act act, Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        body.put("case", one.id().toString());
        switch (act) {
            case OWNER -> {
                body.put("unit", sheet.needed("unit", 40));
                sheet.id("staff").ifPresent(staff -> body.put("staff", staff.toString()));
                body.put("due", sheet.neededDate("due", desk.today()).toString());
            }
            case TRANSFER -> {
                body.put("to", sheet.needed("to", 40));
                body.put("text", sheet.needed("text", 500));
                due(sheet, body);
            }
            case ANSWER -> {
                body.put("transfer", Objects.toString(one.asked()));
                body.put("accepted", sheet.choice("accepted", List.of("yes", "no")).equals("yes"));
                sheet.text("text", 500).ifPresent(text -> body.put("text", text));
                due(sheet, body);
            }
            case STEP -> {
                body.put("text", sheet.needed("text", 500));
                due(sheet, body);
            }
            case CLOSING -> body.put("text", sheet.needed("text", 500));
            case WORD -> {
                body.put("closing", Objects.toString(one.closing()));
                body.put(
                        "confirmed", sheet.choice("confirmed", List.of("yes", "no")).equals("yes"));
                sheet.text("text", 500).ifPresent(text -> body.put("text", text));
                body.put("how", sheet.choice("how", List.of("home", "phone", "office")));
            }
        }
        return body;
    }

    private static void due(Sheet sheet, Map<String, Object> body) {
        sheet.date("due").ifPresent(due -> body.put("due", due.toString()));
    }
}
