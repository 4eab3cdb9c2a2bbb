package org.xieshou.health;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads to whom a person lets the file go, within the reach and right of the transaction.
final class SharingTable {
    private static final String OF =
            """
            select x.entry, x.receiver, coalesce(u.name, x.receiver) as name, coalesce(u.type, 'other') as type, x.happened as given
            from (select distinct on (receiver) * from health.sharing_now
              where subject = :household and person = :person order by receiver, since desc) x
            left join access.v_unit u on u.unit = x.receiver
            where $within and x.given order by x.receiver
            """
                    .replace("$within", Ward.within("x"));

    private SharingTable() {}

    static List<Sharing> of(Ward ward, UUID household, UUID person) {
        return ward.sql(OF)
                .param("household", household)
                .param("person", person)
                .query(new SimplePropertyRowMapper<>(Sharing.class))
                .list();
    }
}
