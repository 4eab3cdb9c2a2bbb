package org.xieshou.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The units, in the order in which they were entered: the order of the official list, never a ranking.
@Component
public final class Units {
    private static final String ALL =
            "select unit as id, name, type, area from access.v_unit order by since, unit";

    private record Known(List<Unit> all, Map<String, Unit> byId) {
        static Known of(List<Unit> all) {
            var byId = new LinkedHashMap<String, Unit>();
            all.forEach(unit -> byId.put(unit.id(), unit));
            return new Known(List.copyOf(all), byId);
        }
    }

    private final Kept<Known> known;

    Units(Reading reading, Changes changes) {
        known =
                new Kept<>(
                        changes,
                        () ->
                                Known.of(
                                        reading.asSystem(
                                                db -> db.sql(ALL).query(Unit.class).list())));
    }

    public List<Unit> all() {
        return known.get().all;
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(known.get().byId.get(id));
    }
}
