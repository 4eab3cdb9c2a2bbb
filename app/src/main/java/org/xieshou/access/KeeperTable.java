package org.xieshou.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
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
            insert into access.credential (staff, password, given, changed) values (?, ?, ?, ?)
            on conflict (staff) do update
              set password = excluded.password, given = excluded.given, changed = excluded.changed
            """;
    private static final String PASSWORD = "select password from access.credential where staff = ?";
    private static final String GIVEN = "select given from access.credential where staff = ?";
    private static final String ATTEMPT =
            "select failures, last, locked_until from access.attempt where what = ?";
    private static final String COUNT =
            """
            insert into access.attempt as a (what, failures, last) values (:what, 1, :now)
            on conflict (what) do update set last = excluded.last,
              failures = case when a.last < :forgotten then 1 when a.locked_until > excluded.last and a.locked_until <= :longest then a.failures
                else a.failures + 1 end,
              locked_until = case when a.last < :forgotten then null else a.locked_until end
            returning failures, last, locked_until
            """;
    private static final String LOCK = "update access.attempt set locked_until = ? where what = ?";
    private static final String TAKE_BACK =
            """
            update access.attempt set failures = greatest(failures - 1, 0),
              locked_until = case when failures <= :free then null else locked_until end
            where what = :what
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

    /// @param given whether somebody else has seen it
    void setPassword(UUID staff, String encoded, boolean given, Instant now) {
        run(db -> db.sql(SET_PASSWORD).params(staff, encoded, given, Sql.time(now)).update());
    }

    /// Whether somebody else has seen the password; empty if there is none.
    Optional<Boolean> isGiven(UUID staff) {
        return run(db -> db.sql(GIVEN).param(staff).query(Boolean.class).optional());
    }

    Optional<String> password(UUID staff) {
        return run(db -> db.sql(PASSWORD).param(staff).query(String.class).optional());
    }

    Optional<Attempt> attempt(String what) {
        return run(db -> db.sql(ATTEMPT).param(what).query(Attempt.class).optional());
    }

    /// What became of a try that was counted.
    ///
    /// @param already until when others had locked this before
    /// @param locked until when this try locked it for those that follow
    record Counted(int tries, Optional<Instant> already, Optional<Instant> locked) {}

    /// Counts a try and locks what follows it in one go: tries at the same moment wait for each other here.
    ///
    /// @param forgotten tries before this count no more
    Counted count(
            String what, Instant now, Instant forgotten, IntFunction<@Nullable Instant> lock) {
        return run(db -> {
            var found =
                    db.sql(COUNT)
                            .param("what", what)
                            .param("now", Sql.time(now))
                            .param("forgotten", Sql.time(forgotten))
                            .param("longest", Sql.time(now.plus(Lockout.LONGEST)))
                            .query(Attempt.class)
                            .single();
            var before = found.lockedUntil;
            if (before != null && Lockout.holds(before, now)) {
                return new Counted(found.failures, Optional.of(before), Optional.empty());
            }
            var until = lock.apply(found.failures);
            if (until != null) {
                db.sql(LOCK).params(Sql.time(until), what).update();
            }
            return new Counted(found.failures, Optional.empty(), Optional.ofNullable(until));
        });
    }

    /// A try that was counted was none of a guesser.
    void takeBack(String what, int free) {
        run(db -> db.sql(TAKE_BACK).param("what", what).param("free", free).update());
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
