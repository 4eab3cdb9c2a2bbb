package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads visits within the reach of the transaction. A household goes by its adult head's name, else by its number.
final class VisitTable {
    private static final RowMapper<Due> DUE_ROW = new SimplePropertyRowMapper<>(Due.class);
    private static final RowMapper<Visit> ROW = new SimplePropertyRowMapper<>(Visit.class);
    private static final String VISIT =
            """
            select v.entry, v.subject as household, coalesce(m.name, h.number, '—') as name, v.day, v.unit,
              coalesce(u.name, v.unit) as unit_name, v.with_units as "with", v.met, v.how, v.team, v.next_day as next,
              v.since as seq
            from visits.visit_now v
            left join access.v_unit u on u.unit = v.unit
            left join registry.v_household h on h.subject = v.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = v.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            """;

    private static final String OF_HOUSEHOLD =
            VISIT + "where v.subject = :household order by v.day desc, v.since desc limit 500";

    private static final String BETWEEN =
            VISIT
                    + """
                    where v.subject is not null and v.day between :from and :to and (:unit = '' or v.unit = :unit)
                      and (v.day, v.since) < (:day, :seq)
                    order by v.day desc, v.since desc limit :most
                    """;

    private static final String IS_DUE =
            """
            where v.next_day <= :today and v.subject is not null
              and not exists (
                select from visits.visit_now w where w.subject = v.subject and (w.day, w.since) > (v.day, v.since))
            """;

    private static final String DUE =
            """
            select v.subject as household, coalesce(m.name, h.number, '—') as name, a.name as village, v.next_day as day, v.day as last
            from visits.visit_now v
            left join access.v_area a on a.area = v.area
            left join registry.v_household h on h.subject = v.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = v.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            """
                    + IS_DUE
                    + "order by v.next_day, v.since limit :most";

    private static final String COUNT_DUE =
            "select count(*) as count, coalesce(min(v.next_day), :today) as first from visits.visit_now v "
                    + IS_DUE;

    private static final String LAST =
            "select max(day) as day from visits.visit_now where subject = ?";

    private VisitTable() {}

    static Optional<LocalDate> last(JdbcClient db, UUID household) {
        return Optional.ofNullable(
                db.sql(LAST)
                        .param(household)
                        .query((row, _) -> new Last(row.getObject(1, LocalDate.class)))
                        .single()
                        .day());
    }

    private record Last(@Nullable LocalDate day) {}

    static List<Visit> of(JdbcClient db, UUID household, LocalDate today) {
        return db.sql(OF_HOUSEHOLD)
                .param("household", household)
                .param("adult", adult(today))
                .query(ROW)
                .list();
    }

    static List<Visit> between(JdbcClient db, Visits.Days days, int most, LocalDate today) {
        return db.sql(BETWEEN)
                .param("adult", adult(today))
                .param("from", days.from())
                .param("to", days.to())
                .param("unit", days.unit())
                .param("day", days.before().day())
                .param("seq", days.before().seq())
                .param("most", most)
                .query(ROW)
                .list();
    }

    /// Born on this day or before: the names of minors stay out of lists.
    private static LocalDate adult(LocalDate today) {
        return today.minusYears(18);
    }

    static List<Due> due(JdbcClient db, LocalDate today, int most) {
        return db.sql(DUE)
                .param("today", today)
                .param("adult", adult(today))
                .param("most", most)
                .query(DUE_ROW)
                .list();
    }

    static Visits.Waits countDue(JdbcClient db, LocalDate today) {
        return db.sql(COUNT_DUE).param("today", today).query(Visits.Waits.class).single();
    }
}
