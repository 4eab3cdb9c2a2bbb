package org.xieshou.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads visits within reach, which is checked here and once more by the database. A household goes by its adult head's name, else by its number.
record VisitTable(JdbcClient db, Reach reach, LocalDate today) {
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

    private static final String WITHIN = "where " + Reach.within("v");

    private static final String OF_HOUSEHOLD =
            VISIT
                    + WITHIN
                    + "and v.subject = :household order by v.day desc, v.since desc limit 500";

    private static final String BETWEEN =
            VISIT
                    + WITHIN
                    + """
                    and v.subject is not null and v.day between :from and :to and (:unit = '' or v.unit = :unit)
                      and (v.day, v.since) < (:day, :seq)
                    order by v.day desc, v.since desc limit :most
                    """;

    private static final String IS_DUE =
            WITHIN
                    + """
                    and v.next_day <= :today and v.subject is not null
                      and not exists (
                        select from visits.visit_now w where w.subject = v.subject and (w.day, w.since) > (v.day, v.since))
                    """;

    private static final String DUE =
            """
            select v.subject as household, coalesce(m.name, h.number, '—') as name, a.name as village, h.hamlet, h.address, v.next_day, v.day, v.total
            from (select v.subject, v.area, v.next_day, v.day, v.since, count(*) over () as total from visits.visit_now v
            """
                    + IS_DUE
                    + """
                      order by v.next_day, v.since limit :most offset :before) v
                    left join access.v_area a on a.area = v.area
                    left join registry.v_household h on h.subject = v.subject and h.until is null
                    left join lateral (
                      select p.name from registry.v_person p
                      where p.subject = v.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
                      order by p.first limit 1) m on true
                    order by v.next_day, v.since
                    """;

    private static final String COUNT_DUE =
            "select count(*) as count, coalesce(min(v.next_day), :today) as first from visits.visit_now v "
                    + IS_DUE;

    /// Where nobody was met, somebody has still to go.
    private static final String MET_FOR =
            """
            select distinct on (v.subject) v.subject as household, v.day, coalesce(u.name, v.unit) as by
            from visits.visit_now v left join access.v_unit u on u.unit = v.unit
            """
                    + WITHIN
                    + """
                    and v.subject = any (:households) and v.activity = :activity and v.met = 'home'
                      and (:module = 0 or v.module = :module)
                    order by v.subject, v.day desc, v.since desc
                    """;

    private static final String LAST =
            "select max(v.day) as day from visits.visit_now v "
                    + WITHIN
                    + "and v.subject = :household";

    Optional<LocalDate> last(UUID household) {
        return Optional.ofNullable(
                ask(LAST)
                        .param("household", household)
                        .query((row, _) -> new Last(row.getObject(1, LocalDate.class)))
                        .single()
                        .day());
    }

    private record Last(@Nullable LocalDate day) {}

    List<Visit> of(UUID household) {
        return ask(OF_HOUSEHOLD)
                .param("household", household)
                .param("adult", adult())
                .query(ROW)
                .list();
    }

    List<Visit> between(Visits.Days days, int most) {
        return ask(BETWEEN)
                .param("adult", adult())
                .param("from", days.from())
                .param("to", days.to())
                .param("unit", days.unit())
                .param("day", days.before().day())
                .param("seq", days.before().seq())
                .param("most", most)
                .query(ROW)
                .list();
    }

    List<Visits.Met> metFor(UUID activity, int module, List<UUID> households) {
        return ask(MET_FOR)
                .param("activity", activity)
                .param("module", module)
                .param("households", households.toArray(UUID[]::new))
                .query(new DataClassRowMapper<>(Visits.Met.class))
                .list();
    }

    /// None, and a total of nought, beyond the last.
    Visits.DueList due(int most, long before) {
        var total = new AtomicLong();
        var rows =
                ask(DUE).param("today", today)
                        .param("adult", adult())
                        .param("most", most)
                        .param("before", before)
                        .query((row, _) -> due(row, total))
                        .list();
        return new Visits.DueList(rows, total.get());
    }

    private static Due due(ResultSet row, AtomicLong total) throws SQLException {
        total.set(row.getLong("total"));
        return new Due(
                row.getObject("household", UUID.class),
                row.getString("name"),
                row.getString("village"),
                row.getString("hamlet"),
                row.getString("address"),
                row.getObject("next_day", LocalDate.class),
                row.getObject("day", LocalDate.class));
    }

    Visits.Waits countDue() {
        return ask(COUNT_DUE).param("today", today).query(Visits.Waits.class).single();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql).params(reach.params());
    }

    /// Born on this day or before: the names of minors stay out of lists.
    private LocalDate adult() {
        return today.minusYears(18);
    }
}
