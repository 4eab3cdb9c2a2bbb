package org.xieshou.board;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts pupils and their pairs as known at a seq, standing on a day that is not later than that of the seq.
/// `pairing.PupilsThenTable` lists the same by villages.
record SchoolingTable(JdbcClient db, long known) {
    private static final String COUNT =
            """
            with recursive place(area) as (
              select area from access.v_area where area = :within
              union all
              select a.area from place b join access.v_area a on a.parent = b.area),
            standing as (
              select least(cast(:last as date), (
                select (e.received at time zone coalesce(
                  (select i.zone from journal.installation i where i.since <= :known order by i.since desc limit 1), 'UTC'))::date
                from journal.entry e where e.seq <= :known order by e.seq desc limit 1)) as day),
            pupil as (
              select f.subject, f.person from registry.v_fact f join place p on p.area = f.area
              where f.fact = 'person.pupil' and f.value in ('preschool', 'primary', 'junior', 'senior', 'vocational') and not f.rival
                and f.since <= :known and (f.until is null or f.until > :known)
                and exists (
                  select from registry.v_person m
                  where m.person = f.person and m.subject = f.subject and m.since <= :known and (m.until is null or m.until > :known)
                    and not exists (
                      select from registry.v_left l
                      where l.person = m.person and l.since > m.first and l.since <= :known and (l.until is null or l.until > :known)))),
            pair as (
              select p.subject, p.person from pairing.v_pair p cross join standing t
              where p.sort = 'teacher' and p.since <= :known and (p.until is null or p.until > :known)
                and p.from_day <= t.day and (p.to_day is null or p.to_day >= t.day)
                and not exists (
                  select from pairing.v_ending e
                  where e.pair = p.pair and e.subject = p.subject and e.on_day < t.day and e.since <= :known and (e.until is null or e.until > :known))),
            held as (
              select u.subject, u.person, count(p.person) as pairs
              from pupil u left join pair p on p.subject = u.subject and p.person = u.person
              group by u.subject, u.person)
            select (select day from standing) as day, count(*) as pupils, count(*) filter (where pairs > 0) as paired, coalesce(sum(pairs), 0)::bigint as pairs from held
            """;

    /// @param within the area with all below it
    /// @param last the campaign's last day
    Schooling count(int within, LocalDate last) {
        return db.sql(COUNT)
                .param("within", within)
                .param("known", known)
                .param("last", last)
                .query((row, _) ->
                        new Schooling(
                                row.getObject("day", LocalDate.class),
                                row.getLong("pupils"),
                                row.getLong("paired"),
                                row.getLong("pairs")))
                .single();
    }
}
