package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Pupils and their teachers on a day, as known at a seq, within reach: what a campaign's board and bulletin count
/// (`board.SchoolingTable`), by villages.
record PupilsThenTable(JdbcClient db, Reach reach) {
    private static final String VILLAGES =
            """
            with recursive place(area) as (
              select area from access.v_area where area = :within
              union all
              select a.area from place b join access.v_area a on a.parent = b.area),
            pupil as (
              select x.subject, x.area, x.person from registry.v_fact x join place p on p.area = x.area
              where %s and x.fact = 'person.pupil' and x.value in ('preschool', 'primary', 'junior', 'senior', 'vocational') and not x.rival
                and x.since <= :known and (x.until is null or x.until > :known)
                and exists (
                  select from registry.v_person m
                  where m.person = x.person and m.subject = x.subject and m.since <= :known and (m.until is null or m.until > :known)
                    and not exists (
                      select from registry.v_left l
                      where l.person = m.person and l.since > m.first and l.since <= :known and (l.until is null or l.until > :known)))),
            pair as (
              select p.subject, p.person from pairing.v_pair p
              where p.sort = 'teacher' and p.since <= :known and (p.until is null or p.until > :known)
                and p.from_day <= :on and (p.to_day is null or p.to_day >= :on)
                and not exists (
                  select from pairing.v_ending e
                  where e.pair = p.pair and e.subject = p.subject and e.on_day < :on and e.since <= :known and (e.until is null or e.until > :known))),
            held as (
              select u.area, u.subject, u.person, count(p.person) as pairs
              from pupil u left join pair p on p.subject = u.subject and p.person = u.person
              group by u.area, u.subject, u.person)
            select a.area, a.name as village, count(*) as "all", count(*) filter (where h.pairs > 0) as paired,
              count(*) filter (where h.pairs > 1) as doubled
            from held h join access.v_area a on a.area = h.area group by a.area, a.name order by a.area
            """
                    .formatted(Reach.within("x"));

    /// @param within an area with all below it
    List<Coverage.Village> coverage(LocalDate on, long known, int within) {
        return db.sql(VILLAGES)
                .params(reach.params())
                .param("on", on)
                .param("known", known)
                .param("within", within)
                .query(new SimplePropertyRowMapper<>(Coverage.Village.class))
                .list();
    }
}
