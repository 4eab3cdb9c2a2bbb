package org.xieshou.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.shared.Sql;

/// Reads leads within reach, which is checked here and once more by the database.
record LeadTable(JdbcClient db, Reach reach, LocalDate today, Editions editions) {
    /// A closing, or for a lead of a review that was due, the review itself: whoever looked in need not say so twice.
    static final String CLOSED =
            """
            (exists (select from watch.closing_now c where c.lead = l.entry and c.subject = l.subject)
              or (l.alert = 'A16' and exists (select from watch.review_now r where r.subject = l.subject and r.since > l.since)))
            """;

    private static final String LEADS =
            """
            select l.entry as id, l.subject as household, coalesce(m.name, h.number, '—') as head, coalesce(a.name, '') as village,
              l.alert, l.day, l.person is not null as of_person, $member as member, l.about, l.channel, l.words,
              (select count(*) from watch.talk_now t where t.lead = l.entry and t.subject = l.subject) as talks,
              (select t.outcome from watch.talk_now t where t.lead = l.entry and t.subject = l.subject order by t.since desc limit 1) as talk,
              exists (select from registry.v_fact f where f.subject = l.subject and f.person is null and f.fact = 'household.no-labour'
                and f.until is null and not f.rival and f.value = 'true') as no_labour,
              $closed as closed
            from watch.lead_now l
            left join registry.v_household h on h.subject = l.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = l.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            left join access.v_area a on a.area = l.area
            where $reach
            """
                    .replace("$closed", CLOSED);

    /// As the steps are read: those that are out of reach are none.
    private static final String WALKED =
            "exists (select from watch.step_now s where s.lead = l.entry and s.subject = l.subject and %s)"
                    .formatted(Reach.within("s"));

    private static final String TALKED =
            "exists (select from watch.talk_now t where t.lead = l.entry and t.subject = l.subject)";
    private static final String OF_ALERT = "and (:alert = '' or l.alert = :alert) ";
    private static final String OVER =
            "and (%s or l.entry = any (:ended::uuid[])) ".formatted(CLOSED) + OF_ALERT;
    private static final String OPEN =
            "and not %s and l.entry <> all (:ended::uuid[]) ".formatted(CLOSED) + OF_ALERT;
    private static final String OPEN_LIST =
            LEADS + OPEN + "order by l.day, l.since, l.entry limit :most offset :before";

    /// The same that the census calls late: the list behind its figure.
    private static final String LATE_LIST =
            LEADS
                    + OPEN
                    + """
                    and (l.entry = any (:late::uuid[]) or (l.day = any (:lateDays::date[]) and not $talked and not $walked))
                    order by l.day, l.since, l.entry limit :most offset :before
                    """
                            .replace("$talked", TALKED)
                            .replace("$walked", WALKED);

    private static final String OVER_LIST =
            LEADS + OVER + "order by l.day desc, l.since desc, l.entry limit :most offset :before";
    private static final String OVER_COUNT =
            "select count(*) from watch.lead_now l where $reach " + OVER;
    private static final String TALLIES =
            """
            select alert, day, talked, count(*) as n from (
              select l.alert, l.day, $talked as talked from watch.lead_now l where $reach and not $closed and not $walked) x
            group by alert, day, talked
            """
                    .replace("$talked", TALKED)
                    .replace("$closed", CLOSED)
                    .replace("$walked", WALKED);
    private static final String ON_THEIR_WAY =
            """
            select l.entry as id, l.alert, l.day, $talked as talked from watch.lead_now l where $reach and not $closed and $walked
            """
                    .replace("$talked", TALKED)
                    .replace("$closed", CLOSED)
                    .replace("$walked", WALKED);

    /// In a list nobody is named but the head.
    private static final String NAMELESS = "null::text";

    /// A minor is named to those alone who see minors' names there.
    private static final String MEMBER =
            """
            (select p.name from registry.v_person p
              where p.subject = l.subject and p.person = l.person and p.until is null
                and (p.birth is null or p.birth <= :adult
                  or p.area = any (:children_areas::int[]) or p.subject = any (:children_homes::uuid[])))
            """;

    private static final String ONE = LEADS + "and l.entry = :id";
    private static final String STEPS =
            """
            select s.lead, s.entry, s.step, s.on_day, s.good, s.words from watch.step_now s
            join watch.lead_now l on l.entry = s.lead and l.subject = s.subject
            where s.lead = any (:leads::uuid[]) and $reach order by s.since
            """
                    .replace("$reach", Reach.within("s"));
    private static final String HAPPENED =
            """
            select x.entry, x.day, x.what, x.code, x.good, true as fits, x.words, x.next, coalesce(u.name, x.unit) as unit_name from (
              select entry, subject, area, lead, day, unit, since, 'talk' as what, outcome as code, true as good, words, next_day as next
              from watch.talk_now
              union all
              select entry, subject, area, lead, day, unit, since, 'closing', why, true, words, null from watch.closing_now
              union all
              select entry, subject, area, lead, on_day, unit, since, 'step', step, good, words, null from watch.step_now
              union all
              select r.entry, r.subject, r.area, l.entry, r.on_day, r.unit, r.since, 'result', r.result, true, r.words, null
              from watch.lead_now l cross join lateral (
                select * from watch.review_now r where r.subject = l.subject and r.since > l.since order by r.since limit 1) r
              where l.alert = 'A16') x
            join watch.lead_now l on l.entry = x.lead and l.subject = x.subject
            left join access.v_unit u on u.unit = x.unit
            where x.lead = :id and $reach order by x.since
            """
                    .replace("$reach", Reach.within("x"));

