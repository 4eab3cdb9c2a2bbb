package org.xieshou.pairing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.xieshou.journal.FrontDesk;
import org.xieshou.pairing.Load;
import org.xieshou.pairing.Pair;
import org.xieshou.pairing.Pairings;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.May;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// Who has how many, the households and pupils of one helper, and the form that ends several pairs at once.
@Controller
@May(Right.HOUSEHOLDS_READ)
public final class HelperPages {
    private final Pairings pairings;
    private final Units units;
    private final FrontDesk desk;

    HelperPages(Pairings pairings, Units units, FrontDesk desk) {
        this.pairings = pairings;
        this.units = units;
        this.desk = desk;
    }

    public record Helpers(List<Load> loads) {}

    /// @param name of the helper; empty for the unit as a whole
    /// @param unit its name, and its id
    /// @param sheet the form as it was opened, or as it was typed
    public record Shown(
            @Nullable UUID staff,
            String name,
            String unit,
            String unitId,
            List<Row> rows,
            Sheet sheet) {}

    /// @param opens whether the helper's own assignments let them open the household
    public record Row(Pair pair, boolean opens) {}

    @GetMapping({"/pairing/helpers", "/api/v1/pairing/helpers"})
    Page<Helpers> helpers(Actor actor) {
        return Page.of("pairing/helpers", new Helpers(pairings.loads(actor)));
    }

    @GetMapping({"/pairing/helpers/{staff}", "/api/v1/pairing/helpers/{staff}"})
    Page<Shown> helper(Actor actor, @PathVariable UUID staff) {
        return show(pairings.helper(actor, staff), opened());
    }

    @GetMapping({"/pairing/units/{unit}", "/api/v1/pairing/units/{unit}"})
    Page<Shown> unit(Actor actor, @PathVariable String unit) {
        return show(pairings.unit(actor, unit), opened());
    }

    private Sheet opened() {
        return desk.open("pairing", Map.of("on", desk.today().toString()));
    }

    private Page<Shown> show(Pairings.Book book, Sheet sheet) {
        var unit = units.find(book.unit()).map(Unit::name).orElse(book.unit());
        var rows = book.pairs().stream().map(pair -> new Row(pair, book.opens(pair))).toList();
        var view = new Shown(book.staff(), book.name(), unit, book.unit(), rows, sheet);
        return Page.of("pairing/helper", view);
    }

    /// Sent: `pairs` (several), `on` (their last day), `back` (a helper's id, or empty), `unit` of whose pairs the form shows.
    @May(Right.PAIRINGS_WRITE)
    @PostMapping({"/pairing/endings", "/api/v1/pairing/endings"})
    Page<Shown> end(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        var sheet = new Sheet("pairing", sent);
        var on = sheet.neededDate("on", desk.today());
        var pairs = sheet.ids("pairs");
        var back = sheet.id("back").map(id -> "/pairing/helpers/" + id).orElse("/pairing/helpers");
        sheet.require("pairs", !pairs.isEmpty());
        if (!sheet.errors().isEmpty()) {
            var book =
                    sheet.id("back")
                            .map(helper -> pairings.helper(actor, helper))
                            .orElseGet(() -> pairings.unit(actor, sheet.raw("unit")));
            return show(book, sheet).errors(sheet.errors());
        }
        var occasion = desk.occasion(sheet, actor);
        int left = pairings.end(actor, occasion, pairs, on);
        if (occasion.envelopes().isEmpty()) {
            return Page.<Shown>redirect(back).flash("pairing.missing.pairs");
        }
        var page = desk.<Shown>send(occasion, actor, back);
        return left == 0 ? page : page.flash("pairing.sight-left", left);
    }
}
