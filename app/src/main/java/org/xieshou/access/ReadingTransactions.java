package org.xieshou.access;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

@Component
final class ReadingTransactions implements Reading {
    // Asked of the transaction itself: through the driver it would cost three more round trips. The
    // pages' login has it anyway.
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read";
    private static final String SETTINGS =
            """
            select set_config('app.actor', ?, true), set_config('app.areas', ?, true),
              set_config('app.households', ?, true), set_config('app.rights', ?, true),
              set_config('app.units', ?, true)
            """;

    private static final String BETWEEN_UNITS = "\u001f";

    private final Way pages;
    private final Way system;

    ReadingTransactions(Pools pools) {
        pages = Way.of(pools, Login.APP);
        system = Way.of(pools, Login.SYSTEM);
    }

    private record Way(TransactionTemplate transaction, JdbcClient db) {
        static Way of(Pools pools, Login login) {
            var source = pools.of(login);
            var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
            transaction.setReadOnly(true);
            return new Way(transaction, JdbcClient.create(source));
        }

        <T> T run(Function<JdbcClient, T> work, Runnable first) {
            // The work may well answer null: only its caller knows.
            @SuppressWarnings("NullAway")
            T answer =
                    transaction.execute(_ -> {
                        first.run();
                        return work.apply(db);
                    });
            return answer;
        }
    }

    @Override
    public <T> T as(Actor actor, Function<JdbcClient, T> work) {
        return pages.run(work, () -> tell(pages.db, actor));
    }

    /// Says to the database for whom it is asked, until the transaction ends.
    static void tell(JdbcClient db, Actor actor) {
        db.sql(SETTINGS)
                .params(
                        actor.id().toString(),
                        Sql.numbers(actor.areas()),
                        households(actor),
                        rights(actor),
                        String.join(BETWEEN_UNITS, actor.units()))
                .query((_, _) -> true)
                .single();
    }

    @Override
    public <T> T asSystem(Function<JdbcClient, T> work) {
        return system.run(work, () -> system.db.sql(ONE_MOMENT).update());
    }

    /// For walls that ask for a right beside the reach.
    private static String rights(Actor actor) {
        return actor.rights().stream().map(Enum::name).collect(Collectors.joining(",", "{", "}"));
    }

    private static String households(Actor actor) {
        return actor.readable().stream()
                .map(UUID::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
