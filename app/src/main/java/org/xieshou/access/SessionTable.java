package org.xieshou.access;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Whose sessions ended, by the keeper's login.
@Component
final class SessionTable {
    /// @param no higher for each that came later
    record Ended(UUID staff, long no) {}

    /// Numbers are committed in their order, so whoever has read one has missed none below it.
    private static final String ONE_BY_ONE = "lock table access.ended in share row exclusive mode";

    private static final String END =
            """
            insert into access.ended (staff) values (?) on conflict (staff) do update set no = default returning no
            """;
    private static final String LAST =
            "select coalesce(max(no), 0) from access.ended where staff = ?";
    private static final String SINCE = "select staff, no from access.ended where no > ?";

    private final JdbcClient keeper;
    private final TransactionTemplate transaction;

    SessionTable(Pools pools) {
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    long end(UUID staff) {
        @SuppressWarnings("NullAway") // the statement answers a number
        long no =
                transaction.execute(_ -> {
                    keeper.sql(ONE_BY_ONE).update();
                    return keeper.sql(END).param(staff).query(Long.class).single();
                });
        return no;
    }

    /// Of this person; 0 if none ever ended so.
    long last(UUID staff) {
        return keeper.sql(LAST).param(staff).query(Long.class).single();
    }

    List<Ended> since(long no) {
        return keeper.sql(SINCE).param(no).query(new SimplePropertyRowMapper<>(Ended.class)).list();
    }
}
