package org.xieshou.registry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.shared.Sql;

/// Open requests, and whose record is whose when a household goes.
public final class ErasureTable {
    private static final String REQUEST =
            """
            select e.entry, e.author, s.name, coalesce(u.name, e.unit) as unit, e.day, e.why
            from registry.erasure_now e
            left join access.v_staff s on s.staff = e.author left join access.v_unit u on u.unit = e.unit
            where e.subject = ? order by e.since limit 1
            """;

    /// Who lives in another household, or is claimed by one, or left the register from there.
    private static final String ELSEWHERE =
            """
            select key from registry.member_now where key = any (?::uuid[]) and coalesce(home, subject) <> ?::uuid
            union
            select key from registry.member_rival where key = any (?::uuid[]) and coalesce(home, subject) <> ?::uuid
            """;

    private static final String MOVED =
            """
            select count(*) from (
              select key from registry.member_past where home = :household
              union select key from registry.member_now where home = :household) h
            join registry.member_now n on n.key = h.key
            where coalesce(n.home, n.subject) <> :household
            """;

    /// @param name of its author
    public record Request(
            UUID entry, UUID author, String name, String unit, LocalDate day, String why) {}

    private ErasureTable() {}

    static Set<UUID> elsewhere(Connection connection, UUID household, Collection<UUID> people)
            throws SQLException {
        var found = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(ELSEWHERE)) {
            for (int i = 1; i <= 3; i += 2) {
                statement.setString(i, Sql.uuids(people));
                statement.setString(i + 1, household.toString());
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /// How many once lived in a household and belong to others now.
    static int moved(JdbcClient db, UUID household) {
        return db.sql(MOVED).param("household", household).query(Integer.class).single();
    }

    static Optional<Request> request(JdbcClient db, UUID household) {
        return db.sql(REQUEST).param(household).query(Request.class).optional();
    }
}
