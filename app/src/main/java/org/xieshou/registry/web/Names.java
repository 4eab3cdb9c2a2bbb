package org.xieshou.registry.web;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    /// More in one list help nobody: then come first those that have others below them.
    private static final int MOST = 300;

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

    /// The same for a filter. Who reaches a great many chooses a township first, and then among what lies in it or beside it.
    ///
    /// @param chosen by now
    List<Option> areas(Actor actor, @Nullable Integer chosen) {
        var within = areas.within(actor);
        if (within.size() <= MOST) {
            return within.stream().map(Names::option).toList();
        }
        var parents = within.stream().map(Area::parent).collect(Collectors.toSet());
        var near = new HashSet<@Nullable Integer>();
        near.add(chosen);
        within.stream()
                .filter(area -> chosen != null && area.number() == chosen)
                .forEach(area -> near.add(area.parent()));
        return within.stream()
                .filter(area ->
                        parents.contains(area.number())
                                || (chosen != null && near.contains(area.parent())))
                .map(Names::option)
                .toList();
    }

    /// Where a household can live: areas that have none below them.
    List<Option> villages(Actor actor) {
        var within = areas.within(actor);
        var parents = within.stream().map(Area::parent).collect(Collectors.toSet());
        return within.stream()
                .filter(area -> !parents.contains(area.number()))
                .map(Names::option)
                .toList();
    }

    private static Option option(Area area) {
        return new Option(String.valueOf(area.number()), area.name());
    }
}
