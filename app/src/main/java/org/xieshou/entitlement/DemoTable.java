package org.xieshou.entitlement;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the households of a demo with their pupils.
final class DemoTable {
    private static final String HOMES =
            """
            select h.subject, p.person, f.value as stage, a.name like '%村' as rural
            from registry.v_household h
            left join access.v_area a on a.area = h.area
            left join registry.v_person p on p.subject = h.subject and p.until is null
              and p.person in (select person from registry.v_fact where fact = 'person.pupil' and until is null and not rival)
            left join registry.v_fact f on f.person = p.person and f.fact = 'person.pupil' and f.until is null and not f.rival
            where h.until is null order by h.subject, p.person
            """;

    /// A household, once for each of its pupils.
    record Line(UUID subject, @Nullable UUID person, @Nullable String stage, boolean rural) {}

    private DemoTable() {}

    static List<Line> all(JdbcClient db) {
        return db.sql(HOMES).query(new SimplePropertyRowMapper<>(Line.class)).list();
    }
}
