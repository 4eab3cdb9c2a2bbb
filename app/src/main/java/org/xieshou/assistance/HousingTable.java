package org.xieshou.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads housing checks within reach, which is checked here and once more by the database. A house waits until it has a
/// grade: that it was not graded, or what its people think of it, is none.
final class HousingTable {
    private static final String WAITING =
            """
            select h.entry, h.subject, coalesce(m.name, r.number, '—') as name, h.day, h.signs, coalesce(u.name, h.unit) as unit_name
            from assistance.housing_now h
            left join access.v_unit u on u.unit = h.unit
            left join registry.v_household r on r.subject = h.subject and r.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = h.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            where %s and h.grading and not exists (
                select from registry.v_fact f
                where f.subject = h.subject and f.fact = 'household.housing-grade' and f.until is null and not f.rival and f.as_of >= h.day
                  and f.value <> 'none' and coalesce(f.told_by, '') not in ('self', 'family'))
              and not exists (
                select from assistance.housing_now later where later.subject = h.subject and later.grading and later.since > h.since)
            order by h.happened, h.entry limit :most
            """
                    .formatted(Reach.within("h"));

    private HousingTable() {}

    /// @param adult born on this day or before: the names of minors stay out of lists
    static List<HousingCheck> waiting(JdbcClient db, Reach reach, int most, LocalDate adult) {
        return db.sql(WAITING)
                .params(reach.params())
                .param("most", most)
                .param("adult", adult)
                .query((row, _) -> check(row))
                .list();
    }

    private static HousingCheck check(ResultSet row) throws SQLException {
        return new HousingCheck(
                row.getObject("entry", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                Stream.of(row.getString("signs").split(",")).filter(s -> !s.isEmpty()).toList(),
                row.getString("unit_name"));
    }
}
