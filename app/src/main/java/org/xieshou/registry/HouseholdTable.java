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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.shared.Sql;

/// Lists of households as one actor may see them today.
final class HouseholdTable {
    /// More than these are not told apart by reading a list.
    static final int MOST_FOUND = 500;

    /// Counting on would take longer than reading the list.
    static final int MOST_COUNTED = 10_000;

    private static final String ROWS =
            """
            select s.subject as id, s.number,
              case when s.head_birth is null or s.head_birth <= :adult then s.head end as head,
              s.area, a.name as village, s.members, s.language,
              array(select distinct t.type from registry.status_now t
                    where t.subject = s.subject and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)
                    order by t.type) as statuses
            from (select * from registry.summary s where $where order by $order limit :size offset :from) s
            left join access.v_area a on a.area = s.area
            order by $order
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

    private static final String NAMED =
            """
            with recursive below as (
              select area from access.v_area where name like '%' || :word || '%' escape '!'
              union select a.area from below b join access.v_area a on a.parent = b.area)
            select area from below
            """;

    /// Fewer are sorted, more are read in order until a page is full.
    private static final int FEW = 5_000;

    private final JdbcClient db;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> params = new HashMap<>();

    HouseholdTable(JdbcClient db, Actor actor, LocalDate today) {
        this.db = db;
        params.put("areas", Sql.numbers(actor.areas()));
        params.put("households", Sql.uuids(actor.households()));
        params.put("today", today);
        params.put("adult", today.minusYears(Households.ADULT));
    }

    HouseholdList page(HouseholdQuery query) {
        conditions.add(WITHIN_REACH);
        within(query.area());
        long total = narrow(query);
        if (total > FEW) {
            // The planner takes any reach for a small one and would sort all of it for fifty rows.
            db.sql("select set_config('enable_sort', 'off', true)").query(String.class).single();
        }
        params.put("size", HouseholdQuery.SIZE);
        params.put("from", (query.page() - 1) * (long) HouseholdQuery.SIZE);
        boolean isSearch = !query.text().isEmpty();
        return new HouseholdList(
                rows(query.order()), total, total >= (isSearch ? MOST_FOUND : MOST_COUNTED));
    }

    private void within(@Nullable Integer area) {
        params.put("below", null);
        if (area != null) {
            params.put("area", area);
            var below = db.sql(BELOW).params(params).query((row, _) -> row.getInt(1)).list();
            params.put("below", Sql.numbers(below));
            conditions.add("s.area = any (:below::int[])");
        }
    }

    /// Adds what the query wants, and counts.
    private long narrow(HouseholdQuery query) {
        params.put("status", query.status());
        params.put("most", MOST_COUNTED);
        if (!query.text().isEmpty()) {
            only(found(SearchWords.of(query.text())));
            if (query.status() != null) {
                conditions.add(HAS_STATUS);
            }
            var sql =
                    "select count(*) from registry.summary s where "
                            + String.join(" and ", conditions);
            return db.sql(sql).params(params).query(Long.class).single();
        }
        if (query.status() == null) {
            return db.sql("select registry.counted(:below::int[], :most)")
                    .params(params)
                    .query(Long.class)
                    .single();
        }
        var having = ids("select registry.having(:status, :today, :below::int[], :most)", params);
        if (having.size() > FEW) {
            conditions.add(HAS_STATUS);
        } else {
            only(having);
        }
        return having.size();
    }

    private void only(Collection<UUID> ids) {
        params.put("ids", Sql.uuids(ids));
        conditions.add("s.subject = any (:ids::uuid[])");
    }

    private List<HouseholdRow> rows(HouseholdQuery.Order order) {
        var by =
                switch (order) {
                    case NUMBER -> "s.number, s.subject";
                    case NAME -> "s.head_key, s.subject";
                    case NEWEST -> "s.since desc, s.subject";
                };
        var sql = ROWS.replace("$where", String.join(" and ", conditions)).replace("$order", by);
        return db.sql(sql).params(params).query(HouseholdTable::row).list();
    }

    /// All words in one household's names and numbers; or some of them in the name of its village.
    private Set<UUID> found(SearchWords words) {
        if (words.isEmpty()) {
            return Set.of();
        }
        var found = new LinkedHashSet<>(candidates(words, null));
        var villages = words.villages(this::named);
        if (villages.areas() != null) {
            found.addAll(candidates(villages.rest(), Sql.numbers(villages.areas())));
        }
        return found;
    }

    private List<UUID> candidates(SearchWords words, @Nullable String villages) {
        var these = new HashMap<String, @Nullable Object>();
        these.put("words", words.patterns());
        these.put("villages", villages);
        these.put("most", MOST_FOUND);
        var sql =
                words.isEmpty()
                        ? "select registry.living_in(:villages::int[], :most)"
                        : "select registry.candidates(:words::text[], :villages::int[], :most)";
        return db.sql(sql).params(these).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private List<UUID> ids(String sql, Map<String, @Nullable Object> these) {
        return db.sql(sql).params(these).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private List<Integer> named(String word) {
        var named = new HashMap<>(params);
        named.put("word", word.replace("!", "!!").replace("%", "!%").replace("_", "!_"));
        return db.sql(NAMED).params(named).query((row, _) -> row.getInt(1)).list();
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

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
