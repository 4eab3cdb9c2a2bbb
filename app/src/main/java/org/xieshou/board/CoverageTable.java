package org.xieshou.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;

/// Reads who is on a campaign's lists and who was visited, as known now.
///
/// @param first the campaign's first day
/// @param last its last day
record CoverageTable(JdbcClient db, UUID campaign, long known, LocalDate first, LocalDate last) {
    private static final int MOST = 200;
    private static final String LISTED =
            """
            with listed as materialized (
              select r.for_unit as unit, l.subject, l.area
              from visits.v_round r join visits.v_listed l on l.round = r.round and l.until is null
              where r.campaign = :campaign and r.until is null
              union
              select p.for_unit, p.subject, p.area from pairing.v_standing p
              where p.sort = 'helper' and p.for_unit = any ((select board.units(:campaign, :known))::text[])
                and p.from_day <= :last and (p.to_day is null or p.to_day >= :first)),
            met as materialized (
              select v.subject, v.area, v.day, count(*) as visits, string_agg(distinct coalesce(u.name, v.unit), '、') as units
              from board.member_visit(:campaign, :known) v left join access.v_unit u on u.unit = v.unit
              where v.met = 'home' group by v.subject, v.area, v.day),
            reached as materialized (
              select m.subject from met m
              union
              select k.subject from visits.v_round r join visits.v_recheck k on k.round = r.round and k.until is null
              where r.campaign = :campaign and r.until is null)
            """;
    private static final String UNITS =
            LISTED
                    + """
                    select l.unit, coalesce(u.name, l.unit) as name, count(distinct l.subject) as listed,
                      count(distinct l.subject) filter (where exists (select from reached m where m.subject = l.subject)) as visited
                    from listed l left join access.v_unit u on u.unit = l.unit
                    group by l.unit, u.name, u.since order by u.since, l.unit
                    """;
    private static final String TOTALS =
            LISTED
                    + """
                    select count(distinct l.subject) as listed,
                      count(distinct l.subject) filter (where exists (select from reached m where m.subject = l.subject)) as visited,
                      (select count(distinct m.subject) from met m where m.visits > 1) as twice
                    from listed l
                    """;
    private static final String HEAD =
            """
            left join registry.v_household h on h.subject = x.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = x.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) n on true
            left join access.v_area a on a.area = x.area
            """;
    private static final String UNVISITED =
            LISTED
                    + """
                    select x.subject as household, coalesce(n.name, h.number, '—') as head, coalesce(a.name, '') as village,
                      string_agg(distinct coalesce(u.name, x.unit), '、') as unit
                    from listed x left join access.v_unit u on u.unit = x.unit
                    """
                    + HEAD
                    + "where not exists (select from reached m where m.subject = x.subject) and "
                    + Reach.within("x")
                    + "group by x.subject, n.name, h.number, a.name, a.area order by a.area, h.number limit "
                    + MOST;
    private static final String AGAIN =
            LISTED
                    + """
                    select x.subject as household, coalesce(n.name, h.number, '—') as head, coalesce(a.name, '') as village, x.day, x.visits, x.units
                    from met x
                    """
                    + HEAD
                    + "where x.visits > 1 and "
                    + Reach.within("x")
                    + "order by x.day, a.area, h.number limit "
                    + MOST;

    record Totals(long listed, long visited, long twice) {}

    List<Coverage.Line> units() {
        return ask(UNITS).query(new SimplePropertyRowMapper<>(Coverage.Line.class)).list();
    }

    Totals totals() {
        return ask(TOTALS).query(new SimplePropertyRowMapper<>(Totals.class)).single();
    }

    /// Within reach, which is checked here and, if it is read as an actor, once more by the database.
    ///
    /// @param adult born on this day or before: the names of minors stay out of lists
    List<Coverage.Home> unvisited(Reach reach, LocalDate adult) {
        return ask(UNVISITED)
                .params(reach.params())
                .param("adult", adult)
                .query(new SimplePropertyRowMapper<>(Coverage.Home.class))
                .list();
    }

    List<Coverage.Again> again(Reach reach, LocalDate adult) {
        return ask(AGAIN)
                .params(reach.params())
                .param("adult", adult)
                .query(new SimplePropertyRowMapper<>(Coverage.Again.class))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql)
                .param("campaign", campaign)
                .param("known", known)
                .param("first", first)
                .param("last", last);
    }
}
