package org.xieshou.access;

import java.time.LocalDate;
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
            "select distinct area from access.reach where actor = ? and ? between from_day and to_day";
    private static final String HOUSEHOLDS =
            "select distinct household from access.charge where actor = ? and ? between from_day and to_day";
    private static final String UNITS =
            "select unit from access.v_unit where area = any (?::int[])";

    private static final String CHANGED = "select coalesce(max(seq), 0) from access.changed";

    private final Reading reading;

    ActorTable(Reading reading) {
        this.reading = reading;
    }

    /// The seq of the last entry that changed who may what.
    long changed() {
        return reading.asSystem(db -> db.sql(CHANGED).query(Long.class).single());
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

    List<Integer> areas(UUID staff, LocalDate today) {
        return reading.asSystem(
                db -> db.sql(AREAS).params(staff, today).query(Integer.class).list());
    }

    List<UUID> households(UUID staff, LocalDate today) {
        return reading.asSystem(
                db -> db.sql(HOUSEHOLDS).params(staff, today).query(UUID.class).list());
    }

    List<String> unitsWithin(Set<Integer> areas) {
        return reading.asSystem(
                db -> db.sql(UNITS).param(Sql.numbers(areas)).query(String.class).list());
    }
}
