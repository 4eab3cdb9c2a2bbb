package org.xieshou.access;

import java.util.Map;
import org.xieshou.shared.Sql;

/// What an actor reaches, for a room's own check inside a query: the first wall. Row-level security is the second, and
/// each holds with the other gone.
///
/// @param areas as a PostgreSQL array of numbers
/// @param households as a PostgreSQL array of ids
public record Reach(String areas, String households) {
    public static Reach of(Actor actor) {
        return new Reach(Sql.numbers(actor.areas()), Sql.uuids(actor.readable()));
    }

    /// The condition on a row's `area` and `subject`.
    ///
    /// @param table the name or alias whose columns they are
    public static String within(String table) {
        return "(%1$s.area = any (:areas::int[]) or %1$s.subject = any (:households::uuid[])) "
                .formatted(table);
    }

    /// What [#within] needs.
    public Map<String, String> params() {
        return Map.of("areas", areas, "households", households);
    }
}
