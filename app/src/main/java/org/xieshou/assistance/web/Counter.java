package org.xieshou.assistance.web;

import java.time.LocalDate;
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
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What the forms of this room have in common, and what they offer to choose from.
@Component
final class Counter {
    static final long MOST_YUAN = 1_000_000;
    private static final String ROOM = "assistance";

    private final FrontDesk front;
    private final Units units;
    private final Stocks stocks;

    Counter(FrontDesk front, Units units, Stocks stocks) {
        this.front = front;
        this.units = units;
        this.stocks = stocks;
    }

    Sheet open(Map<String, String> filled) {
        var fields = new LinkedHashMap<>(filled);
        fields.putIfAbsent("day", today().toString());
        return front.open(ROOM, fields);
    }

    static Sheet sent(Map<String, List<String>> typed) {
        return new Sheet(ROOM, typed);
    }

    FrontDesk.Opened opened() {
        return front.opened();
    }

    LocalDate today() {
        return front.today();
    }

    /// The day that a form says, today or before.
    LocalDate day(Sheet answers) {
        var day = answers.date("day").orElse(today());
        answers.errors().require(!day.isAfter(today()), "day", "assistance.error.future");
        return day;
    }

    /// For a unit of the actor's, else for the actor's first.
    Occasion occasion(Sheet answers, Actor actor, String unit) {
        return front.ofPage(answers, actor, day(answers))
                .forUnit(actor.units().contains(unit) ? unit : actor.unit());
    }

    <V> Page<V> send(Occasion occasion, Actor actor, String path) {
        return front.send(occasion, actor, path);
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
