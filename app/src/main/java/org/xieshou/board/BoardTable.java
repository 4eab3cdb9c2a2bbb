package org.xieshou.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.board.Board.Goods;
import org.xieshou.board.Board.Village;

/// What stands on a board beside the units' figures, as known at a seq.
record BoardTable(JdbcClient db, UUID campaign, long known) {
    private static final String MISSING =
            """
            with done as materialized (
              select distinct unit, activity, day from board.member_entry(:campaign, :known)
              union
              select distinct other, activity, day
              from board.member_visit(:campaign, :known), regexp_split_to_table(with_units, ',') other)
            select a.activity, a.title, u.unit, a.from_day, a.to_day
            from campaigns.v_activity a
            join campaigns.v_activity_unit u on u.activity = a.activity and u.since <= :known and (u.until is null or u.until > :known)
            where a.campaign = :campaign and a.since <= :known and (a.until is null or a.until > :known)
              and not exists (
                select from done d
                where d.unit = u.unit and (d.activity = a.activity or (d.activity is null and d.day between a.from_day and a.to_day)))
            order by a.to_day, a.activity, u.place
            """;
    private static final String VILLAGES =
            """
            with recursive place(area, village) as (
              select area, area from access.v_area where area = :within
              union all
              select a.area, case when p.level = 'village' then b.village else a.area end
              from place b
              join access.v_area a on a.parent = b.area
              join access.v_area p on p.area = b.village),
            registered as (
              select p.village, count(*) as households
              from registry.v_household h join place p on p.area = h.area
              where h.since <= :known and (h.until is null or h.until > :known)
              group by p.village),
            visited as (
              select p.village, count(distinct v.subject) as households
              from board.member_visit(:campaign, :known) v join place p on p.area = v.area
              where v.met = 'home'
              group by p.village)
            select r.village, a.name, coalesce(v.households, 0) as visited, r.households as registered
            from registered r
            join access.v_area a on a.area = r.village
            left join visited v on v.village = r.village
            order by r.village
            """;
    private static final String GOODS =
            """
            select i.item, i.measure, sum(i.quantity) as quantity, count(distinct i.handover) as handovers, count(distinct i.unit) as units
            from board.member_entry(:campaign, :known) m
            join assistance.v_item i on i.handover = m.entry and i.since <= :known and (i.until is null or i.until > :known)
            where m.sort = 'handover'
            group by i.item, i.measure
            order by i.item, i.measure
            """;
    private static final String MODULE_ENTRIES =
            """
            select activity, module, count(*) as number
            from board.member_entry(:campaign, :known)
            where module is not null and activity is not null
            group by activity, module
            """;

    /// A household's entries are gathered by unit alone.
    private static final String WRITERS =
            """
            select w.activity, w.module, w.unit, s.name as person, w.at
            from (
              select m.activity, m.module, m.unit, case when m.subject is null then e.author end as author, max(e.received) as at
              from board.member_entry(:campaign, :known) m
              join journal.entry e on e.id = m.said_by
              where m.module is not null and m.activity is not null
              group by m.activity, m.module, m.unit, case when m.subject is null then e.author end) w
            left join access.v_staff s on s.staff = w.author
            order by w.at desc, w.unit, s.name
            """;

    /// Units by their ids.
    record Lacking(UUID activity, String title, String unit, LocalDate from, LocalDate to) {}

    record Entries(UUID activity, int module, long number) {}

    record Writer(UUID activity, int module, String unit, @Nullable String person, Instant at) {}

    List<Lacking> missing() {
        return query(MISSING).query((row, _) -> lacking(row)).list();
    }

    /// @param within the area whose villages are shown
    List<Village> villages(int within) {
        return query(VILLAGES)
                .param("within", within)
                .query((row, _) ->
                        new Village(
                                row.getInt("village"),
                                row.getString("name"),
                                row.getLong("visited"),
                                row.getLong("registered")))
                .list();
    }

    List<Goods> goods() {
        return query(GOODS)
                .query((row, _) ->
                        new Goods(
                                row.getString("item"),
                                row.getString("measure"),
                                row.getBigDecimal("quantity"),
                                row.getLong("handovers"),
                                row.getLong("units")))
                .list();
    }

    List<Entries> moduleEntries() {
        return query(MODULE_ENTRIES)
                .query((row, _) ->
                        new Entries(
                                row.getObject("activity", UUID.class),
                                row.getInt("module"),
                                row.getLong("number")))
                .list();
    }

    List<Writer> writers() {
        return query(WRITERS)
                .query((row, _) ->
                        new Writer(
                                row.getObject("activity", UUID.class),
                                row.getInt("module"),
                                row.getString("unit"),
                                row.getString("person"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Lacking lacking(ResultSet row) throws SQLException {
        return new Lacking(
                row.getObject("activity", UUID.class),
                row.getString("title"),
                row.getString("unit"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    private JdbcClient.StatementSpec query(String sql) {
        return db.sql(sql).param("campaign", campaign).param("known", known);
    }
}
