package org.xieshou.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.need.Home.Member;
import org.xieshou.need.Home.Stated;

/// Reads what is known of one household within reach, and of the whole register in one pass.
final class HomeTable {
    private static final String AREA =
            "select area from registry.v_household h where subject = :id and until is null and "
                    + Reach.within("h");
    private static final String REGIONS =
            """
            with recursive up as (
              select area, parent, name, 0 as height from access.v_area where area = :area
              union all
              select a.area, a.parent, a.name, up.height + 1 from up join access.v_area a on a.area = up.parent where up.height < 10)
            select name from up order by height
            """;
    private static final String MEMBERS =
            "select person, birth from registry.v_person where subject = :id and until is null order by first, person";

    // What stood and gave way to a newer word counts for the days before it; what was taken back
    // does not.
    private static final String FACTS =
            """
            select distinct on (f.fact, f.person) f.fact, f.person, f.value, f.as_of, f.told_by, coalesce(u.name, f.unit) as unit
            from registry.v_fact f left join access.v_unit u on u.unit = f.unit
            where f.subject = :id and f.fact = any (cast(:facts as text[])) and not f.rival and f.as_of <= :day
              and (f.until is null or exists (
                select from registry.v_fact n
                where n.subject = f.subject and n.fact = f.fact and n.person is not distinct from f.person and not n.rival
                  and n.since = f.until and n.entry <> f.entry and n.as_of >= f.as_of))
            order by f.fact, f.person, f.as_of desc, f.since desc
            """;
    private static final String ALL =
            """
            select subject, 0 as sort, area, null::uuid as person, null::date as day, null as fact, null as value
            from registry.v_household h where until is null
              and not exists (select from registry.v_closed c where c.subject = h.subject and c.until is null)
            union all
            select subject, 1, area, person, birth, null, null from registry.v_person where until is null
            union all
            select subject, 2, area, person, as_of, fact, value from registry.v_fact
            where until is null and not rival and fact = any (cast(:facts as text[])) and as_of <= :day
            order by subject, sort
            """;
    private static final String PEOPLE =
            """
            select h.subject, p.person from registry.v_household h
            join registry.v_person p on p.subject = h.subject and p.until is null
            where h.until is null order by h.subject, p.person
            """;
    private static final String TIP = "select coalesce((select seq from journal.tip()), 0)";

    private final JdbcClient db;

    HomeTable(JdbcClient db) {
        this.db = db;
    }

    long tip() {
        return db.sql(TIP).query(Long.class).single();
    }

    Optional<Home> home(UUID id, Reach reach, LocalDate day) {
        return db.sql(AREA)
                .params(reach.params())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(area -> new Home(id, area, regions(area), members(id), facts(id, day)));
    }

    private List<String> regions(int area) {
        return db.sql(REGIONS).param("area", area).query((row, _) -> row.getString("name")).list();
    }

    private List<Member> members(UUID id) {
        return db.sql(MEMBERS)
                .param("id", id)
                .query((row, _) ->
                        new Member(
                                row.getObject("person", UUID.class),
                                row.getObject("birth", LocalDate.class)))
                .list();
    }

    private List<Stated> facts(UUID id, LocalDate day) {
        return db.sql(FACTS)
                .param("id", id)
                .param("facts", names())
                .param("day", day)
                .query((row, _) ->
                        stated(row, row.getString("told_by"), row.getString("unit"), "as_of"))
                .list();
    }

    private static Stated stated(ResultSet row, @Nullable String by, String unit, String asOf)
            throws SQLException {
        return new Stated(
                row.getString("fact"),
                row.getObject("person", UUID.class),
                row.getString("value"),
                row.getObject(asOf, LocalDate.class),
                by,
                unit);
    }

    private static String names() {
        return "{" + String.join(",", Checklist.FACTS) + "}";
    }

    /// Everybody's ids by household.
    Map<UUID, List<UUID>> people() {
        var people = new LinkedHashMap<UUID, List<UUID>>();
        db.sql(PEOPLE)
                .query(row -> {
                    people.computeIfAbsent(
                                    row.getObject("subject", UUID.class), _ -> new ArrayList<>())
                            .add(row.getObject("person", UUID.class));
                });
        return people;
    }

    /// A row of the register: a household, then its members, then what was stated of them.
    record Line(UUID household, int area, @Nullable Member member, @Nullable Stated fact) {}

    /// All households that are in the register, their lines together. Close it.
    Stream<Line> all(LocalDate day) {
        return db
                .sql(ALL)
                .param("facts", names())
                .param("day", day)
                .withFetchSize(5_000)
                .query((row, _) -> line(row))
                .stream();
    }

    private static Line line(ResultSet row) throws SQLException {
        var household = row.getObject("subject", UUID.class);
        int area = row.getInt("area");
        return switch (row.getInt("sort")) {
            case 0 -> new Line(household, area, null, null);
            case 1 ->
                    new Line(
                            household,
                            area,
                            new Member(
                                    row.getObject("person", UUID.class),
                                    row.getObject("day", LocalDate.class)),
                            null);
            default -> new Line(household, area, null, stated(row, null, "", "day"));
        };
    }
}
