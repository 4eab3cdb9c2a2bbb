package org.xieshou.campaigns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Place;

/// What the forms of this room have in common: opening, choices, the day, sending what was filled in.
@Component
final class Desk {
    private final Journal journal;
    private final Units units;
    private final Areas areas;
    private final Clock clock;
    private final Place place;

    Desk(Journal journal, Units units, Areas areas, Ground ground) {
        this.journal = journal;
        this.units = units;
        this.areas = areas;
        this.clock = ground.clock;
        this.place = ground.place;
    }

    /// When and where.
    @Component
    record Ground(Clock clock, Place place) {}

    /// A form's fields when it is opened.
    Answers open(Map<String, List<String>> filled) {
        var fields = new LinkedHashMap<>(filled);
        fields.put("form", List.of(Ids.v7(clock).toString()));
        fields.put("basedOn", List.of(String.valueOf(journal.tip())));
        return new Answers(fields);
    }

    LocalDate today() {
        return clock.instant().atZone(place.zone()).toLocalDate();
    }

    private Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(place.zone()).toInstant();
    }

    /// The occasion of a form: sent twice, it records once.
    Occasion occasion(Answers answers, Actor actor) {
        return Occasion.ofForm(answers.form(), actor, answers.basedOn());
    }

    /// The same on another day than the form was opened.
    Occasion occasion(Answers answers, Actor actor, LocalDate day) {
        var occasion = occasion(answers, actor);
        var opened = answers.opened().atZone(place.zone()).toLocalDate();
        return day.equals(opened) ? occasion : occasion.happened(noonOf(day));
    }

    /// Sends the occasion's entries and goes on to the page, saying what became of them.
    <V> Page<V> send(Occasion occasion, Actor actor, String path) {
        var receipts = journal.append(occasion.envelopes(), actor);
        var page = Page.<V>redirect(path);
        boolean waits =
                receipts.stream()
                        .anyMatch(each ->
                                each.state() == Receipt.State.HELD
                                        || each.state() == Receipt.State.REFUSED
                                        || each.reason() != null);
        return waits
                ? page.flash("campaigns.saved.waits")
                : page.flash("campaigns.saved", receipts.getFirst().seq());
    }

    List<Unit> units() {
        return units.all();
    }

    List<Option> unitOptions() {
        return units.all().stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }

    /// The units for which somebody may act.
    List<Option> ownUnits(Actor actor) {
        return units.all().stream()
                .filter(unit -> actor.units().contains(unit.id()))
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList();
    }

    String unitName(String id) {
        return units.find(id).map(Unit::name).orElse(id);
    }

    /// Cities, counties and townships: where a campaign is held.
    List<Option> areaOptions() {
        return areas.all().stream()
                .filter(area -> !area.level().equals("village") && !area.level().equals("group"))
                .map(Desk::option)
                .toList();
    }

    private static Option option(Area area) {
        return new Option(String.valueOf(area.number()), area.name());
    }
}
