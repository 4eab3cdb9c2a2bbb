package org.xieshou.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.shared.Sql;

/// Heads of households within reach, which is checked here and once more by the database.
final class HeadTable {
    private static final String HEADS =
            """
            select subject, min(name) as name from registry.v_person p
            where subject = any (:wanted::uuid[]) and until is null and relation = 'head'
              and (birth is null or birth <= :adult) and\s
            """
                    + Reach.within("p")
                    + "group by subject";

    private HeadTable() {}

    static Map<UUID, String> names(
            JdbcClient db, Collection<UUID> households, Actor reader, LocalDate adult) {
        var names = new HashMap<UUID, String>();
        db.sql(HEADS)
                .params(Reach.of(reader).params())
                .param("wanted", Sql.uuids(households))
                .param("adult", adult)
                .query(row -> {
                    names.put(row.getObject("subject", UUID.class), row.getString("name"));
                });
        return names;
    }
}
