package org.xieshou.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// Reads as an actor inside a transaction of the journal's writer, which is not committed: row-level security shows what
/// that actor's pages would show if it were. The writer's login may become the pages' for that, and no other.
@Component
public final class ReadingInside {

    /// @param writer has a transaction open; its role is the writer's again afterwards
    public <T> T as(Actor actor, Connection writer, Function<JdbcClient, T> work)
            throws SQLException {
        var db = JdbcClient.create(new SingleConnectionDataSource(writer, true));
        role(writer, "xieshou_app");
        ReadingTransactions.tell(db, actor);
        T found = work.apply(db);
        role(writer, "none");
        return found;
    }

    private static void role(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local role " + role);
        }
    }
}
