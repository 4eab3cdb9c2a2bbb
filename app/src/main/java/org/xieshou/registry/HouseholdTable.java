package org.xieshou.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.registry.HouseholdQuery.Order;
import org.xieshou.shared.Sql;

/// Lists of households as one actor may see them today.
final class HouseholdTable {
    /// Counting on would take longer than reading the list.
    static final int MOST_COUNTED = 10_000;

    private static final String ROWS =
            """
            select s.subject as id, s.number,
              case when s.head_birth is null or s.head_birth <= :adult then s.head end as head,
              s.area, a.name as village, s.members, s.language, t.types as statuses
            from registry.summary s
            left join access.v_area a on a.area = s.area
            left join (
              select subject, array_agg(distinct type order by type) as types from registry.status_now
              where subject = any (:page::uuid[]) and from_day <= :today and (to_day is null or to_day >= :today)
              group by subject) t on t.subject = s.subject
            where s.subject = any (:page::uuid[]) and $reach
            order by array_position(:page::uuid[], s.subject)
            """;

    /// The first wall; row-level security is the second.
    private static final String WITHIN_REACH =
            "(s.area = any (:areas::int[]) or s.subject = any (:households::uuid[]))";

    private static final String HAS_STATUS =
            """
            exists (select from registry.status_now t where t.subject = s.subject and t.type = :status
                    and t.from_day <= :today and (t.to_day is null or t.to_day >= :today))\
            """;

    private static final String BELOW =
            """
            with recursive below as (
              select area from access.v_area where area = :area
              union select a.area from below b join access.v_area a on a.parent = b.area)
            select area from below
            """;

    /// Fewer are sorted, more are read in order until a page is full.
    private static final int FEW = 5_000;

    private final JdbcClient db;
    private final Actor actor;
    private final LocalDate adult;
    private final LocalDate today;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> params = new HashMap<>();

    HouseholdTable(JdbcClient db, Actor actor, LocalDate today) {
        this.db = db;
        this.actor = actor;
        this.adult = today.minusYears(Households.ADULT);
        this.today = today;
        params.put("areas", Sql.numbers(actor.areas()));
        params.put("households", Sql.uuids(actor.households()));
        params.put("today", today);
        params.put("adult", adult);
    }

    HouseholdList page(HouseholdQuery query) {
        return list(query, HouseholdQuery.SIZE);
    }

    /// @param size of a page
    HouseholdList list(HouseholdQuery query, int size) {
        within(query.area());
        if (!query.moment().isNow()) {
            return new PastListTable(db, actor, query.moment(), today)
                    .list(query, size, (String) params.get("below"));
        }
        params.put("size", size);
        params.put("from", (query.page() - 1) * (long) size);
        params.put("most", MOST_COUNTED);
        params.put("by", query.order().name().toLowerCase(Locale.ROOT));
        boolean isNarrow =
                !query.text().isEmpty() || query.status() != null || query.fact() != null;
        var page = isNarrow ? narrow(query) : plain();
        boolean isSearch = !query.text().isEmpty();
        return new HouseholdList(
                rows(page.ids),
                page.total,
                page.total >= (isSearch ? SearchTable.MOST : MOST_COUNTED));
    }

    /// Those of these, in the order given, that the actor may see.
    List<HouseholdRow> rows(Collection<UUID> ids) {
        params.put("page", Sql.uuids(ids));
        return db.sql(ROWS.replace("$reach", WITHIN_REACH))
                .params(params)
                .query(HouseholdTable::row)
                .list();
    }

    private record Slice(List<UUID> ids, long total) {}

    private void within(@Nullable Integer area) {
        params.put("below", null);
        if (area != null) {
            params.put("area", area);
            var below = db.sql(BELOW).params(params).query((row, _) -> row.getInt(1)).list();
            params.put("below", Sql.numbers(below));
            conditions.add("s.area = any (:below::int[])");
        }
    }

    private Slice plain() {
        long total =
                db.sql("select registry.counted(:below::int[], :most)")
                        .params(params)
                        .query(Long.class)
                        .single();
        var way = total > FEW ? "in_order" : "sorted";
        return new Slice(
                ids("select registry.%s(:below::int[], :by, :size, :from)".formatted(way)), total);
    }

    private Slice narrow(HouseholdQuery query) {
        conditions.add(WITHIN_REACH);
        params.put("status", query.status());
        var sets = new ArrayList<Collection<UUID>>();
        if (!query.text().isEmpty()) {
            sets.add(new SearchTable(db).foundBy(actor, query.text(), adult));
        }
        if (query.fact() != null) {
            sets.add(new FactFilterTable(db).having(query.fact(), params));
        }
        if (query.status() != null && sets.isEmpty()) {
            sets.add(ids("select registry.having(:status, :today, :below::int[], :most)"));
        } else if (query.status() != null) {
            conditions.add(HAS_STATUS);
        }
        var ids = new LinkedHashSet<>(sets.getFirst());
        sets.forEach(ids::retainAll);
        return slice(ids, query.order(), !query.text().isEmpty());
    }

    private Slice slice(Collection<UUID> ids, Order order, boolean isRanked) {
        params.put("ids", Sql.uuids(ids));
        conditions.add("s.subject = any (:ids::uuid[])");
        var by =
                switch (order) {
                    case BEST ->
                            isRanked
                                    ? "array_position(:ids::uuid[], s.subject)"
                                    : "s.number, s.subject";
                    case NUMBER -> "s.number, s.subject";
                    case NAME -> "s.head_key, s.subject";
                    case NEWEST -> "s.since desc, s.subject";
                };
        var where = " from registry.summary s where " + String.join(" and ", conditions);
        long total = db.sql("select count(*)" + where).params(params).query(Long.class).single();
        return new Slice(
                ids("select s.subject" + where + " order by " + by + " limit :size offset :from"),
                total);
    }

    private List<UUID> ids(String sql) {
        return db.sql(sql).params(params).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static HouseholdRow row(ResultSet row, int number) throws SQLException {
        return new HouseholdRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("head"),
                row.getInt("area"),
                row.getString("village"),
                row.getInt("members"),
                row.getString("language"),
                texts(row.getArray("statuses")));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
