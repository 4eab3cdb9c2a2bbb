package org.xieshou.visits.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Areas;
import org.xieshou.access.Units;
import org.xieshou.journal.FrontDesk;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.Vocabulary;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;
import org.xieshou.visits.Round;
import org.xieshou.visits.Rounds;

/// The form that begins a re-check: what is asked, of whom, by whom, by when. One looks before one begins.
@Controller
@May(Right.VISITS_WRITE)
public final class NewRoundPages {
    private static final int MOST_FACTS = 7;
    private static final List<String> USUAL =
            List.of(
                    "household.food-enough",
                    "household.clothes-enough",
                    "household.members-stated",
                    "household.water-safe",
                    "household.housing-dangerous");

    private final Rounds rounds;
    private final Units units;
    private final Areas areas;
    private final FrontDesk desk;

    NewRoundPages(Rounds rounds, Units units, Areas areas, FrontDesk desk) {
        this.rounds = rounds;
        this.units = units;
        this.areas = areas;
        this.desk = desk;
    }

    /// @param chosen who would be on the list; null until that was looked at
    public record Form(
            Sheet sheet,
            List<FactDeclaration> facts,
            List<Option> units,
            List<Option> areas,
            Round.@Nullable Chosen chosen) {
        /// Those that a visit asks everybody.
        public List<FactDeclaration> usual() {
            return facts.stream().filter(fact -> fact.atDoor() != null).toList();
        }

        public List<FactDeclaration> others() {
            return facts.stream().filter(fact -> fact.atDoor() == null).toList();
        }

        /// The others by their headings, in the vocabulary's order.
        public SequencedMap<String, List<FactDeclaration>> othersByHeading() {
            var found = new LinkedHashMap<String, List<FactDeclaration>>();
            for (var heading : Vocabulary.HEADINGS) {
                var under =
                        others().stream().filter(each -> each.heading().equals(heading)).toList();
                if (!under.isEmpty()) {
                    found.put(heading, under);
                }
            }
            return found;
        }

        public boolean asksOthers() {
            return others().stream().anyMatch(fact -> sheet.is("ask-" + fact.name()));
        }

        public List<String> statuses() {
            return Vocabulary.STATUSES;
        }

        /// The first names of the list.
        public String some() {
            return chosen == null
                    ? ""
                    : String.join("、", chosen.heads().stream().limit(12).toList());
        }
    }

    @GetMapping("/visits/rounds/new")
    Page<Form> open(Actor actor, @RequestParam(defaultValue = "") String campaign) {
        var filled = new LinkedHashMap<String, String>();
        filled.put("for", actor.unit());
        filled.put("due", desk.today().plusDays(30).toString());
        filled.put("campaign", campaign);
        USUAL.forEach(fact -> filled.put("ask-" + fact, "yes"));
        return show(actor, desk.open("visits", filled), null);
    }

    /// Sent: `name`, `ask-<fact>` for each that is asked, `for`, `due`, `campaign`, and of whom: `area` and `status`, or
    /// `numbers` (of households, one a line). Nothing is begun while `go` is `look`, nor if `looked`, which a page sends, is
    /// the mark of another list.
    @PostMapping({"/visits/rounds", "/api/v1/visits/rounds"})
    Page<Form> begin(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("visits", sent);
        var chosen = rounds.choose(actor, filter(sheet)).orElse(null);
        if (chosen == null) {
            sheet.errors().require(false, "area", "visits.error.too-many", Rounds.MOST);
            return show(actor, sheet, null).errors(sheet.errors());
        }
        sheet.errors().require(!chosen.households().isEmpty(), "numbers", "visits.missing.who");
        boolean isOther = sheet.is("looked") && !sheet.raw("looked").equals(chosen.mark());
        if (!sheet.raw("go").equals("look") && isOther) {
            sheet.errors().add("numbers", "visits.error.other-list");
        }
        if (sheet.raw("go").equals("look")) {
            return sheet.errors().isEmpty()
                    ? show(actor, sheet, chosen)
                    : show(actor, sheet, chosen).errors(sheet.errors());
        }
        var plan = plan(sheet);
        if (!sheet.errors().isEmpty()) {
            return show(actor, sheet, chosen).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        var round = rounds.begin(occasion, plan, chosen.households());
        return desk.send(occasion, actor, "/visits/rounds/" + round);
    }

    private Rounds.Plan plan(Sheet sheet) {
        var name = sheet.needed("name", 100);
        var facts =
                rounds.askable().stream()
                        .map(FactDeclaration::name)
                        .filter(fact -> sheet.is("ask-" + fact))
                        .toList();
        sheet.errors().require(!facts.isEmpty(), "facts", "visits.missing.facts");
        sheet.errors()
                .require(facts.size() <= MOST_FACTS, "facts", "visits.error.facts", MOST_FACTS);
        var due = sheet.neededDate("due", desk.today());
        sheet.errors().require(!due.isBefore(desk.today()), "due", "visits.error.past");
        return new Rounds.Plan(
                name, facts, sheet.needed("for", 40), due, sheet.id("campaign").orElse(null));
    }

    private static Round.Filter filter(Sheet sheet) {
        var numbers =
                sheet.raw("numbers")
                        .lines()
                        .flatMap(line -> java.util.Arrays.stream(line.split("[\\s,，;；、]+")))
                        .map(String::strip)
                        .filter(number -> !number.isEmpty())
                        .toList();
        return new Round.Filter(
                sheet.whole("area", 1, 999_999_999).orElse(null), sheet.raw("status"), numbers);
    }

    private Page<Form> show(Actor actor, Sheet sheet, Round.@Nullable Chosen chosen) {
        var all = units.all().stream().map(unit -> new Option(unit.id(), unit.name())).toList();
        var places =
                areas.within(actor).stream()
                        .map(area -> new Option(String.valueOf(area.number()), area.name()))
                        .toList();
        return Page.of("visits/round-new", new Form(sheet, rounds.askable(), all, places, chosen));
    }
}
