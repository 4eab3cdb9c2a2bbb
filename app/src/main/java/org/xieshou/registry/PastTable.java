package org.xieshou.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.shared.Sql;

/// Facts and members of households as of a moment. What stood then and was true that day comes first; where what stood
/// speaks of a later day, the last statement known then that speaks of that day or before. Row-level security leaves
/// those in reach.
final class PastTable {
    /// `$which` names the households or the fact.
    static final String FACTS =
            """
            with said as materialized (
              select f.* from (
                select key, entry, subject, person, fact, value, as_of, told_by, unit, day, first, known, since,
                  null::bigint as until, 'now' as was from registry.fact_now
                union all
                select key, entry, subject, person, fact, value, as_of, told_by, unit, day, first, known, since, null, 'rival'
                from registry.fact_rival
                union all
                select key, entry, subject, person, fact, value, as_of, told_by, unit, day, first, known, since, until, was
                from registry.fact_past) f
              where f.since <= :known and $which),
            stands as (select s.* from said s where s.was in ('now', 'rival') and (s.until is null or s.until > :known)),
            words as (select distinct on (s.entry) s.* from said s order by s.entry, s.known desc, (s.was = 'gone') desc),
            earlier as (
              select distinct on (w.key) w.* from words w
              where w.was <> 'gone' and w.as_of <= :on
                and exists (select from stands s where s.key = w.key and s.was = 'now' and s.as_of > :on)
              order by w.key, w.as_of desc, w.first desc)
            select s.subject as household, s.person, s.fact, s.value, s.as_of, s.told_by, s.unit, s.day, s.was = 'rival' as rival, s.first
            from stands s
            where s.as_of <= :on and not exists (select from earlier e where e.key = s.key)
            union all
            select e.subject, e.person, e.fact, e.value, e.as_of, e.told_by, e.unit, e.day, false, e.first from earlier e
            """;

    private static final String NEARBY =
            """
            f.subject in (
              select unnest(:ids::uuid[])
              union select subject from registry.member_now where key = any (:people::uuid[])
              union select subject from registry.member_past where key = any (:people::uuid[]))\
            """;

    private static final String WITH_UNITS =
            """
            select f.household, f.person, f.fact, f.value, f.as_of, f.told_by, coalesce(u.name, f.unit) as unit, f.day, f.rival, f.first
            from ($facts) f left join access.v_unit u on u.unit = f.unit
            """;

    private static final String LIVED =
            """
            with said as materialized (
              select m.* from (
                select key, entry, home, relation, on_day, first, known, since, null::bigint as until, 'now' as was
                from registry.member_now
                union all
                select key, entry, home, relation, on_day, first, known, since, until, was from registry.member_past) m
              where m.since <= :known and m.key in (
                select key from registry.member_now where home = any (:ids::uuid[])
                union select key from registry.member_past where home = any (:ids::uuid[]))),
            stands as (select s.* from said s where s.was = 'now' and (s.until is null or s.until > :known)),
            words as (select distinct on (s.entry) s.* from said s order by s.entry, s.known desc, (s.was = 'gone') desc),
            earlier as (
              select distinct on (w.key) w.* from words w
              where w.was <> 'gone' and (w.on_day is null or w.on_day <= :on)
                and exists (select from stands s where s.key = w.key and s.on_day > :on)
              order by w.key, w.on_day desc nulls last, w.first desc),
            lives as (
              select s.key, s.home, s.relation from stands s where s.on_day is null or s.on_day <= :on
              union all
              select e.key, e.home, e.relation from earlier e),
            headed as (
              select distinct on (w.key) w.key, w.person from (
                select distinct on (h.entry) h.* from (
                  select key, entry, person, on_day, first, known, since, 'now' as was from registry.headship_now
                  union all
                  select key, entry, person, on_day, first, known, since, was from registry.headship_past) h
                where h.key = any (:ids::uuid[]) and h.since <= :known
                order by h.entry, h.known desc, (h.was = 'gone') desc) w
              where w.was <> 'gone' and w.on_day <= :on
              order by w.key, w.on_day desc, w.first desc),
            described as (
              select d.* from (
                select key, name_display, name_key, relation, sex, birth, id_last4, phone, first, since, null::bigint as until
                from registry.person_now
                union all
                select key, name_display, name_key, relation, sex, birth, id_last4, phone, first, since, until
                from registry.person_past where was = 'now') d
              where d.since <= :known and (d.until is null or d.until > :known) and (d.birth is null or d.birth <= :on))
            select x.* from (
            select p.key as id, l.home as household, p.name_display as name, p.name_key,
              case when h.person = p.key then 'head'
                when coalesce(l.relation, p.relation) = 'head' and exists (
                  select from lives o where o.key = h.person and o.home = l.home) then 'other'
                else coalesce(l.relation, p.relation) end as relation,
              p.sex, p.birth, p.id_last4 as last4, p.phone, p.first
            from lives l
            join described p on p.key = l.key
            left join headed h on h.key = l.home
            where l.home = any (:ids::uuid[])) x
            """;
    private static final String PEOPLE =
            LIVED
                    + "order by array_position(:ids::uuid[], x.household), x.relation <> 'head', x.first, x.id";

