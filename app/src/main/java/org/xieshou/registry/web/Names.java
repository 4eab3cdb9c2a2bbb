package org.xieshou.registry.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Areas;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.shared.web.Option;

/// What units are called, and which areas a reader may choose.
@Component
final class Names {
    private final Units units;
    private final Areas areas;

    Names(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    String unit(String id) {
        return units.find(id).map(Unit::name).orElse(id);
    }

    List<Option> areas(Actor actor) {
        return areas.within(actor).stream().map(Names::option).toList();
    }

    /// Where a household can live: areas that have none below them.
    List<Option> villages(Actor actor) {
        var within = areas.within(actor);
        var parents = within.stream().map(Area::parent).toList();
        return within.stream()
                .filter(area -> !parents.contains(area.number()))
                .map(Names::option)
                .toList();
    }

    private static Option option(Area area) {
        return new Option(String.valueOf(area.number()), area.name());
    }
}
