package org.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A campaign's figures, counted from its member entries as known at a seq.
record FiguresTable(JdbcClient db, UUID campaign, long known) {
    /// The unit in whose place stands what is distinct in the whole campaign.
    static final String WHOLE = "";

    /// Who came, by unit, outing and day. A turnout is said of all who came of a unit: of a team that visited and a turnout of
    /// the same day and activity the larger counts, not both. Visits that name no activity belong to the turnout of their day.
    private static final String STAFFED =
            """
            turnout as materialized (
              select t.unit, t.day, t.activity::text as outing, sum(t.staff) as reported
              from board.member_entry(:campaign, :known) m
              join campaigns.v_turnout t on t.entry = m.entry and t.since <= :known and (t.until is null or t.until > :known)
              where m.sort = 'turnout'
              group by t.unit, t.day, t.activity),
            first_turnout as (select unit, day, min(outing) as outing from turnout group by unit, day),
            team as (
              select v.unit, v.day, coalesce(nullif(v.outing, ''), f.outing, '') as outing, max(v.team) as staff
              from visit v left join first_turnout f on f.unit = v.unit and f.day = v.day
              group by v.unit, v.day, coalesce(nullif(v.outing, ''), f.outing, '')),
            staffed as (
              select unit, day, outing, coalesce(t.staff, 0) as staff, coalesce(r.reported, 0) as reported
              from team t full join turnout r using (unit, day, outing))
            """;

    private static final String BY_UNIT =
            """
            with visit as materialized (
              select unit, subject, day, met, team, with_units, outing from board.member_visit(:campaign, :known)),
            member as materialized (
              select sort, entry, unit from board.member_entry(:campaign, :known) where sort <> 'visit'),
            handover as materialized (
              select h.unit, h.subject, h.households, h.basis, h.amount_fen
              from member m join assistance.v_handover h on h.entry = m.entry and h.since <= :known and (h.until is null or h.until > :known)),
            talk as materialized (
              select s.unit, s.count, s.audience
              from member m join campaigns.v_session s on s.entry = m.entry and s.since <= :known and (s.until is null or s.until > :known)),
            difficulty as materialized (
              select d.unit, d.settled
              from member m join casework.v_difficulty d on d.entry = m.entry and d.since <= :known and (d.until is null or d.until > :known)),
            $staffed
            select unit, 'HOUSEHOLDS' as figure, count(distinct subject) as number from visit where met = 'home' group by unit
            union all
            select unit, 'VISITS', count(*) from visit where met = 'home' group by unit
            union all
            select unit, 'NOT_MET', count(*) from visit where met <> 'home' group by unit
            union all
            select other, 'ALONGSIDE', count(*) from visit, regexp_split_to_table(with_units, ',') other where other <> '' group by other
            union all
            select unit, 'STAFF', sum(greatest(staff, reported)) from staffed group by unit
            union all
            select unit, 'HANDOVERS', count(*) from handover group by unit
            union all
            select coalesce(unit, ''), 'GIVEN', count(distinct subject) + coalesce(sum(households) filter (where subject is null), 0)
            from handover group by rollup (unit)
            union all
            select unit, 'FEN', sum(amount_fen) from handover where amount_fen is not null group by unit
            union all
            select unit, 'FEN_PER_HOUSEHOLD', sum(amount_fen) from handover where amount_fen is not null and basis = 'per-household' group by unit
            union all
            select unit, 'SESSIONS', sum(count) from talk group by unit
            union all
            select unit, 'AUDIENCE', sum(audience) from talk where audience is not null group by unit
            union all
            select unit, 'DIFFICULTIES', count(*) from difficulty group by unit
            union all
            select unit, 'SETTLED', count(*) from difficulty where settled group by unit
            union all
            select unit, 'OPEN', count(*) from difficulty where not settled group by unit
            union all
            select r.unit, upper(r.measure), sum(r.number)
            from member m join campaigns.v_result r on r.entry = m.entry and r.since <= :known and (r.until is null or r.until > :known)
            group by r.unit, r.measure
            """
                    .replace("$staffed", STAFFED);
    private static final String STANDING_UP =
            """
            with member as materialized (
              select sort, entry, unit from board.member_entry(:campaign, :known)
              where sort in ('session', 'plan', 'kept', 'sale', 'work', 'housing', 'post', 'receipt', 'contact', 'awareness')),
            talk as (
              select s.unit, s.sort, s.count
              from member m join campaigns.v_session s on s.entry = m.entry and s.since <= :known and (s.until is null or s.until > :known)),
            known as materialized (
              select k.unit, k.asked, k.knew
              from member m join campaigns.v_awareness k on k.entry = m.entry and k.since <= :known and (k.until is null or k.until > :known)),
            given as (
              select r.unit, r.fen
              from member m join assistance.v_receipt r on r.entry = m.entry and r.since <= :known and (r.until is null or r.until > :known)
              where r.donor is not null)
            select unit, case sort when 'screening' then 'SCREENINGS' else 'LECTURES' end as figure, sum(count) as number
            from talk where sort in ('screening', 'head-teacher') group by unit, sort
            union all
            select unit, case sort when 'plan' then 'PLANS' when 'kept' then 'KEPT' when 'sale' then 'SALES' when 'contact' then 'CONTACTS'
              else 'HOUSES' end, count(*)
            from member where sort in ('plan', 'kept', 'sale', 'housing', 'contact') group by unit, sort
            union all
            select unit, 'ASKED', sum(asked) from known group by unit
            union all
            select unit, 'KNEW', sum(knew) from known group by unit
            union all
            select s.unit, 'SOLD', sum(s.value)
            from member m join livelihood.v_sale s on s.sale = m.entry and s.since <= :known and (s.until is null or s.until > :known)
            group by s.unit
            union all
            select w.unit, 'WORKED', round(sum(w.people * w.hours))
            from member m join assistance.v_work w on w.entry = m.entry and w.since <= :known and (w.until is null or w.until > :known)
            group by w.unit
            union all
            select coalesce(w.unit, ''), 'HELPED', count(distinct w.subject)
            from member m join assistance.v_work w on w.entry = m.entry and w.since <= :known and (w.until is null or w.until > :known)
            group by rollup (w.unit)
            union all
            select h.unit, 'GRADINGS', count(*)
            from member m join assistance.v_housing h on h.entry = m.entry and h.since <= :known and (h.until is null or h.until > :known)
            where h.grading group by h.unit
            union all
            select p.unit, 'POSTS', sum(p.number)
            from member m join livelihood.v_post p on p.post = m.entry and p.since <= :known and (p.until is null or p.until > :known)
            group by p.unit
            union all
            select unit, 'DONATIONS', count(*) from given group by unit
            union all
            select unit, 'DONATED', sum(fen) from given where fen > 0 group by unit
            """;

