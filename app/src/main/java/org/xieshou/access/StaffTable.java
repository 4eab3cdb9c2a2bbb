package org.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Staffing.Asked;
import org.xieshou.access.Staffing.Assignment;
import org.xieshou.access.Staffing.Found;
import org.xieshou.access.Staffing.Member;
import org.xieshou.access.Staffing.Office;
import org.xieshou.shared.Sql;

/// People and their assignments, for those who keep them.
@Component
final class StaffTable {
    private static final String WHO =
            """
            from access.v_staff v join access.v_unit u on u.unit = v.unit
            where u.area = any (:areas::int[]) and (:unit = '' or v.unit = :unit)
              and (v.name like :like escape '!' or lower(v.login) like :like escape '!')
            """;
    private static final String COUNT = "select count(*) " + WHO;
    private static final String PAGE =
            "select v.staff, v.name, v.unit, v.login, v.entry "
                    + WHO
                    + " order by u.name, v.name, v.staff limit :size offset :from";
    private static final String MEMBER =
            "select staff, name, unit, login, entry from access.v_staff where staff = ?";
    private static final String UNIT =
            "select unit as id, name, type, area, parent, entry from access.v_unit where unit = ?";
    private static final String TAKEN =
            "select exists (select from access.v_staff where lower(login) = lower(?) and staff <> ?)";
    private static final String ASSIGNMENTS =
            """
            select n.entry, n.staff, n.role, n.for_unit, n.within, n.household, p.area as place, n.from_day, n.to_day
            from access.assignment_now n left join journal.place p on p.subject = n.household
            where n.staff = any (?::uuid[]) order by n.from_day desc, n.since desc
            """;

    private final Reading reading;

    StaffTable(Reading reading) {
        this.reading = reading;
    }

    Found find(Set<Integer> areas, Asked asked) {
        return reading.asSystem(db -> {
            long total = asking(db, COUNT, areas, asked).query(Long.class).single();
            long last = Math.max(0, (total - 1) / Staffing.SIZE);
            var members =
                    asking(db, PAGE, areas, asked)
                            .param("size", Staffing.SIZE)
                            .param("from", Math.clamp(asked.page() - 1, 0, last) * Staffing.SIZE)
                            .query(new DataClassRowMapper<>(Member.class))
                            .list();
            return new Found(members, total);
        });
    }

    private static JdbcClient.StatementSpec asking(
            JdbcClient db, String sql, Set<Integer> areas, Asked asked) {
        var word = asked.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return db.sql(sql)
                .param("areas", Sql.numbers(areas))
                .param("unit", asked.unit())
                .param("like", "%" + word + "%");
    }

    Optional<Member> member(UUID staff) {
        return reading.asSystem(db -> db.sql(MEMBER).param(staff).query(Member.class).optional());
    }

    Optional<Office> unit(String id) {
        return reading.asSystem(db -> db.sql(UNIT).param(id).query(Office.class).optional());
    }

    boolean isTaken(String login, UUID staff) {
        return reading.asSystem(
                db -> db.sql(TAKEN).params(login, staff).query(Boolean.class).single());
    }

    List<Assignment> assignments(List<UUID> staff) {
        return reading.asSystem(db ->
                db.sql(ASSIGNMENTS).param(Sql.uuids(staff)).query(StaffTable::assignment).list());
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("entry", UUID.class),
                row.getObject("staff", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("for_unit"),
                row.getObject("within", Integer.class),
                row.getObject("household", UUID.class),
                row.getObject("place", Integer.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }
}
