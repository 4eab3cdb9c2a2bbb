package org.xieshou.entitlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Reach;
import org.xieshou.shared.Sql;

/// Reads what happened with programmes, what households said, checks on the spot, and a teacher's own pupils.
final class StepTable {
    private static final RowMapper<Step> STEP = new SimplePropertyRowMapper<>(Step.class);
    private static final RowMapper<Contest> CONTEST = new SimplePropertyRowMapper<>(Contest.class);
    private static final RowMapper<SpotCheck> CHECK =
            new SimplePropertyRowMapper<>(SpotCheck.class);
    private static final RowMapper<Pupil> PUPIL = new SimplePropertyRowMapper<>(Pupil.class);

    private static final String NAMES =
            "select person, name from registry.v_person where until is null and subject = any (cast(:ids as uuid[]))";

    // The last word on each programme and person.
    private static final String STEPS =
            """
            select distinct on (s.subject, s.programme, s.person) s.entry as step, s.subject as household, s.person, s.programme, s.what, s.on_day as "on",
              s.due_day as due, s.fen, s.why, coalesce(u.name, s.unit) as unit_name
            from entitlement.v_step s left join access.v_unit u on u.unit = s.unit
            where s.until is null and s.subject = any (cast(:ids as uuid[]))
            order by s.subject, s.programme, s.person, s.on_day desc, s.since desc
            """;
    private static final String CONTESTS =
            """
            select c.entry as contest, c.programme, c.person, c.words, c.day, coalesce(u.name, c.unit) as unit_name
            from entitlement.v_contest c left join access.v_unit u on u.unit = c.unit
            where c.until is null and c.subject = :household and %s
            order by c.since desc limit 50
            """
                    .formatted(Reach.within("c"));
    private static final String CHECKS =
            """
            select c.entry as checked, c.subject as household, h.number, a.name as village, c.day, coalesce(u.name, c.unit) as unit_name
            from (
              select distinct on (c.subject) c.* from entitlement.v_check c
              where c.until is null and c.activity = :activity and c.module = :module and %s
              order by c.subject, c.since desc) c
            left join registry.v_household h on h.subject = c.subject and h.until is null
            left join access.v_area a on a.area = c.area
            left join access.v_unit u on u.unit = c.unit
            order by c.since desc limit 200
            """
                    .formatted(Reach.within("c"));
    private static final String COUNT =
            "select count(distinct subject) from entitlement.v_check where until is null and activity = :activity and module = :module";
    private static final String MY_PUPILS =
            "select household, person, name, stage, village, null::text as school from entitlement.my_pupils(:today) where staff = :staff";
    private static final String TAUGHT =
            "p.sort = 'teacher' and p.from_day <= :today and (p.to_day is null or p.to_day >= :today)";
    private static final String AT_SCHOOL =
            """
            from registry.v_fact x left join access.v_area a on a.area = x.area
            where x.fact = 'person.pupil' and x.until is null and not x.rival
              and x.value in ('preschool', 'primary', 'junior', 'senior', 'vocational')
              and %s and (cast(:area as int) is null or x.area = :area)
              and (:school = '' or exists (
                select from pairing.v_standing p
                where p.subject = x.subject and p.person = x.person and p.for_unit = :school and %s))
            """
                    .formatted(Reach.within("x"), TAUGHT);
    private static final String PUPILS =
            "select x.subject as household, x.person, '' as name, x.value as stage, a.name as village, null::text as school "
                    + AT_SCHOOL
                    + "order by x.area, x.subject, x.person limit :most offset :before";
    private static final String COUNT_PUPILS = "select count(*) " + AT_SCHOOL;
    private static final String SCHOOLS =
            """
            select distinct p.for_unit as unit, coalesce(u.name, p.for_unit) as name
            from pairing.v_standing p left join access.v_unit u on u.unit = p.for_unit
            where %s and %s order by name, unit
            """
                    .formatted(TAUGHT, Reach.within("p"));
    private static final String SCHOOL_OF =
            """
            select p.person, min(coalesce(u.name, p.for_unit)) as name
            from pairing.v_standing p left join access.v_unit u on u.unit = p.for_unit
            where p.subject = any (cast(:ids as uuid[])) and %s group by p.person
            """
                    .formatted(TAUGHT);

    private final JdbcClient db;
    private final Reach reach;

    StepTable(JdbcClient db, Reach reach) {
        this.db = db;
        this.reach = reach;
    }

    List<Step> steps(Collection<UUID> households) {
        return db.sql(STEPS).param("ids", Sql.uuids(households)).query(STEP).list();
    }

    List<Contest> contests(UUID household) {
        return db.sql(CONTESTS)
                .params(reach.params())
                .param("household", household)
                .query(CONTEST)
                .list();
    }

    List<SpotCheck> checks(UUID activity, int module) {
        return db.sql(CHECKS)
                .params(reach.params())
                .param("activity", activity)
                .param("module", module)
                .query(CHECK)
                .list();
    }

    static long count(JdbcClient db, UUID activity, int module) {
        return db.sql(COUNT)
                .param("activity", activity)
                .param("module", module)
                .query(Long.class)
                .single();
    }

    /// Of the actor of this transaction, whom the database itself looks at.
    List<Pupil> myPupils(UUID staff, LocalDate today) {
        return db.sql(MY_PUPILS).param("staff", staff).param("today", today).query(PUPIL).list();
    }

    /// Those who still live where it was told; their names come in one go, as joining views row by row takes long.
    List<Pupil> pupils(Entitlements.Which which, LocalDate today, int most, long before) {
        var told =
                those(PUPILS, which, today)
                        .param("most", most)
                        .param("before", before)
                        .query(PUPIL)
                        .list();
        var homes = Sql.uuids(told.stream().map(Pupil::household).distinct().toList());
        var names = byPerson(db.sql(NAMES).param("ids", homes));
        var schools = byPerson(db.sql(SCHOOL_OF).param("ids", homes).param("today", today));
        return told.stream()
                .flatMap(pupil ->
                        Optional.ofNullable(names.get(pupil.person()))
                                .map(name -> pupil.named(name, schools.get(pupil.person())))
                                .stream())
                .toList();
    }

    long count(Entitlements.Which which, LocalDate today) {
        return those(COUNT_PUPILS, which, today).query(Long.class).single();
    }

    private JdbcClient.StatementSpec those(String sql, Entitlements.Which which, LocalDate today) {
        return db.sql(sql)
                .params(reach.params())
                .param("area", which.area())
                .param("school", which.school())
                .param("today", today);
    }

    private static Map<UUID, String> byPerson(JdbcClient.StatementSpec asked) {
        var names = new HashMap<UUID, String>();
        asked.query(row -> {
            names.put(row.getObject("person", UUID.class), row.getString("name"));
        });
        return names;
    }

    /// Whose teachers are paired with children in reach.
    List<Entitlements.School> schools(LocalDate today) {
        return db.sql(SCHOOLS)
                .params(reach.params())
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Entitlements.School.class))
                .list();
    }
}
