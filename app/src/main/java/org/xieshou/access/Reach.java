package org.xieshou.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Sql;

/// What an actor reaches, for a room's own check inside a query: the first wall. Row-level security is the second, and
/// each holds with the other gone.
///
/// @param areas as a PostgreSQL array of numbers
/// @param households as a PostgreSQL array of ids
/// @param only of it only these areas, likewise; null for all of it
public record Reach(String areas, String households, @Nullable String only) {
    public Reach(String areas, String households) {
        this(areas, households, null);
    }

    public static Reach of(Actor actor) {
        return new Reach(Sql.numbers(actor.areas()), Sql.uuids(actor.readable()));
    }

    /// Of what is reached only what lies in these areas.
    public Reach in(Collection<Integer> these) {
        return new Reach(areas, households, Sql.numbers(these));
    }

    /// The condition on a row's `area` and `subject`.
    ///
    /// @param table the name or alias whose columns they are
    public static String within(String table) {
        return "(%1$s.area = any (:areas::int[]) or %1$s.subject = any (:households::uuid[])) "
                .formatted(table);
    }

    /// The same, narrowed to the areas asked for.
    public String here(String table) {
        return within(table)
                + (only == null ? "" : "and %s.area = any (:only::int[]) ".formatted(table));
    }

    /// What [#within] and [#here] need.
    public Map<String, String> params() {
        var params = new HashMap<>(Map.of("areas", areas, "households", households));
        if (only != null) {
            params.put("only", only);
        }
        return params;
    }
}
