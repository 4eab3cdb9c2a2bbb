package org.xieshou.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xieshou.shared.Sql;

/// Works out who reaches which areas and households from areas and assignments as they stand, and writes the difference.
final class ReachTable {
    private static final String FAR_DAY = "date '9999-12-31'";

    private static final String WITHOUT =
            Arrays.stream(Role.values())
                    .filter(role -> !role.reachesWhatIsAssigned())
                    .map(role -> "'" + role + "'")
                    .collect(Collectors.joining(", ", "array[", "]::text[]"));

    /// Those to whom these assignments give something, or gave.
    private static final String THEY =
            """
            select staff from access.assignment_now where entry = any (?::uuid[])
              union select staff from access.assignment_past where entry = any (?::uuid[])\
            """;

    private static final String EVERYBODY =
            """
            select staff from access.assignment_now
              union select actor from access.reach union select actor from access.charge\
            """;

    private static final String REACH =
            """
            with recursive touched as materialized ($who),
            below(top, area) as (
              select distinct within, within from access.assignment_now where within is not null and household is null
                and staff in (select staff from touched)
              union
              select b.top, a.no from below b join access.area_now a on a.parent = b.area),
            meant as (
              select distinct n.staff as actor, b.area, n.role, n.from_day, coalesce(n.to_day, %s) as to_day
              from access.assignment_now n join below b on b.top = n.within
              where n.household is null and n.role <> all (%s) and n.staff in (select staff from touched)),
            gone as (
              delete from access.reach r where r.actor in (select staff from touched) and not exists (select from meant m
                where (m.actor, m.area, m.role, m.from_day, m.to_day) = (r.actor, r.area, r.role, r.from_day, r.to_day)))
            insert into access.reach (actor, area, role, from_day, to_day)
            select actor, area, role, from_day, to_day from meant on conflict do nothing
            """
                    .formatted(FAR_DAY, WITHOUT);

    private static final String CHARGE =
            """
            with touched as materialized ($who),
            meant as (
              select distinct staff as actor, household, role, from_day, coalesce(to_day, %s) as to_day
              from access.assignment_now where household is not null and role <> all (%s) and staff in (select staff from touched)),
            gone as (
              delete from access.charge c where c.actor in (select staff from touched) and not exists (select from meant m
                where (m.actor, m.household, m.role, m.from_day, m.to_day) = (c.actor, c.household, c.role, c.from_day, c.to_day)))
            insert into access.charge (actor, household, role, from_day, to_day)
            select actor, household, role, from_day, to_day from meant on conflict do nothing
            """
                    .formatted(FAR_DAY, WITHOUT);

    private static final String CHANGED =
            "insert into access.changed (seq) values (?) on conflict (one) do update set seq = excluded.seq";

    private ReachTable() {}

    /// Tells all servers that what they know of actors is no longer so.
    static void changed(long seq, Connection writer) throws SQLException {
        try (var statement = writer.prepareStatement(CHANGED)) {
            statement.setLong(1, seq);
            statement.executeUpdate();
        }
    }

    /// All of it: an area has come, moved or gone.
    static void workOut(Connection writer) throws SQLException {
        try (var statement = writer.createStatement()) {
            // These two read whole tables; the login's settings are made for single rows.
            statement.execute("set local enable_seqscan = on");
            statement.execute("set local enable_hashjoin = on");
            statement.execute(REACH.replace("$who", EVERYBODY));
            statement.execute(CHARGE.replace("$who", EVERYBODY));
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_hashjoin = off");
        }
    }

    /// Only of those whom these assignments are about: in a large city all of it takes seconds.
    ///
    /// @param assignments the roots of their entries
    static void workOut(Set<UUID> assignments, Connection writer) throws SQLException {
        var ids = Sql.uuids(assignments);
        try (var settings = writer.createStatement()) {
            settings.execute("set local enable_hashjoin = on");
            for (var sql : List.of(REACH, CHARGE)) {
                try (var statement = writer.prepareStatement(sql.replace("$who", THEY))) {
                    statement.setString(1, ids);
                    statement.setString(2, ids);
                    statement.executeUpdate();
                }
            }
            settings.execute("set local enable_hashjoin = off");
        }
    }
}
