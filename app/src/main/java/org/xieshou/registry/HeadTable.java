package org.xieshou.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.shared.Sql;

/// Heads of households, within reach.
final class HeadTable {
    private static final String HEADS =
            """
            select subject, min(name_display) as name from registry.person_now
            where subject = any (?::uuid[]) and relation = 'head' and (birth is null or birth <= ?)
            group by subject
            """;

    private HeadTable() {}

    static Map<UUID, String> names(JdbcClient db, Collection<UUID> households, LocalDate adult) {
        var names = new HashMap<UUID, String>();
        db.sql(HEADS)
                .params(Sql.uuids(households), adult)
                .query(row -> {
                    names.put(row.getObject("subject", UUID.class), row.getString("name"));
                });
        return names;
    }
}
