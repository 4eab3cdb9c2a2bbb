package org.xieshou.journal.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.access.Areas;
import org.xieshou.access.Unit;
import org.xieshou.access.Units;
import org.xieshou.journal.Subjects;

/// Names of people, units, places and households for one page.
@Component
final class Naming {
    private final Actors actors;
    private final Units units;
    private final Areas areas;
    private final Subjects subjects;

    Naming(Actors actors, Units units, Areas areas, Subjects subjects) {
        this.actors = actors;
        this.units = units;
        this.areas = areas;
        this.subjects = subjects;
    }

    Names of(Actor reader, Collection<UUID> people, Collection<UUID> households) {
        var names = new HashMap<UUID, String>();
        people.stream()
                .distinct()
                .forEach(id -> actors.name(id).ifPresent(name -> names.put(id, name)));
        if (people.contains(Actor.SYSTEM.id())) {
            names.put(Actor.SYSTEM.id(), Actor.SYSTEM.name());
        }
        var unitNames = new HashMap<String, String>();
        units.all().forEach(unit -> unitNames.put(unit.id(), unit.name()));
        var areaNames = new HashMap<Integer, String>();
        areas.all().forEach(area -> areaNames.put(area.number(), area.name()));
        var known = households.stream().distinct().toList();
        return new Names(names, unitNames, areaNames, subjects.names(known, reader), Map.of());
    }

    List<Unit> units() {
        return units.all();
    }
}
