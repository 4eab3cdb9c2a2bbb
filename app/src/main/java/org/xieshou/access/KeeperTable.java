package org.xieshou.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Passwords, tokens and failed sign-ins, by the keeper's login: the only rows that are not made from entries.
@Component
final class KeeperTable {
    record Attempt(int failures, Instant last, @Nullable Instant lockedUntil) {}

    record Token(UUID id, UUID staff, Instant expires) {}

    private static final String SET_PASSWORD =
            """
            insert into access.credential (staff, password, changed) values (?, ?, ?)
            on conflict (staff) do update set password = excluded.password, changed = excluded.changed
            """;
    private static final String PASSWORD = "select password from access.credential where staff = ?";
    private static final String ATTEMPT =
            "select failures, last, locked_until from access.attempt where what = ?";
    private static final String FAILED =
            """
            insert into access.attempt (what, failures, last, locked_until) values (?, ?, ?, ?)
            on conflict (what) do update
            set failures = excluded.failures, last = excluded.last, locked_until = excluded.locked_until
            """;
    private static final String FORGET = "delete from access.attempt where what = ?";
    private static final String NEW_TOKEN =
            "insert into access.token (id, hash, staff, label, created, expires) values (?, ?, ?, ?, ?, ?)";
    private static final String TOKEN =
            """
            select id, staff, expires from access.token where hash = ? and revoked is null and expires > ?
            """;
    private static final String REVOKE =
            "update access.token set revoked = ? where id = ? and revoked is null";

    private final JdbcClient keeper;
    private final TransactionTemplate transaction;

    KeeperTable(Pools pools) {
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    private <T> T run(Function<JdbcClient, T> work) {
        @SuppressWarnings("NullAway") // none of the statements here answers null
        T answer = transaction.execute(_ -> work.apply(keeper));
        return answer;
    }

    void setPassword(UUID staff, String encoded, Instant now) {
        run(db -> db.sql(SET_PASSWORD).params(staff, encoded, Sql.time(now)).update());
    }

    Optional<String> password(UUID staff) {
        return run(db -> db.sql(PASSWORD).param(staff).query(String.class).optional());
    }

    Optional<Attempt> attempt(String what) {
        return run(db -> db.sql(ATTEMPT).param(what).query(Attempt.class).optional());
    }

    void failed(String what, Attempt attempt) {
        var lockedUntil = attempt.lockedUntil == null ? null : Sql.time(attempt.lockedUntil);
        run(db ->
                db.sql(FAILED)
                        .param(what)
                        .param(attempt.failures)
                        .param(Sql.time(attempt.last))
                        .param(lockedUntil)
                        .update());
    }

    void forget(String what) {
        run(db -> db.sql(FORGET).param(what).update());
    }

    void newToken(Token token, byte[] hash, String label, Instant now) {
        run(db ->
                db.sql(NEW_TOKEN)
                        .params(
                                token.id,
                                hash,
                                token.staff,
                                label,
                                Sql.time(now),
                                Sql.time(token.expires))
                        .update());
    }

    Optional<Token> token(byte[] hash, Instant now) {
        return run(db -> db.sql(TOKEN).params(hash, Sql.time(now)).query(Token.class).optional());
    }

    boolean revoke(UUID token, Instant now) {
        return run(db -> db.sql(REVOKE).params(Sql.time(now), token).update()) > 0;
    }
}
