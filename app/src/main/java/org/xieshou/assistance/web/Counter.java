package org.xieshou.assistance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.assistance.Spot;
import org.xieshou.assistance.Stocks;
import org.xieshou.journal.Journal;
import org.xieshou.journal.Occasion;
import org.xieshou.journal.Receipt;
import org.xieshou.shared.Ids;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Place;

/// What the forms of this room have in common: opening, choices, the day, sending what was filled in.
@Component
final class Counter {
    private final Journal journal;
    private final Units units;
    private final Stocks stocks;
    private final Now now;

    Counter(Journal journal, Units units, Stocks stocks, Now now) {
        this.journal = journal;
        this.units = units;
        this.stocks = stocks;
        this.now = now;
    }

    /// The clock of this place.
    @Component
    record Now(Clock clock, Place place) {
        LocalDate today() {
            return clock.instant().atZone(place.zone()).toLocalDate();
        }
    }

    /// A form's fields when it is opened.
    Answers open(Map<String, String> filled) {
        var fields = new LinkedHashMap<String, List<String>>();
        filled.forEach((name, value) -> fields.put(name, List.of(value)));
        fields.put("form", List.of(Ids.v7(now.clock).toString()));
        fields.put("basedOn", List.of(String.valueOf(journal.tip())));
        fields.putIfAbsent("day", List.of(today().toString()));
        return new Answers(fields);
    }

    LocalDate today() {
        return now.today();
    }

    /// The day that a form says, today or before.
    LocalDate day(Answers answers) {
        var day = answers.date("day").orElse(today());
        answers.errors().require(!day.isAfter(today()), "day", "assistance.error.future");
        return day;
    }

    /// The occasion of a form: sent twice, it records once.
    Occasion occasion(Answers answers, Actor actor, String unit) {
        var day = day(answers);
        var occasion =
                Occasion.ofForm(answers.form(), actor, answers.basedOn())
                        .forUnit(actor.units().contains(unit) ? unit : actor.unit());
        var opened = answers.opened().atZone(now.place.zone()).toLocalDate();
        return day.equals(opened)
                ? occasion
                : occasion.happened(
                        day.atTime(LocalTime.NOON).atZone(now.place.zone()).toInstant());
    }

    /// Sends the occasion's entries and goes on to the page, saying what became of them.
    <V> Page<V> send(Occasion occasion, Actor actor, String path) {
        var receipts = journal.append(occasion.envelopes(), actor);
        boolean waits =
                receipts.stream()
                        .anyMatch(each ->
                                each.state() == Receipt.State.HELD
                                        || each.state() == Receipt.State.REFUSED
                                        || each.reason() != null);
        var page = Page.<V>redirect(path);
        return waits
                ? page.flash("assistance.saved.waits")
                : page.flash("assistance.saved", receipts.getFirst().seq());
    }

    /// Every unit, the actor's own first.
    List<Option> units(Actor actor) {
        var options = new ArrayList<Option>(ownUnits(actor));
        units.all().stream()
                .filter(unit -> !actor.units().contains(unit.id()))
                .map(Counter::option)
                .forEach(options::add);
        return options;
    }

    List<Option> ownUnits(Actor actor) {
        return units.all().stream()
                .filter(unit -> actor.units().contains(unit.id()))
                .map(Counter::option)
                .toList();
    }

    private static Option option(Unit unit) {
        return new Option(unit.id(), unit.name());
    }

    String unitName(String unit) {
        return units.find(unit).map(Unit::name).orElse(unit);
    }

    /// The stores of a unit and its hands.
    ///
    /// @param hands the words for the hands
    List<Option> spots(Actor actor, String unit, String hands) {
        var options = new ArrayList<Option>();
        stocks.stores(actor, unit)
                .forEach(store ->
                        options.add(
                                new Option(new Spot(unit, store.id()).toString(), store.name())));
        options.add(new Option(new Spot(unit, null).toString(), hands));
        return options;
    }
}
