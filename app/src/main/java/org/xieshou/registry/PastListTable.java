package org.xieshou.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.registry.Household.Identity;
import org.xieshou.shared.Sql;

/// Lists of households as of a moment, read from what stood then. Reach is that of now.
final class PastListTable {
    private static final String THERE =
            """
            where h.since <= :known and (h.until is null or h.until > :known) and (h.registered is null or h.registered <= :on)
              and not exists (
                select from registry.v_closed c where c.subject = h.subject and c.since <= :known
                  and (c.until is null or c.until > :known) and c.on_day <= :on)
              and $conditions
            """;

    private static final String HOMES =
            """
            select h.subject as id, h.area, h.number, h.hamlet, h.address, h.phone, h.language, h.registered,
              a.name as village, count(*) over () as total
            from registry.v_household h left join access.v_area a on a.area = h.area
            """
                    + THERE
                    + """
                    order by $order
                    limit :size offset :from
                    """;

    private static final String IDS = "select h.subject from registry.v_household h " + THERE;

    private static final String STATUSES =
            """
            select t.subject as household, t.entry, t.person, t.type, t.from_day, t.to_day, t.source from registry.v_status t
            where t.since <= :known and (t.until is null or t.until > :known) and $which
            order by t.from_day, t.entry
            """;

    private static final String HAS_STATUS =
            """
            h.subject in (
              select t.subject from registry.v_status t
              where t.since <= :known and (t.until is null or t.until > :known) and t.type = :status
                and t.from_day <= :on and (t.to_day is null or t.to_day >= :on))
            """;

    private static final String CALLED =
            """
            (registry.bare(h.number) like :whole or h.subject in (
              select m.home from (
                select key, home, since, null::bigint as until from registry.member_now
                union all
                select key, home, since, until from registry.member_past where was = 'now') m
              where m.since <= :known and (m.until is null or m.until > :known) and m.key in (
                select n.person from (
                  select person, words, since, null::bigint as until from registry.name_now
                  union all
                  select person, words, since, until from registry.name_past) n
                where n.since <= :known and (n.until is null or n.until > :known) and n.words like all (:written::text[]))))
            """;

    record Home(Identity identity, UUID id, @Nullable String village) {}

    record Status(UUID household, Household.Status status) {}

    private final JdbcClient db;
    private final Moment moment;
    private final LocalDate today;
    private final Map<String, @Nullable Object> params = new HashMap<>();
    private long total;

    PastListTable(JdbcClient db, Actor actor, Moment moment, LocalDate today) {
        this.db = db;
        this.moment = moment;
        this.today = today;
        params.putAll(Reach.of(actor).params());
        params.put("known", moment.seq());
        params.put("on", moment.day(today));
    }

    /// @param below the areas in which it looks; null for all
    HouseholdList list(HouseholdQuery query, int size, @Nullable String below) {
        params.put("size", size);
        params.put("from", (query.page() - 1) * (long) size);
        var conditions = new ArrayList<String>();
        if (below != null) {
            params.put("below", below);
            conditions.add("h.area = any (:below::int[])");
        }
        if (query.status() != null) {
            params.put("status", query.status());
            conditions.add(HAS_STATUS);
        }
        if (query.fact() != null) {
            conditions.add(FactFilterTable.then(query.fact(), params));
        }
        if (!query.text().isEmpty()) {
            conditions.add(called(query.text()));
        }
        var homes =
                query.order() == HouseholdQuery.Order.NAME
                        ? byName(conditions)
                        : homes(conditions, order(query.order()));
        long all = homes.isEmpty() ? 0 : total;
        return new HouseholdList(rows(homes), all, false, false, all);
    }

    /// Names are not kept in an order for the past: all who were there are sorted, and one page of them is read.
    private List<Home> byName(List<String> conditions) {
        var all =
                db.sql(selected(IDS, conditions))
                        .params(params)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        var size = (Integer) Objects.requireNonNull(params.get("size"));
        var from = (Long) Objects.requireNonNull(params.get("from"));
        var page = new PastTable(db, moment, today).byName(all, size, from);
        params.put("page", Sql.uuids(page));
        params.put("from", 0L);
        var homes =
                homes(
                        List.of("h.subject = any (:page::uuid[])"),
                        "array_position(:page::uuid[], h.subject)");
        total = all.size();
        return homes;
    }

    private static String selected(String sql, List<String> conditions) {
        var all = new ArrayList<>(conditions);
        all.addFirst(Reach.within("h"));
        return sql.replace("$conditions", String.join(" and ", all));
    }

    /// A household as it was; empty if it was not there then, or is out of reach.
    List<Home> home(UUID id) {
        params.put("id", id);
        params.put("size", 1);
        params.put("from", 0L);
        return homes(List.of("h.subject = :id"), "h.subject");
    }

    private String called(String text) {
        var words = SearchWords.of(text);
        params.put("whole", "%" + words.whole() + "%");
        params.put(
                "written",
                words.parts().stream()
                        .map(part -> "%" + part.text().replaceAll("[\\\\%_]", "") + "%")
                        .toArray(String[]::new));
        return CALLED;
    }

    private static String order(HouseholdQuery.Order order) {
        return order == HouseholdQuery.Order.NEWEST
                ? "h.registered desc nulls last, h.subject"
                : "h.number, h.subject";
    }

    private List<Home> homes(List<String> conditions, String order) {
        return db.sql(selected(HOMES, conditions).replace("$order", order))
                .params(params)
                .query((row, _) -> {
                    total = row.getLong("total");
                    return new Home(
                            new Identity(
                                    row.getInt("area"),
                                    row.getString("number"),
                                    row.getString("hamlet"),
                                    row.getString("address"),
                                    row.getString("phone"),
                                    row.getString("language"),
                                    row.getObject("registered", LocalDate.class)),
                            row.getObject("id", UUID.class),
                            row.getString("village"));
                })
                .list();
    }

    /// All that had begun and ended as known then; of one household or of many.
    List<Status> statuses(List<UUID> households) {
        params.put("ids", Sql.uuids(households));
        return db.sql(STATUSES.replace("$which", "t.subject = any (:ids::uuid[])"))
                .params(params)
                .query((row, _) ->
                        new Status(
                                row.getObject("household", UUID.class),
                                RecordTable.statusThen(row)))
                .list();
    }

    private List<HouseholdRow> rows(List<Home> homes) {
        var ids = homes.stream().map(Home::id).toList();
        var people =
                new PastTable(db, moment, today)
                        .people(ids).stream()
                                .collect(Collectors.groupingBy(PastTable.Person::household));
        var statuses =
                statuses(ids).stream()
                        .filter(each -> each.status().holdsOn(moment.day(today)))
                        .collect(Collectors.groupingBy(Status::household));
        return homes.stream()
                .map(home ->
                        row(
                                home,
                                people.getOrDefault(home.id(), List.of()),
                                statuses.getOrDefault(home.id(), List.of())))
                .toList();
    }

    private HouseholdRow row(Home home, List<PastTable.Person> people, List<Status> statuses) {
        var head = people.isEmpty() ? null : people.getFirst();
        var grown = today.minusYears(Households.ADULT);
        boolean isMinor = head != null && head.birth() != null && head.birth().isAfter(grown);
        return new HouseholdRow(
                home.id(),
                home.identity().number(),
                head == null || isMinor ? null : head.name(),
                home.identity().area(),
                home.village(),
                people.size(),
                home.identity().language(),
                statuses.stream().map(each -> each.status().type()).distinct().sorted().toList());
    }
}