    /// As lists of now are: by the key of whoever comes first in the household.
    private static final String BY_NAME =
            """
            select i.id from unnest(:ids::uuid[]) i(id) left join (
              select distinct on (y.household) y.household, y.name_key from ($lived) y
              order by y.household, y.relation <> 'head', y.first, y.id) first on first.household = i.id
            order by first.name_key, i.id
            limit :size offset :from
            """
                    .replace("$lived", LIVED);

    /// @param rival another value that stood beside it
    record Fact(
            UUID household,
            @Nullable UUID person,
            String fact,
            String value,
            LocalDate asOf,
            @Nullable String toldBy,
            String unit,
            LocalDate day,
            boolean rival,
            long first) {
        Household.Value told() {
            return new Household.Value(value, asOf, toldBy, unit, day);
        }

        UUID whose() {
            return person == null ? household : person;
        }
    }

    record Person(
            UUID id,
            UUID household,
            String name,
            String relation,
            @Nullable String sex,
            @Nullable LocalDate birth,
            @Nullable String last4,
            @Nullable String phone,
            long first) {}

    private final JdbcClient db;
    private final Map<String, Object> moment;

    PastTable(JdbcClient db, Moment moment, LocalDate today) {
        this.db = db;
        this.moment = Map.of("known", moment.seq(), "on", moment.day(today));
    }

    /// Facts of persons follow them to where they live. The standing value comes before its rivals.
    ///
    /// @param people who lives in the households
    List<Fact> facts(Collection<UUID> households, List<Person> people) {
        var members = people.stream().map(Person::id).collect(Collectors.toSet());
        var all =
                db
                        .sql(WITH_UNITS.replace("$facts", FACTS).replace("$which", NEARBY))
                        .params(moment)
                        .param("ids", Sql.uuids(households))
                        .param("people", Sql.uuids(members))
                        .query(PastTable::fact)
                        .stream()
                        .filter(fact ->
                                fact.person() == null
                                        ? households.contains(fact.household())
                                        : members.contains(fact.person()))
                        .sorted(Comparator.comparing(Fact::asOf).thenComparingLong(Fact::first))
                        .toList()
                        .reversed();
        var told = new HashSet<String>();
        return all.stream()
                .filter(fact -> fact.rival() || told.add(fact.whose() + fact.fact()))
                .sorted(Comparator.comparing(Fact::rival))
                .toList();
    }

    /// A page of households, sorted by the names under which they stood then.
    List<UUID> byName(Collection<UUID> households, int size, long from) {
        return db.sql(BY_NAME)
                .params(moment)
                .param("ids", Sql.uuids(households))
                .param("size", size)
                .param("from", from)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// In the order of the households, heads first.
    List<Person> people(Collection<UUID> households) {
        return db.sql(PEOPLE)
                .params(moment)
                .param("ids", Sql.uuids(households))
                .query(PastTable::person)
                .list();
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getObject("household", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("fact"),
                row.getString("value"),
                row.getObject("as_of", LocalDate.class),
                row.getString("told_by"),
                row.getString("unit"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("rival"),
                row.getLong("first"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("household", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                row.getString("sex"),
                row.getObject("birth", LocalDate.class),
                row.getString("last4"),
                row.getString("phone"),
                row.getLong("first"));
    }
}
