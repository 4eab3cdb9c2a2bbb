package org.xieshou.registry;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.journal.Fingerprint;
import org.xieshou.shared.Sql;

/// Lists of households as one actor may see them today.
final class HouseholdTable {
    /// Counting on would take longer than reading the list.
    static final int MOST_COUNTED = 10_000;

    /// As `registry.narrowed` counts.
    static final int MOST_NARROWED = 3_000;

    private static final String NARROWED =
            """
            select total, subject from registry.narrowed(
              :below::int[], :status, :fact, :test, :value, :today, :by, :size, :from)
            """;

    private static final String ROWS =
            """
            select s.subject as id, s.number,
              case when s.head_birth is null or s.head_birth <= :adult then s.head end as head,
              s.area, a.name as village, s.members, s.language, t.types as statuses
            from registry.summary s
            left join lateral (select n.name from access.area_now n where n.no = s.area order by n.since desc limit 1) a on true
            left join lateral (
              select array_agg(distinct n.type order by n.type) as types from registry.status_now n
              where n.subject = s.subject and n.from_day <= :today and (n.to_day is null or n.to_day >= :today)) t on true
            where s.subject = any (:page::uuid[]) and $reach
            order by array_position(:page::uuid[], s.subject)
            """;

    /// The first wall; row-level security is the second.
    private static final String WITHIN_REACH =
            "(s.area in (select unnest(:areas::int[])) or s.subject in (select unnest(:households::uuid[])))";

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
    private final Fingerprint fingerprint;
    private final PlaceSounds sounds;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, @Nullable Object> params = new HashMap<>();

    /// @param fingerprint of ID numbers that are looked for
    /// @param sounds of areas
    record Ground(Fingerprint fingerprint, PlaceSounds sounds) {}

    /// @param actor with nothing opened through the glass, as the functions of the register look at all that may be read
    /// @param ground what is the same for all readers
    HouseholdTable(JdbcClient db, Actor actor, LocalDate today, Ground ground) {
        this.fingerprint = ground.fingerprint;
        this.sounds = ground.sounds;
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
        boolean isSearch = !query.text().isEmpty();
        boolean isNarrow = query.status() != null || query.fact() != null;
        var page = isSearch ? search(query, size) : isNarrow ? narrow(query) : plain();
        int most = isSearch ? SearchTable.MOST : isNarrow ? MOST_NARROWED : MOST_COUNTED;
        var rows = rows(page.ids);
        // above none it would tell that somebody whom the reader may not see is called nearly so
        boolean isAlike = page.exact == 0 && !rows.isEmpty();
        return new HouseholdList(rows, page.total, page.total >= most, isAlike, page.exact);
    }

    /// Those of these, in the order given, that the actor may see.
    List<HouseholdRow> rows(Collection<UUID> ids) {
        params.put("page", Sql.uuids(ids));
        return db.sql(ROWS.replace("$reach", WITHIN_REACH))
                .params(params)
                .query(HouseholdTable::row)
                .list();
    }

    /// @param exact how many are called as was typed
    private record Slice(List<UUID> ids, long total, long exact) {}

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
                ids("select registry.%s(:below::int[], :by, :size, :from)".formatted(way)),
                total,
                total);
    }

    /// By a status, a fact or both, without words: the first row has their number alone.
    private Slice narrow(HouseholdQuery query) {
        var fact = query.fact();
        params.put("status", query.status());
        params.put("fact", fact == null ? null : fact.fact());
        params.put("test", fact == null ? "" : FactFilterTable.word(fact.test()));
        params.put("value", fact == null ? null : fact.value());
        var found = db.sql(NARROWED).params(params).query(HouseholdTable::found).list();
        long total = found.getFirst().total;
        return new Slice(found.stream().skip(1).map(Found::id).toList(), total, total);
    }

    /// @param id null in the first row alone
    private record Found(long total, UUID id) {}

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(row.getLong("total"), row.getObject("subject", UUID.class));
    }

    private Slice search(HouseholdQuery query, int size) {
        var table = new SearchTable(db, sounds);
        var found =
                IdNumber.loosely(query.text()) instanceof IdNumber.Reading.Good(var id, _)
                        ? table.numbered(actor, fingerprint.of(id.value()))
                        : table.foundBy(actor, query.text(), adult);
        var ids = found.ids();
        // found within reach, and the rows are asked again
        if (query.asksForWordsAlone()) {
            return new Slice(slice(ids, query, size), ids.size(), found.exact().size());
        }
        params.put("ids", Sql.uuids(ids));
        conditions.add(WITHIN_REACH);
        conditions.add("s.subject = any (:ids::uuid[])");
        if (query.fact() != null) {
            conditions.add(FactFilterTable.now(query.fact(), params));
        }
        if (query.status() != null) {
            params.put("status", query.status());
            conditions.add(HAS_STATUS);
        }
        var by =
                switch (query.order()) {
                    case BEST -> "array_position(:ids::uuid[], s.subject)";
                    case NUMBER -> "s.number, s.subject";
                    case NAME -> "s.head_key, s.subject";
                    case NEWEST -> "s.since desc, s.subject";
                };
        var all =
                ids(
                        "select s.subject from registry.summary s where %s order by %s"
                                .formatted(String.join(" and ", conditions), by));
        long exact = all.stream().filter(found.exact()::contains).count();
        return new Slice(slice(all, query, size), all.size(), exact);
    }

    private static List<UUID> slice(Collection<UUID> all, HouseholdQuery query, int size) {
        return all.stream().skip((query.page() - 1L) * size).limit(size).toList();
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
