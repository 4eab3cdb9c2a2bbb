package org.xieshou.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads re-check rounds within reach, which is checked here and once more by the database.
record RoundTable(JdbcClient db, Reach reach, LocalDate today) {
    private static final String HEAD =
            """
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = h.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            left join access.v_area a on a.area = h.area
            """;
    private static final String ROUNDS =
            """
            select r.entry as id, r.name, r.facts, r.for_unit, coalesce(u.name, r.for_unit) as unit_name, r.due_day, r.campaign, r.day,
              n.listed, n.done
            from visits.round_now r
            left join access.v_unit u on u.unit = r.for_unit
            cross join lateral (
              select count(distinct l.subject) as listed, count(distinct l.subject) filter (where exists (
                select from visits.recheck_now k where k.round = r.entry and k.subject = l.subject)) as done
              from visits.listed_now l where l.round = r.entry and $reach) n
            where (n.listed > 0 or r.for_unit = any (:units) or r.unit = any (:units))
            """
                    .replace("$reach", Reach.within("l"));
    private static final String PAGE =
            ROUNDS + "order by r.due_day desc, r.since desc limit :most offset :before";
    private static final String ONE = ROUNDS + "and r.entry = :id";
    private static final String WAITING =
            ROUNDS
                    + """
                      and r.for_unit = any (:units) and r.due_day <= :soon and n.done < n.listed
                    order by r.due_day desc, r.since desc
                    """;
    private static final String COUNT =
            """
            select count(*) from visits.round_now r
            where r.for_unit = any (:units) or r.unit = any (:units)
              or exists (select from visits.listed_now l where l.round = r.entry and $reach)
            """
                    .replace("$reach", Reach.within("l"));
    private static final String NAMED =
            """
            select r.entry as id, r.name, r.facts, r.for_unit, r.for_unit as unit_name, r.due_day, r.campaign, r.day, 0 as listed, 0 as done
            from visits.round_now r where r.entry = :id
            """;
    private static final String LINES =
            """
            select l.subject as household, coalesce(m.name, h.number, '—') as head, coalesce(a.name, '') as village, h.hamlet, h.address, k.day as "on", k.by,
              t.day as tried, t.met
            from (select distinct l.subject, l.area from visits.listed_now l where l.round = :id and $reach) l
            join registry.v_household h on h.subject = l.subject and h.until is null
            left join lateral (
              select k.day, coalesce(u.name, k.unit) as by from visits.recheck_now k left join access.v_unit u on u.unit = k.unit
              where k.round = :id and k.subject = l.subject order by k.day desc, k.since desc limit 1) k on true
            left join lateral (
              select v.day, v.met from visits.visit_now v join visits.round_now r on r.entry = :id
              where v.subject = l.subject and v.day >= r.day and (v.met <> 'home' or not v.consent) and $met
              order by v.day desc, v.since desc limit 1) t on k.day is null
            """
                            .replace("$reach", Reach.within("l"))
                            .replace("$met", Reach.within("v"))
                    + HEAD
                    + "order by k.day nulls first, t.day nulls first, h.area, h.number, l.subject limit :most offset :before";
    private static final String TALLIES =
            """
            select w.fact, count(*) filter (where w.answer = 'same') as same, count(*) filter (where w.answer = 'changed') as changed,
              count(*) filter (where w.answer = 'told') as told, count(*) filter (where w.answer = 'unknown') as unknown
            from visits.answer_now w where w.round = :id and $reach group by w.fact
            """
                    .replace("$reach", Reach.within("w"));
    private static final String CHOOSE =
            """
            with recursive below as (
              select area from access.v_area where area = :area
              union select a.area from below b join access.v_area a on a.parent = b.area)
            select h.subject, h.number, coalesce(m.name, h.number, '—') as head
            from registry.v_household h
            """
                    + HEAD
                    + "where h.until is null and "
                    + Reach.within("h")
                    + """
                      and (cardinality(:numbers::text[]) = 0 or h.number = any (:numbers::text[]))
                      and (cardinality(:numbers::text[]) > 0 or :area = 0 or h.area in (select area from below))
                      and (cardinality(:numbers::text[]) > 0 or :status = '' or exists (
                        select from registry.v_status s where s.subject = h.subject and s.until is null and s.type = :status
                          and s.from_day <= :today and (s.to_day is null or s.to_day >= :today)))
                      and not exists (select from registry.v_closed c where c.subject = h.subject and c.until is null)
                    order by h.area, h.number, h.subject limit :most
                    """;

    /// A household that may be chosen.
    record Candidate(UUID subject, @Nullable String number, String head) {}

    List<Round> rounds(String[] units, int most, long before) {
        return ask(PAGE)
                .param("units", units)
                .param("most", most)
                .param("before", before)
                .query((row, _) -> round(row))
                .list();
    }

    long count(String[] units) {
        return ask(COUNT).param("units", units).query(Long.class).single();
    }

    /// Those that one of these units has not asked to the end, and should have by then.
    List<Round> waiting(String[] units, LocalDate soon) {
        return ask(WAITING)
                .param("units", units)
                .param("soon", soon)
                .query((row, _) -> round(row))
                .list();
    }

    Optional<Round> round(UUID id, String[] units) {
        return ask(ONE).param("units", units)
                .param("id", id)
                .query((row, _) -> round(row))
                .optional();
    }

    /// What is asked in it, without its list.
    Optional<Round> named(UUID id) {
        return db.sql(NAMED).param("id", id).query((row, _) -> round(row)).optional();
    }

    /// Those not yet asked come first, and of them those to whom nobody came in vain.
    List<Round.Line> lines(UUID id, int most, long before) {
        return ask(LINES)
                .param("id", id)
                .param("adult", adult())
                .param("most", most)
                .param("before", before)
                .query(new SimplePropertyRowMapper<>(Round.Line.class))
                .list();
    }

    List<Round.Tally> tallies(UUID id) {
        return ask(TALLIES)
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Round.Tally.class))
                .list();
    }

    List<Candidate> choose(Round.Filter filter, int most) {
        return ask(CHOOSE)
                .param("area", filter.area() == null ? 0 : filter.area())
                .param("numbers", filter.numbers().toArray(String[]::new))
                .param("status", filter.status())
                .param("today", today)
                .param("adult", adult())
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Candidate.class))
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of(row.getString("facts").split(",")),
                row.getString("for_unit"),
                row.getString("unit_name"),
                row.getObject("due_day", LocalDate.class),
                row.getObject("campaign", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getLong("listed"),
                row.getLong("done"));
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql).params(reach.params());
    }

    /// Born on this day or before: the names of minors stay out of lists.
    private LocalDate adult() {
        return today.minusYears(18);
    }
}
