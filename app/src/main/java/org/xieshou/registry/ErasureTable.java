package org.xieshou.registry;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Open requests.
public final class ErasureTable {
    private static final String REQUEST =
            """
            select e.entry, e.author, s.name, coalesce(u.name, e.unit) as unit, e.day, e.why
            from registry.erasure_now e
            left join access.v_staff s on s.staff = e.author left join access.v_unit u on u.unit = e.unit
            where e.subject = ? order by e.since limit 1
            """;

    /// @param name of its author
    public record Request(
            UUID entry, UUID author, String name, String unit, LocalDate day, String why) {}

    private ErasureTable() {}

    static Optional<Request> request(JdbcClient db, UUID household) {
        return db.sql(REQUEST).param(household).query(Request.class).optional();
    }
}
