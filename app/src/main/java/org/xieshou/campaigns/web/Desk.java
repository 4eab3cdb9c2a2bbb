package org.xieshou.campaigns.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.journal.FrontDesk;
import org.xieshou.journal.Occasion;
import org.xieshou.shared.web.Option;
import org.xieshou.shared.web.Page;
import org.xieshou.shared.web.Sheet;

/// What the forms of this room have in common, and what they offer to choose from.
@Component
final class Desk {
    private static final String ROOM = "campaigns";

    private final FrontDesk front;
    private final Units units;
    private final Areas areas;

    Desk(FrontDesk front, Units units, Areas areas) {
        this.front = front;
        this.units = units;
        this.areas = areas;
    }

    Sheet open(Map<String, List<String>> filled) {
        return front.openFilled(ROOM, filled);
    }

    static Sheet sent(Map<String, List<String>> typed) {
        return new Sheet(ROOM, typed);
    }

    LocalDate today() {
        return front.today();
    }

    Occasion occasion(Sheet answers, Actor actor) {
        return front.ofPage(answers, actor, null);
    }

    Occasion occasion(Sheet answers, Actor actor, LocalDate day) {
        return front.ofPage(answers, actor, day);
    }

    <V> Page<V> send(Occasion occasion, Actor actor, String path) {
        return front.send(occasion, actor, path);
    }

    List<Unit> units() {
        return units.all();
    }

    List<Option> unitOptions() {
        return units.all().stream().map(unit -> new Option(unit.id(), unit.name())).toList();
    }

    /// The unit that a task names; of several the one with the longest name, as one may be part of another.
    Optional<String> named(String task) {
        return units.all().stream()
                .filter(unit -> task.contains(unit.name()))
                .max(Comparator.comparingInt(unit -> unit.name().length()))
                .map(Unit::id);
    }

    /// The units for which somebody may act.
    List<Option> ownUnits(Actor actor) {
        return units.all().stream()
                .filter(unit -> actor.units().contains(unit.id()))
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList();
    }

    List<Option> schools() {
        return units.all().stream()
                .filter(unit -> unit.type().equals("school"))
                .map(unit -> new Option(unit.id(), unit.name()))
                .toList();
    }

    /// The unit itself if it is a school, else empty.
    String school(String id) {
        return units.find(id).filter(unit -> unit.type().equals("school")).map(Unit::id).orElse("");
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
