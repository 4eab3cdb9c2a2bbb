package org.xieshou.access;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The tree of areas.
@Component
public final class Areas {
    private static final String ALL =
            "select area as number, parent, name, level, code from access.v_area order by area";

    private final Kept<List<Area>> all;

    Areas(Reading reading, Changes changes) {
        all =
                new Kept<>(
                        changes,
                        () ->
                                reading.asSystem(
                                        db -> List.copyOf(db.sql(ALL).query(Area.class).list())));
    }

    public List<Area> all() {
        return all.get();
    }

    /// The areas that an actor reaches now.
    public List<Area> within(Actor actor) {
        return all().stream().filter(area -> actor.areas().contains(area.number())).toList();
    }

    /// An area and all that lies in it.
    public Set<Integer> in(int area) {
        var found = new HashSet<>(Set.of(area));
        int before;
        do {
            before = found.size();
            for (var each : all()) {
                if (each.parent() != null && found.contains(each.parent())) {
                    found.add(each.number());
                }
            }
        } while (found.size() > before);
        return found;
    }
}
