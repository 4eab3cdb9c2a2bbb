package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.shared.Sql;

/// Reads pairs, gaps and loads within reach, which is checked here and once more by the database.
final class PairTable {
    private static final RowMapper<Pair> PAIR = new SimplePropertyRowMapper<>(Pair.class);
    private static final RowMapper<Gap> GAP = new SimplePropertyRowMapper<>(Gap.class);
    private static final RowMapper<Load> LOAD = new SimplePropertyRowMapper<>(Load.class);
    private static final RowMapper<Somebody> SOMEBODY =
            new SimplePropertyRowMapper<>(Somebody.class);
    private static final RowMapper<Coverage.Village> VILLAGE =
            new SimplePropertyRowMapper<>(Coverage.Village.class);

    private static final String WITHIN = "where " + Reach.within("x");
    private static final String TODAY =
            "p.from_day <= :today and (p.to_day is null or p.to_day >= :today)";
    private static final String HELPERS =
            """
            cross join lateral (
              select count(*) as pairs from pairing.v_standing p
              where p.subject = x.subject and p.sort = 'helper' %s) n
            """
                    .formatted("and " + TODAY);
    private static final String TEACHERS =
            """
            cross join lateral (
              select count(*) as pairs from pairing.v_standing p
              where p.subject = x.subject and p.person = x.person and p.sort = 'teacher' %s) n
            """
                    .formatted("and " + TODAY);
    private static final String HEAD =
            """
            left join registry.v_household h on h.subject = x.subject and h.until is null
            left join lateral (
              select p.name from registry.v_person p
              where p.subject = x.subject and p.until is null and p.relation = 'head' and (p.birth is null or p.birth <= :adult)
              order by p.first limit 1) m on true
            """;

    private static final String COVERAGE =
            """
            select a.area, a.name as village, count(*) as "all", count(*) filter (where n.pairs > 0) as paired,
              count(*) filter (where n.pairs > 1) as doubled
            from %s x join access.v_area a on a.area = x.area %s
            %s group by a.area, a.name order by a.area
            """;
    private static final String OF_HOUSEHOLDS =
            COVERAGE.formatted("registry.v_household", HELPERS, WITHIN + "and x.until is null");
    private static final String OF_PUPILS = COVERAGE.formatted("pairing.v_pupil", TEACHERS, WITHIN);

    private static final String HOUSEHOLDS_WITHOUT =
            """
            select x.subject as household, null::uuid as person, coalesce(m.name, x.number, '—') as head, null::text as stage,
              a.area, a.name as village, n.pairs
            from registry.v_household x join access.v_area a on a.area = x.area
            """
                    + HELPERS
                    + HEAD
                    + WITHIN
                    + """
                    and x.until is null and n.pairs = 0 and (:area = 0 or x.area = :area)
                    order by a.area, x.number, x.subject limit :most
                    """;
    private static final String PUPILS_WITHOUT =
            """
            select x.subject as household, x.person, coalesce(m.name, h.number, '—') as head, x.stage, a.area, a.name as village, n.pairs
            from pairing.v_pupil x join access.v_area a on a.area = x.area
            """
                    + TEACHERS
                    + HEAD
                    + WITHIN
                    + """
                    and n.pairs <> 1 and (:area = 0 or x.area = :area)
                    order by n.pairs, a.area, h.number, x.person limit :most
                    """;
    private static final String COUNT =
            """
            select count(*) as count, coalesce(min(day), :today) as first from (
              select x.day from registry.v_household x %s %s and x.until is null and n.pairs = 0 limit :most) g
            """
                    .formatted(HELPERS, WITHIN);

    private static final String LOADS =
            """
            select p.staff, s.name, p.for_unit as unit, coalesce(u.name, p.for_unit) as unit_name,
              count(distinct p.subject) filter (where p.sort = 'helper') as households,
              count(distinct p.person) filter (where p.sort = 'teacher') as pupils
            from pairing.v_standing p
            left join access.v_staff s on s.staff = p.staff
            left join access.v_unit u on u.unit = p.for_unit
            where %s and %s
            group by p.staff, s.name, p.for_unit, u.name, u.since
            order by u.since, p.for_unit, s.name nulls first, p.staff limit :most
            """
                    .formatted(TODAY, Reach.within("p"));

