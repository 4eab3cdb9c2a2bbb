package org.xieshou.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The units, in the order in which they were entered: the order of the official list, never a ranking.
@Component
public final class Units {
    private static final String ALL =
            "select unit as id, name, type, area from access.v_unit order by since, unit";
    private static final String ONE =
            "select unit as id, name, type, area from access.v_unit where unit = ?";

    private final Reading reading;

    Units(Reading reading) {
        this.reading = reading;
    }

    public List<Unit> all() {
        return reading.asSystem(db -> db.sql(ALL).query(Unit.class).list());
    }

    public Optional<Unit> find(String id) {
        return reading.asSystem(db -> db.sql(ONE).param(id).query(Unit.class).optional());
    }
}
