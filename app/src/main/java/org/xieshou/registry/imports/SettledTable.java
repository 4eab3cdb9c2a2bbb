package org.xieshou.registry.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Columns as their senders settled them: written by the keeper's login, read by who settled them.
@Component
final class SettledTable {
    private static final String ALL =
            "select encode(mark, 'hex') as mark, target from registry.settled_column where author = :author";
    private static final String KEEP =
            """
            insert into registry.settled_column (author, mark, target, at)
            values (:author, decode(:mark, 'hex'), :target, :now)
            on conflict (author, mark) do update set target = excluded.target, at = excluded.at
            """;
    private static final String FORGET =
            "delete from registry.settled_column where author = :author and mark = decode(:mark, 'hex')";

    private final Reading reading;
    private final JdbcClient keeper;
    private final TransactionTemplate transaction;

    SettledTable(Reading reading, Pools pools) {
        this.reading = reading;
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// Targets by the marks of the heads, in hex.
    Map<String, String> all(Actor actor) {
        var all = new HashMap<String, String>();
        reading.as(
                        actor,
                        db ->
                                db.sql(ALL)
                                        .param("author", actor.id())
                                        .query((row, _) ->
                                                Map.entry(row.getString(1), row.getString(2)))
                                        .list())
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    /// @param kept targets by mark
    /// @param forgotten marks
    void write(Actor actor, Instant now, Map<String, String> kept, Collection<String> forgotten) {
        transaction.executeWithoutResult(_ -> {
            forgotten.forEach(mark ->
                    keeper.sql(FORGET).param("author", actor.id()).param("mark", mark).update());
            kept.forEach((mark, target) ->
                    keeper.sql(KEEP)
                            .param("author", actor.id())
                            .param("mark", mark)
                            .param("target", target)
                            .param("now", Sql.time(now))
                            .update());
        });
    }
}
