package org.xieshou.health;

import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the published counts.
final class CountTable {
    private static final String ALL =
            """
            select c.day, coalesce(u.name, c.unit) as unit, c.what, c.number
            from health.v_count c left join access.v_unit u on u.unit = c.unit
            order by c.day desc, unit, c.what limit 400
            """;

    private CountTable() {}

    static List<Counts.Count> all(JdbcClient db) {
        return db.sql(ALL).query(new SimplePropertyRowMapper<>(Counts.Count.class)).list();
    }
}