    private static final String PAIRS =
            """
            select x.pair, x.subject as household, coalesce(m.name, h.number, '—') as head, x.area, coalesce(a.name, '') as village, x.sort,
              f.stage, x.staff, x.for_unit as unit, x.from_day as "from", x.to_day as "to", x.sight
            from pairing.v_standing x
            left join access.v_area a on a.area = x.area
            left join pairing.v_pupil f on f.person = x.person and f.subject = x.subject
            """
                    + HEAD;
    private static final String ORDER =
            " and (x.to_day is null or x.to_day >= :today) order by x.sort, a.area, head, x.pair limit :most";
    private static final String OF_HELPER = PAIRS + WITHIN + "and x.staff = :staff" + ORDER;
    private static final String OF_UNIT =
            PAIRS + WITHIN + "and x.for_unit = :unit and x.staff is null" + ORDER;
    private static final String CHOSEN =
            PAIRS + WITHIN + "and x.pair = any (cast(:pairs as uuid[]))" + ORDER;

    private static final String SIGHTS =
            """
            select distinct p.sight from pairing.v_standing p
            where p.pair = any (cast(:pairs as uuid[])) and p.sight is not null and not exists (
              select from pairing.v_standing o
              where o.sight = p.sight and o.to_day is null and not o.pair = any (cast(:pairs as uuid[])))
            """;

    private static final String STAFF =
            "select staff, name, unit from access.v_staff where staff = :staff";
    private static final String STAFF_OF_UNIT =
            "select staff, name, unit from access.v_staff where unit = :unit order by name, staff";

    /// Somebody who may be paired.
    record Somebody(UUID staff, String name, String unit) {}

    private final JdbcClient db;
    private final Reach reach;
    private final LocalDate today;

    PairTable(JdbcClient db, Reach reach, LocalDate today) {
        this.db = db;
        this.reach = reach;
        this.today = today;
    }

    List<Coverage.Village> coverage(Sort sort) {
        return ask(sort == Sort.HELPER ? OF_HOUSEHOLDS : OF_PUPILS)
                .param("today", today)
                .query(VILLAGE)
                .list();
    }

    /// @param area a village; null for all in reach
    List<Gap> gaps(Sort sort, @Nullable Integer area, int most) {
        return ask(sort == Sort.HELPER ? HOUSEHOLDS_WITHOUT : PUPILS_WITHOUT)
                .param("today", today)
                .param("adult", adult())
                .param("area", area == null ? 0 : area)
                .param("most", most)
                .query(GAP)
                .list();
    }

    /// Counts no further than so many.
    Pairings.Waits count(int most) {
        return ask(COUNT)
                .param("today", today)
                .param("most", most)
                .query(Pairings.Waits.class)
                .single();
    }

    List<Load> loads(int most) {
        return ask(LOADS).param("today", today).param("most", most).query(LOAD).list();
    }

    List<Pair> of(UUID staff, int most) {
        return pairs(ask(OF_HELPER).param("staff", staff), most);
    }

    List<Pair> of(String unit, int most) {
        return pairs(ask(OF_UNIT).param("unit", unit), most);
    }

    List<Pair> chosen(Collection<UUID> pairs) {
        return pairs(ask(CHOSEN).param("pairs", Sql.uuids(pairs)), pairs.size());
    }

    /// The assignments made for these pairs and needed by no other.
    Set<UUID> sights(Collection<UUID> pairs) {
        return Set.copyOf(db.sql(SIGHTS).param("pairs", Sql.uuids(pairs)).query(UUID.class).list());
    }

    private List<Pair> pairs(JdbcClient.StatementSpec asked, int most) {
        return asked.param("today", today)
                .param("adult", adult())
                .param("most", most)
                .query(PAIR)
                .list();
    }

    Optional<Somebody> somebody(UUID staff) {
        return db.sql(STAFF).param("staff", staff).query(SOMEBODY).optional();
    }

    List<Somebody> staffOf(String unit) {
        return db.sql(STAFF_OF_UNIT).param("unit", unit).query(SOMEBODY).list();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return db.sql(sql).params(reach.params());
    }

    /// Born on this day or before: the names of minors stay out of lists.
    private LocalDate adult() {
        return today.minusYears(18);
    }
}
