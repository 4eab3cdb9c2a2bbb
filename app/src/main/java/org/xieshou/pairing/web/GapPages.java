package org.xieshou.pairing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.journal.AreaChoices;
import org.xieshou.journal.FrontDesk;
import org.xieshou.pairing.Gap;
import org.xieshou.pairing.Pairings;
import org.xieshou.pairing.Sort;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Households without a helper and pupils without a teacher, and the form that pairs several of them at once.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class GapPages {
    private final Pairings pairings;
    private final Units units;
    private final AreaChoices areas;
    private final FrontDesk desk;

    GapPages(Pairings pairings, Units units, AreaChoices areas, FrontDesk desk) {
        this.pairings = pairings;
        this.units = units;
        this.areas = areas;
        this.desk = desk;
    }

    /// @param villages to narrow the list to
    /// @param units to choose from, and the people of the chosen one
    /// @param sheet the form as it was opened, or as it was typed
    public record Gaps(
            Sort sort,
            @Nullable Integer area,
            String unit,
            List<Gap> gaps,
            List<Option> villages,
            List<Option> units,
            List<Option> staff,
            Sheet sheet) {
        public String path() {
            return "/pairing/gaps/" + sort.code();
        }

        public String areaText() {
            return area == null ? "" : area.toString();
        }
    }

    @GetMapping({
        "/pairing/gaps/{sort:helper|teacher}",
        "/api/v1/pairing/gaps/{sort:helper|teacher}"
    })
    Page<Gaps> gaps(
            Actor actor,
            @PathVariable String sort,
            @RequestParam(required = false) @Nullable Integer area,
            @RequestParam(defaultValue = "") String unit) {
        var filled = Map.of("from", desk.today().toString(), "unit", unit);
        return Page.of(
                "pairing/gaps", view(actor, Sort.of(sort), area, desk.open("pairing", filled)));
    }

    private Gaps view(Actor actor, Sort sort, @Nullable Integer area, Sheet sheet) {
        var unit = sheet.raw("unit");
        var all =
                units.all().stream()
                        .filter(each -> sort == Sort.HELPER || each.type().equals("school"))
                        .toList();
        var chosen = unit.isEmpty() ? usual(actor, all) : unit;
        return new Gaps(
                sort,
                area,
                chosen,
                pairings.gaps(actor, sort, area),
                areas.villages(actor),
                all.stream().map(GapPages::option).toList(),
                pairings.staffOf(actor, chosen).stream()
                        .map(each -> new Option(each.staff().toString(), each.name()))
                        .toList(),
                sheet);
    }

    /// One's own unit, or the first school if teachers are looked for.
    private static String usual(Actor actor, List<Unit> all) {
        return all.isEmpty() || all.stream().anyMatch(each -> each.id().equals(actor.unit()))
                ? actor.unit()
                : all.getFirst().id();
    }

    private static Option option(Unit unit) {
        return new Option(unit.id(), unit.name());
    }

    /// Sent: `sort`, `unit`, `staff` (empty: the unit as a whole), `from`, `gaps` (the keys of the list, several),
    /// `sight` if the helper shall also be able to open the households.
    @May(Right.PAIRINGS_WRITE)
    @PostMapping({"/pairing/pairs", "/api/v1/pairing/pairs"})
    Page<Gaps> start(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("pairing", sent);
        var sort = Sort.of(sheet.raw("sort"));
        var area = sheet.whole("area", 1, 999_999_999).orElse(null);
        var keys = sheet.all("gaps");
        var from = sheet.neededDate("from", desk.today());
        var unit = sheet.needed("unit", 40);
        sheet.errors().require(!keys.isEmpty(), "gaps", "pairing.missing.gaps");
        if (sort == Sort.TEACHER) {
            sheet.require("staff");
        }
        if (!sheet.errors().isEmpty()) {
            return Page.of("pairing/gaps", view(actor, sort, area, sheet)).errors(sheet.errors());
        }
        var byKey = new HashMap<String, Gap>();
        pairings.gaps(actor, sort, area).forEach(gap -> byKey.put(gap.key(), gap));
        var chosen = keys.stream().distinct().map(byKey::get).filter(Objects::nonNull).toList();
        var start =
                new Pairings.Start(
                        sort,
                        unit,
                        sheet.id("staff").orElse(null),
                        from,
                        sort == Sort.HELPER && sheet.is("sight"));
        var occasion = desk.occasion(sheet, actor);
        var back = "/pairing/gaps/" + sort.code() + (area == null ? "" : "?area=" + area);
        if (pairings.start(actor, occasion, start, chosen) == 0) {
            return Page.<Gaps>redirect(back).flash("pairing.none-left");
        }
        return desk.<Gaps>send(occasion, actor, back);
    }
}
