package org.xieshou.casework.web;

import java.time.LocalDate;
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
import org.xieshou.casework.Terms;
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
    private final Terms terms;
    private final FrontDesk desk;

    ActPages(Cases cases, Units units, Terms terms, FrontDesk desk) {
        this.terms = terms;
        this.cases = cases;
        this.units = units;
        this.desk = desk;
    }

    /// @param units that can be chosen: once an office owns it, only a hand-over brings it to another
    /// @param staff the people of the chosen one
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
        filled.put("due", act == Act.OWNER ? terms.due(desk.today(), one.urgent()).toString() : "");
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
        var sheet = new Sheet("casework", sent);
        var unit = unit(actor, one, act, sheet);
        if (unit.isEmpty()) {
            return form(actor, one, act, sheet).errors(sheet.errors());
        }
        var body = body(actor, one, act, sheet);
        if (!sheet.errors().isEmpty()) {
            return form(actor, one, act, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor).forUnit(unit);
        occasion.add(act.kind(), one.household(), body);
        var page = desk.<Form>send(occasion, actor, "/cases/" + id);
        boolean blind = act == Act.TRANSFER && !cases.isSeenBy(actor, one, sheet.raw("to"));
        return blind ? page.flash("casework.transfer.blind") : page;
    }

    /// Somebody may have seen to it since the form was opened: what was typed stays, to be said elsewhere.
    ///
    /// @return empty if it is not the actor's office now, or the case is past this step
    private String unit(Actor actor, Case one, Act act, Sheet sheet) {
        if (!cases.may(actor, one, act) && actor.may(Right.VISITS_WRITE)) {
            var field = act == Act.OWNER ? "unit" : "text";
            sheet.errors().add(field, "casework.moved-on");
            return "";
        }
        return cases.unitFor(actor, one, act);
    }

    private static Act act(String noun) {
        return Act.of(noun).orElseThrow(CaseworkProblem::noSuchDifficulty);
    }

    private Page<Form> form(Actor actor, Case one, Act act, Sheet sheet) {
        var owner = act == Act.OWNER ? one.owner() : null;
        var all =
                units.all().stream()
                        .filter(unit -> owner == null || unit.id().equals(owner))
                        .filter(unit -> act != Act.TRANSFER || !unit.id().equals(one.owner()))
                        .map(unit -> new Option(unit.id(), unit.name()))
                        .toList();
        var chosen = sheet.raw("unit").isEmpty() ? actor.unit() : sheet.raw("unit");
        var unit = owner == null ? chosen : owner;
        var staff =
                act == Act.OWNER
                        ? cases.colleagues(actor, unit).stream()
                                .map(each -> new Option(each.staff().toString(), each.name()))
                                .toList()
                        : List.<Option>of();
        return Page.of("casework/act", new Form(one, act, sheet, all, staff));
    }

    /// The journal takes more, as others may write it without having seen this page; what does not fit changes nothing
    /// there, and a person is told so beside the field instead.
    private void owner(Actor actor, Case one, Sheet sheet, Map<String, Object> body) {
        var unit = sheet.needed("unit", 40);
        var staff = sheet.id("staff");
        boolean within = one.owner() == null || unit.isEmpty() || unit.equals(one.owner());
        var owner = Objects.toString(one.ownerName());
        sheet.errors().require(within, "unit", "casework.error.other-unit", owner);
        boolean there =
                staff.isEmpty()
                        || cases.colleagues(actor, unit).stream()
                                .anyMatch(each -> each.staff().equals(staff.get()));
        sheet.errors().require(!within || there, "staff", "casework.error.other-staff");
        body.put("unit", unit);
        staff.ifPresent(each -> body.put("staff", each.toString()));
        var due = sheet.neededDate("due", desk.today());
        notPast(due, sheet);
        body.put("due", due.toString());
    }

    private void notPast(LocalDate due, Sheet sheet) {
        sheet.errors().require(!due.isBefore(desk.today()), "due", "casework.error.past");
    }

    private Map<String, Object> body(Actor actor, Case one, Act act, Sheet sheet) {
        var body = new LinkedHashMap<String, Object>();
        body.put("case", one.id().toString());
        switch (act) {
            case OWNER -> owner(actor, one, sheet, body);
            case TRANSFER -> {
                var to = sheet.needed("to", 40);
                boolean isOther = !to.equals(one.owner());
                sheet.errors().require(isOther, "to", "casework.error.same-unit");
                body.put("to", to);
                body.put("text", sheet.needed("text", 500));
                due(sheet, body);
            }
            case ANSWER -> {
                body.put("transfer", Objects.toString(one.asked()));
                var accepted = sheet.choice("accepted", List.of("yes", "no")).equals("yes");
                body.put("accepted", accepted);
                sheet.errors()
                        .require(accepted || sheet.is("text"), "text", "casework.error.no-reason");
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

    private void due(Sheet sheet, Map<String, Object> body) {
        sheet.date("due")
                .ifPresent(due -> {
                    notPast(due, sheet);
                    body.put("due", due.toString());
                });
    }
}