    private record Row(
            UUID id,
            UUID household,
            String head,
            String village,
            String alert,
            LocalDate day,
            boolean ofPerson,
            @Nullable String member,
            @Nullable String about,
            @Nullable String channel,
            @Nullable String words,
            long talks,
            @Nullable String talk,
            boolean noLabour,
            boolean closed) {}

    private record Begun(UUID id, String alert, LocalDate day, boolean talked) {}

    Census census() {
        var tallies =
                ask(TALLIES)
                        .query((row, _) ->
                                new Census.Tally(
                                        Alert.valueOf(row.getString("alert")),
                                        row.getObject("day", LocalDate.class),
                                        row.getBoolean("talked"),
                                        row.getLong("n")))
                        .list();
        var begun = ask(ON_THEIR_WAY).query(new SimplePropertyRowMapper<>(Begun.class)).list();
        var steps = steps(begun.stream().map(Begun::id).toList());
        var walked = begun.stream().map(each -> walked(each, steps)).toList();
        return new Census(tallies, walked, today, editions);
    }

    private Census.Walked walked(Begun begun, Map<UUID, List<Procedure.Stated>> steps) {
        var taken = steps.getOrDefault(begun.id, List.of());
        return new Census.Walked(
                begun.id,
                Alert.valueOf(begun.alert),
                begun.day,
                Procedure.of(begun.day, begun.talked, taken, editions));
    }

    List<Lead> page(Census census, LeadQuery query, long before) {
        var sql = query.over() ? OVER_LIST : query.late() ? LATE_LIST : OPEN_LIST;
        var asked =
                of(sql, census, query.alert())
                        .param("most", LeadQuery.SIZE)
                        .param("before", before);
        if (sql.equals(LATE_LIST)) {
            asked =
                    asked.param("late", Sql.uuids(census.late()))
                            .param("lateDays", days(census.lateDays()));
        }
        return leads(asked);
    }

    private static String days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    long countOver(Census census, @Nullable Alert alert) {
        return of(OVER_COUNT, census, alert).query(Long.class).single();
    }

    private JdbcClient.StatementSpec of(String sql, Census census, @Nullable Alert alert) {
        return ask(sql).param("ended", Sql.uuids(census.ended()))
                .param("alert", alert == null ? "" : alert.name());
    }

    /// @param children where the reader may know how a minor is called
    List<Lead> one(UUID id, Reach children) {
        return leads(
                ask(ONE.replace("$member", MEMBER))
                        .param("id", id)
                        .param("children_areas", children.areas())
                        .param("children_homes", children.households()));
    }

    List<Lead.Happening> happened(UUID id) {
        return ask(HAPPENED)
                .param("id", id)
                .query(new SimplePropertyRowMapper<>(Lead.Happening.class))
                .list();
    }

    private List<Lead> leads(JdbcClient.StatementSpec asked) {
        var rows =
                asked.param("adult", today.minusYears(18))
                        .query(new SimplePropertyRowMapper<>(Row.class))
                        .list();
        var steps = steps(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> lead(row, steps.getOrDefault(row.id, List.of()))).toList();
    }

    private Lead lead(Row row, List<Procedure.Stated> steps) {
        return new Lead(
                row.id,
                row.household,
                row.head,
                row.village,
                Alert.valueOf(row.alert),
                row.day,
                row.ofPerson,
                row.member,
                row.about,
                row.channel,
                row.words,
                row.talks,
                row.talk,
                row.noLabour,
                row.closed,
                Procedure.of(row.day, row.talks > 0, steps, editions));
    }

    private Map<UUID, List<Procedure.Stated>> steps(Collection<UUID> leads) {
        var steps = new HashMap<UUID, List<Procedure.Stated>>();
        if (leads.isEmpty()) {
            return steps;
        }
        db.sql(STEPS)
                .params(reach.params())
                .param("leads", Sql.uuids(leads))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("lead", UUID.class), _ -> new ArrayList<>())
                            .add(stated(row));
                });
        return steps;
    }

    private static Procedure.Stated stated(ResultSet row) throws SQLException {
        return new Procedure.Stated(
                row.getObject("entry", UUID.class),
                Step.find(row.getString("step")).orElseThrow(),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("good"),
                row.getString("words"));
    }

    private JdbcClient.StatementSpec ask(String sql) {
        var filled = sql.replace("$reach", reach.here("l")).replace("$member", NAMELESS);
        return db.sql(filled).params(reach.params());
    }
}