    /// What STAFF is made of, part by part.
    private static final String OUTINGS =
            """
            with visit as materialized (
              select unit, day, team, outing from board.member_visit(:campaign, :known) where unit = any (:units)),
            $staffed
            select o.unit, o.day, coalesce(a.title, '') as title, o.staff, o.reported
            from staffed o
            left join campaigns.v_activity a
              on a.activity::text = o.outing and a.since <= :known and (a.until is null or a.until > :known)
            where o.unit = any (:units)
            order by o.day, o.unit, title
            """
                    .replace("$staffed", STAFFED);

    private static final String OF_CITY =
            """
            select count(distinct subject) as households, coalesce(sum(times) filter (where times > 1), 0) as twice
            from (
              select subject, day, count(*) as times
              from board.member_visit(:campaign, :known)
              where met = 'home'
              group by subject, day) per_day
            """;
    private static final String BY_MODULE =
            """
            with member as materialized (
              select sort, entry, subject, activity, module from board.member_entry(:campaign, :known) where module is not null)
            select activity, module, 'HOUSEHOLDS' as figure, count(distinct subject) as number
            from board.member_visit(:campaign, :known)
            where met = 'home' and module is not null and activity is not null
            group by activity, module
            union all
            select m.activity, m.module, 'SESSIONS', sum(s.count)
            from member m join campaigns.v_session s on s.entry = m.entry and s.since <= :known and (s.until is null or s.until > :known)
            where m.activity is not null
            group by m.activity, m.module
            union all
            select m.activity, m.module, 'AUDIENCE', sum(s.audience)
            from member m join campaigns.v_session s on s.entry = m.entry and s.since <= :known and (s.until is null or s.until > :known)
            where m.activity is not null and s.audience is not null
            group by m.activity, m.module
            union all
            select m.activity, m.module, 'HANDOVERS', count(*)
            from member m
            where m.sort = 'handover' and m.activity is not null
            group by m.activity, m.module
            union all
            select m.activity, m.module, upper(r.measure), sum(r.number)
            from member m join campaigns.v_result r on r.entry = m.entry and r.since <= :known and (r.until is null or r.until > :known)
            where m.activity is not null
            group by m.activity, m.module, r.measure
            union all
            select m.activity, m.module, 'CHECKS', count(distinct m.subject)
            from member m
            where m.sort = 'check'
            group by m.activity, m.module
            """;

    /// Which module of which activity.
    record ModuleOf(UUID activity, int no) {}

    /// @param twice visits to households that were visited more than once on that day
    record OfCity(long households, long twice) {}

    /// What is distinct in the whole campaign stands under [#WHOLE].
    Map<String, Figures> byUnit() {
        var units = new LinkedHashMap<String, Figures>();
        for (var sql : List.of(BY_UNIT, STANDING_UP)) {
            query(sql)
                    .query(row -> {
                        units.merge(row.getString("unit"), figure(row), Figures::plus);
                    });
        }
        return units;
    }

    Map<ModuleOf, Figures> byModule() {
        var modules = new LinkedHashMap<ModuleOf, Figures>();
        query(BY_MODULE)
                .query(row -> {
                    var module =
                            new ModuleOf(
                                    row.getObject("activity", UUID.class), row.getInt("module"));
                    modules.merge(module, figure(row), Figures::plus);
                });
        return modules;
    }

    List<VisitOutings.Row> outings(Set<String> units) {
        return query(OUTINGS)
                .param("units", units.toArray(String[]::new))
                .query(new DataClassRowMapper<>(VisitOutings.Row.class))
                .list();
    }

    OfCity ofCity() {
        return query(OF_CITY)
                .query((row, _) -> new OfCity(row.getLong("households"), row.getLong("twice")))
                .single();
    }

    private JdbcClient.StatementSpec query(String sql) {
        return db.sql(sql).param("campaign", campaign).param("known", known);
    }

    private static Figures figure(ResultSet row) throws SQLException {
        var numbers = new EnumMap<Figure, Long>(Figure.class);
        numbers.put(Figure.valueOf(row.getString("figure")), row.getLong("number"));
        return Figures.of(numbers);
    }
}
