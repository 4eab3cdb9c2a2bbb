package org.xieshou.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads whose review is due, within reach, which is checked here and once more by the database. A household that is
/// monitored is reviewed as such, also if it left poverty once.
record ReviewTable(JdbcClient db, Reach reach, LocalDate today, Edition edition) {
    private static final String DUE =
            """
            from (
              select distinct on (s.subject) s.subject, s.area, case when s.type = 'exited' then 'exited' else 'monitored' end as of_what,
                s.from_day
              from registry.v_status s
              where s.until is null and (s.type = 'exited' or s.type like 'monitored-%') and s.person is null
                and s.from_day <= :today and (s.to_day is null or s.to_day >= :today) and $reach
              order by s.subject, s.type = 'exited', s.from_day) x
            left join lateral (
              select max(r.on_day) as last from watch.review_now r where r.subject = x.subject and r.on_day >= x.from_day) r on true
            cross join lateral (
              select (coalesce(r.last, x.from_day)
                + case x.of_what when 'exited' then :exited::interval else :monitored::interval end)::date as due) d
            where d.due <= :until and (x.of_what = 'monitored' or d.due <= (x.from_day + :during::interval)::date)
              and not exists (select from registry.v_closed c where c.subject = x.subject and c.until is null)
            """
                    .replace("$reach", Reach.within("s"));
    private static final String LIST =
            """
            select x.subject as household, coalesce(m.name, h.number, '—') as head, coalesce(a.name, '') as village, x.of_what as "of",
              x.from_day as "from", r.last, d.due
            """
                    + DUE.replace(
                            "where d.due",
                            """
                            left join registry.v_household h on h.subject = x.subject and h.until is null
                            left join lateral (
                              select p.name from registry.v_person p
                              where p.subject = x.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
                              order by p.first limit 1) m on true
                            left join access.v_area a on a.area = x.area
                            where d.due\
                            """)
                    + "order by d.due, a.area, h.number, x.subject limit :most offset :before";
    private static final String COUNT =
            """
            select count(*) as soon, count(*) filter (where g.due <= :today) as due, count(*) filter (where g.due < :today) as late, coalesce(min(g.due), :today) as first,
              (select count(*) from watch.review_now w where w.on_day > :yearAgo and $reach) as done
            from (select d.due
            """
                            .replace("$reach", Reach.within("w"))
                    + DUE
                    + ") g";

    /// @param until due by this day
    List<Review> due(LocalDate until, int most, long before) {
        return ask(LIST, until)
                .param("adult", today.minusYears(18))
                .param("most", most)
                .param("before", before)
                .query(new SimplePropertyRowMapper<>(Review.class))
                .list();
    }

    Review.Counts count(LocalDate until) {
        return ask(COUNT, until)
                .param("yearAgo", today.minusYears(1))
                .query(new SimplePropertyRowMapper<>(Review.Counts.class))
                .single();
    }

    /// Which review a household waits for: monitored, exited, or none.
    List<Reviews.Due> of(UUID household) {
        return db.sql(
                        """
                        select case when s.type = 'exited' then 'exited' else 'monitored' end as "of", s.from_day as "from"
                        from registry.v_status s
                        where s.until is null and s.subject = :household and (s.type = 'exited' or s.type like 'monitored-%') and s.person is null
                          and s.from_day <= :today and (s.to_day is null or s.to_day >= :today) and $reach
                        order by s.type = 'exited', s.from_day limit 1
                        """
                                .replace("$reach", Reach.within("s")))
                .params(reach.params())
                .param("household", household)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Reviews.Due.class))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, LocalDate until) {
        var exited = edition.rhythm("exited");
        var during = exited.during();
        return db.sql(sql)
                .params(reach.params())
                .param("today", today)
                .param("until", until)
                .param("exited", exited.every().toString())
                .param("monitored", edition.rhythm("monitored").every().toString())
                .param("during", during == null ? "P100Y" : during.toString());
    }
}
