package org.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Sql;

@Component
final class ActorTable {
    record Staff(UUID staff, String name, String unit) {}

    record Assignment(Role role, String unit) {}

    record AreaOfRole(Role role, int area) {}

    record Charge(Role role, UUID household) {}

    /// @param changed the seq of the last entry that changed who may what
    /// @param ended the number of the last ending of somebody's sessions
    record Last(long changed, long ended) {}

    private static final String STAFF =
            "select staff, name, unit from access.v_staff where staff = ?";
    private static final String BY_LOGIN =
            "select staff, name, works_for as unit from access.staff_now where lower(login) = lower(?) order by since limit 1";
    private static final String ASSIGNMENTS =
            """
            select role, for_unit as unit from access.assignment_now
            where staff = ? and ? between from_day and coalesce(to_day, date '9999-12-31') order by since
            """;
    private static final String AREAS =
            "select distinct role, area from access.reach where actor = ? and ? between from_day and to_day";
    private static final String HOUSEHOLDS =
            "select distinct role, household from access.charge where actor = ? and ? between from_day and to_day";
    private static final String UNITS =
            "select unit from access.v_unit where area = any (?::int[])";

    private static final String CHANGED = "select coalesce(max(seq), 0) from access.changed";
    private static final String LAST =
            """
            select (select coalesce(max(seq), 0) from access.changed) as changed, (select coalesce(max(no), 0) from access.ended) as ended
            """;

    private final Reading reading;

    ActorTable(Reading reading) {
        this.reading = reading;
    }

    /// The seq of the last entry that changed who may what.
    long changed() {
        return reading.asSystem(db -> db.sql(CHANGED).query(Long.class).single());
    }

    /// Both in one statement, since it is asked for with the pages.
    Last last() {
        return reading.asSystem(db -> db.sql(LAST).query(Last.class).single());
    }

    Optional<Staff> staff(UUID staff) {
        return reading.asSystem(db -> db.sql(STAFF).param(staff).query(Staff.class).optional());
    }

    Optional<Staff> staffOf(String login) {
        return reading.asSystem(db -> db.sql(BY_LOGIN).param(login).query(Staff.class).optional());
    }

    List<Assignment> assignments(UUID staff, LocalDate today) {
        return reading.asSystem(
                db -> db.sql(ASSIGNMENTS).params(staff, today).query(Assignment.class).list());
    }

    /// One for each of these roles, with what it reaches.
    List<Seat> seats(UUID staff, LocalDate today, Set<Role> roles) {
        return reading.asSystem(db -> {
            var areas = new EnumMap<Role, Set<Integer>>(Role.class);
            for (var row : db.sql(AREAS).params(staff, today).query(ActorTable::reached).list()) {
                areas.computeIfAbsent(row.role, _ -> new HashSet<>()).add(row.area);
            }
            var households = new EnumMap<Role, Set<UUID>>(Role.class);
            for (var row :
                    db.sql(HOUSEHOLDS).params(staff, today).query(ActorTable::charge).list()) {
                households.computeIfAbsent(row.role, _ -> new HashSet<>()).add(row.household);
            }
            return roles.stream()
                    .map(role ->
                            new Seat(
                                    role,
                                    areas.getOrDefault(role, Set.of()),
                                    households.getOrDefault(role, Set.of())))
                    .toList();
        });
    }

    private static AreaOfRole reached(ResultSet row, int number) throws SQLException {
        return new AreaOfRole(Role.valueOf(row.getString("role")), row.getInt("area"));
    }

    private static Charge charge(ResultSet row, int number) throws SQLException {
        return new Charge(
                Role.valueOf(row.getString("role")), row.getObject("household", UUID.class));
    }

    List<String> unitsWithin(Set<Integer> areas) {
        return reading.asSystem(
                db -> db.sql(UNITS).param(Sql.numbers(areas)).query(String.class).list());
    }
}
