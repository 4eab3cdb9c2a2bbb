package org.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A campaign's figures, counted from its member entries as known at a seq.
record FiguresTable(JdbcClient db, UUID campaign, long known) {
    private static final String BY_UNIT =
            """
            with visit as materialized (
              select unit, subject, day, met, team, with_units, outing from board.member_visit(:campaign, :known)),
            member as materialized (
              select sort, entry, unit from board.member_entry(:campaign, :known) where sort <> 'visit'),
            handover as materialized (
              select h.unit, h.basis, h.amount_fen
              from member m join assistance.v_handover h on h.entry = m.entry and h.since <= :known and (h.until is null or h.until > :known)),
            talk as materialized (
              select s.unit, s.count, s.audience
              from member m join campaigns.v_session s on s.entry = m.entry and s.since <= :known and (s.until is null or s.until > :known)),
            difficulty as materialized (
              select d.unit, d.settled
              from member m join casework.v_difficulty d on d.entry = m.entry and d.since <= :known and (d.until is null or d.until > :known))
            select unit, 'HOUSEHOLDS' as figure, count(distinct subject) as number from visit where met = 'home' group by unit
            union all
            select unit, 'VISITS', count(*) from visit where met = 'home' group by unit
            union all
            select unit, 'NOT_MET', count(*) from visit where met <> 'home' group by unit
            union all
            select other, 'ALONGSIDE', count(*) from visit, regexp_split_to_table(with_units, ',') other where other <> '' group by other
            union all
            select unit, 'STAFF', sum(team) from (select unit, max(team) as team from visit group by unit, outing, day) o group by unit
            union all
            select t.unit, 'STAFF', sum(t.staff)
            from member m join campaigns.v_turnout t on t.entry = m.entry and t.since <= :known and (t.until is null or t.until > :known)
            group by t.unit
            union all
            select unit, 'HANDOVERS', count(*) from handover group by unit
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
            """;
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
              select sort, entry, activity, module from board.member_entry(:campaign, :known) where module is not null)
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
            select c.activity, c.module, 'CHECKS', count(distinct c.subject)
            from entitlement.v_check c
            where c.activity = any ((select board.activities(:campaign, :known))::uuid[]) and c.since <= :known and (c.until is null or c.until > :known)
            group by c.activity, c.module
            """;

    /// Which module of which activity.
    record ModuleOf(UUID activity, int no) {}

    /// @param twice visits to households that were visited more than once on that day
    record OfCity(long households, long twice) {}

    Map<String, Figures> byUnit() {
        var units = new LinkedHashMap<String, Figures>();
        query(BY_UNIT)
                .query(row -> {
                    units.merge(row.getString("unit"), figure(row), Figures::plus);
                });
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
        return new Figures(numbers, Set.of());
    }
}
