package org.xieshou.watch;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rules, each one question to what we hold. A rule gives subject, person, event and day; what has a lead that is
/// open, or was closed within the quiet period, or rests on an event that alerted before, is left out.
record SignalTable(JdbcClient db, LocalDate today, Editions editions) {
    private static final String FACT =
            """
            select f.subject, f.person, f.fact || ' ' || f.entry as event, f.as_of as day from registry.v_fact f
            where f.until is null and not f.rival and f.as_of > :since and
            """;
    private static final String STANDING =
            "s.until is null and s.from_day <= :today and (s.to_day is null or s.to_day >= :today)";
    private static final String A01 =
            FACT
                    + """
                    f.fact = 'household.income-head-stated' and f.person is null
                      and case when f.value ~ '^[0-9]{1,15}$' then f.value::bigint < :line else false end
                    """;

    private static final String A04 =
            FACT
                    + """
                    ((f.fact = 'person.dropout' and f.value = 'true') or (f.fact = 'person.not-at-school' and f.value = 'dropout'))
                      and exists (select from registry.v_person p where p.person = f.person and p.subject = f.subject and p.until is null
                        and extract(year from age(:today, p.birth)) between :young and :old)
                    """;

    private static final String A05 =
            FACT
                    + """
                    f.fact = 'person.medical-resident' and f.value = 'false'
                      and not exists (select from registry.v_fact o where o.subject = f.subject and o.person = f.person
                        and o.fact = 'person.medical-employee' and o.until is null and not o.rival and o.value = 'true')
                    """;

    private static final String A06 =
            FACT
                    + """
                    ((f.fact = 'household.housing-grade' and f.value in ('C', 'D'))
                      or (f.fact = 'household.housing-dangerous' and f.value = 'true'))
                    """;

    private static final String A07 =
            FACT
                    + """
                    ((f.fact = 'household.water-safe' and f.value = 'false')
                      or (f.fact in ('household.water-quantity', 'household.water-steady') and f.value = 'false')
                      or (f.fact = 'household.water-hard' and f.value = 'true'))
                    """;

    private static final String A12 =
            """
            select s.subject, s.person, 'status ' || s.entry as event, s.to_day as day from registry.v_status s
            where s.until is null and s.type in ('dibao', 'tekun') and s.to_day < :today and s.to_day > :since
              and not exists (select from registry.v_status o where o.subject = s.subject and o.type = s.type and o.until is null
                and o.from_day <= :today and (o.to_day is null or o.to_day >= :today))
            """;

    private static final String A14 =
            "select null::uuid as subject, null::uuid as person, '' as event, :today as day where false";

    private static final String A15 =
            """
            select s.subject, null::uuid as person, 'status ' || s.entry as event, s.from_day as day from registry.v_status s
            where s.type like 'monitored-%' and s.from_day <= :since and $standing
              and not exists (select from assistance.v_handover v where v.subject = s.subject and v.until is null and v.day >= s.from_day)
              and not exists (select from assistance.v_work w where w.subject = s.subject and w.until is null and w.day >= s.from_day)
              and not exists (select from livelihood.v_plan p where p.subject = s.subject and p.until is null and p.day >= s.from_day)
              and not exists (select from registry.v_fact f where f.subject = s.subject and f.until is null
                and f.fact = 'household.help' and f.as_of >= s.from_day)
              and not exists (select from watch.step_now t where t.subject = s.subject and t.step in ('measure', 'help-first')
                and t.on_day >= s.from_day)
            """
                    .replace("$standing", STANDING);

    private static final String A16 =
            """
            select x.subject, null::uuid as person, 'review ' || d.due as event, d.due as day from (
              select distinct on (s.subject) s.subject, s.type = 'exited' as gone, s.from_day from registry.v_status s
              where (s.type = 'exited' or s.type like 'monitored-%') and s.person is null and $standing
              order by s.subject, s.type = 'exited', s.from_day) x
            cross join lateral (
              select (coalesce(max(r.on_day), x.from_day)
                + case when x.gone then :exited::interval else :monitored::interval end)::date as due
              from watch.review_now r where r.subject = x.subject and r.on_day >= x.from_day) d
            where d.due <= :today and (not x.gone or d.due <= (x.from_day + :during::interval)::date)
            """
                    .replace("$standing", STANDING);

    private static final String AROUND =
            """
            select g.subject as household, g.person, g.event, g.day from ($rule) g
            where exists (select from registry.v_household h where h.subject = g.subject and h.until is null)
              and not exists (select from registry.v_closed c where c.subject = g.subject and c.until is null)
              and not exists (select from watch.lead_now l where l.subject = g.subject and l.alert = :alert and (
                l.event = g.event
                or not $closed
                or exists (select from watch.closing_now c where c.lead = l.entry and c.subject = l.subject and c.day > :quiet)))
            order by g.day, g.subject limit :most
            """
                    .replace("$closed", LeadTable.CLOSED);

    List<Signal> signals(Alert alert, int most) {
        var edition = editions.on(today);
        var rule = edition.rule(alert);
        var ages = rule.ages();
        var asked =
                db.sql(AROUND.replace("$rule", sql(alert)))
                        .param("alert", alert.name())
                        .param("today", today)
                        .param("since", today.minus(rule.fresh()))
                        .param("quiet", today.minus(rule.quiet()))
                        .param("line", editions.line(today).orElse(0L))
                        .param("young", ages.isEmpty() ? 0 : ages.getFirst())
                        .param("old", ages.isEmpty() ? 200 : ages.getLast())
                        .param("monitored", edition.rhythm("monitored").every().toString())
                        .param("exited", edition.rhythm("exited").every().toString())
                        .param("during", during(edition))
                        .param("most", most);
        return asked.query(new SimplePropertyRowMapper<>(Signal.class)).list();
    }

    private static String during(Edition edition) {
        var during = edition.rhythm("exited").during();
        return during == null ? "P100Y" : during.toString();
    }

    private static String sql(Alert alert) {
        return switch (alert) {
            case A01 -> A01;
            case A04 -> A04;
            case A05 -> A05;
            case A06 -> A06;
            case A07 -> A07;
            case A12 -> A12;
            case A14 -> A14;
            case A15 -> A15;
            case A16 -> A16;
        };
    }
}
