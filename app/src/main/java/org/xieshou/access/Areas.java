package org.xieshou.access;

import java.util.List;
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
}
