package org.xieshou.access;

import java.util.List;
import org.springframework.stereotype.Component;

/// The tree of areas.
@Component
public final class Areas {
    private static final String ALL =
            "select area as number, parent, name, level, code from access.v_area order by area";
    private static final String WITHIN =
            "select area as number, parent, name, level, code from access.v_area where area = any (?::int[]) order by area";

    private final Reading reading;

    Areas(Reading reading) {
        this.reading = reading;
    }

    public List<Area> all() {
        return reading.asSystem(db -> db.sql(ALL).query(Area.class).list());
    }

    /// The areas that an actor reaches now.
    public List<Area> within(Actor actor) {
        var numbers = org.xieshou.shared.Sql.numbers(actor.areas());
        return reading.asSystem(db -> db.sql(WITHIN).param(numbers).query(Area.class).list());
    }
}
