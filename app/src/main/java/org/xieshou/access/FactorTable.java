package org.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
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

/// Second factors, which codes were used, and recovery codes, by the keeper's login.
@Component
final class FactorTable {
    private static final String BEGIN =
            """
            insert into access.factor (staff, wrapped, begun) values (?, ?, ?)
            on conflict (staff) do update set wrapped = excluded.wrapped, begun = excluded.begun where access.factor.confirmed is null
            """;
    private static final String FIND =
            "select wrapped, begun, confirmed from access.factor where staff = ?";
    private static final String CONFIRM =
            "update access.factor set confirmed = ? where staff = ? and confirmed is null";
    private static final String USE =
            "insert into access.factor_step (staff, step) values (?, ?) on conflict do nothing";
    private static final String NEW_CODE =
            "insert into access.recovery (staff, hash) values (?, ?) on conflict do nothing";
    private static final String UNUSED =
            "select count(*) from access.recovery where staff = ? and used is null";
    private static final String HAS_CODE =
            "select count(*) from access.recovery where staff = ? and hash = ? and used is null";
    private static final String USE_CODE =
            "update access.recovery set used = ? where staff = ? and hash = ? and used is null";
    private static final String SHARE =
            """
            select coalesce(count(f.confirmed)::float8 / nullif(count(*), 0), 0)
            from access.credential c left join access.factor f on f.staff = c.staff
            """;

    /// @param wrapped the secret, for the master to open
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Factor(byte[] wrapped, Instant begun, @Nullable Instant confirmed) {}

    private final JdbcClient keeper;
    private final TransactionTemplate transaction;

    FactorTable(Pools pools) {
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    private <T> T run(Function<JdbcClient, T> work) {
        @SuppressWarnings("NullAway") // none of the statements here answers null
        T answer = transaction.execute(_ -> work.apply(keeper));
        return answer;
    }

    /// @return false if one is in force: that one is not replaced
    boolean begin(UUID staff, byte[] wrapped, Instant now) {
        return run(db -> db.sql(BEGIN).params(staff, wrapped, Sql.time(now)).update()) > 0;
    }

    Optional<Factor> find(UUID staff) {
        return run(db -> db.sql(FIND).param(staff).query(FactorTable::factor).optional());
    }

    private static Factor factor(ResultSet row, int number) throws SQLException {
        var confirmed = row.getObject("confirmed", OffsetDateTime.class);
        return new Factor(
                row.getBytes("wrapped"),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }

    /// In force from now on, with these recovery codes in the place of all before.
    boolean confirm(UUID staff, Instant now, List<byte[]> codes) {
        return run(db -> {
            boolean confirmed = db.sql(CONFIRM).params(Sql.time(now), staff).update() > 0;
            if (confirmed) {
                put(db, staff, codes);
            }
            return confirmed;
        });
    }

    void replaceCodes(UUID staff, List<byte[]> codes) {
        transaction.executeWithoutResult(_ -> put(keeper, staff, codes));
    }

    private static void put(JdbcClient db, UUID staff, List<byte[]> codes) {
        db.sql("delete from access.recovery where staff = ?").param(staff).update();
        codes.forEach(code -> db.sql(NEW_CODE).params(staff, code).update());
    }

    /// @return false if the code of this step was used before, however the clock went since
    boolean use(UUID staff, long step) {
        return run(db -> db.sql(USE).params(staff, step).update()) > 0;
    }

    boolean hasCode(UUID staff, byte[] hash) {
        return run(db -> db.sql(HAS_CODE).params(staff, hash).query(Long.class).single()) > 0;
    }

    boolean useCode(UUID staff, byte[] hash, Instant now) {
        return run(db -> db.sql(USE_CODE).params(Sql.time(now), staff, hash).update()) > 0;
    }

    long unusedCodes(UUID staff) {
        return run(db -> db.sql(UNUSED).param(staff).query(Long.class).single());
    }

    /// @return false if there was none
    boolean remove(UUID staff) {
        return run(db -> {
            db.sql("delete from access.recovery where staff = ?").param(staff).update();
            db.sql("delete from access.factor_step where staff = ?").param(staff).update();
            return db.sql("delete from access.factor where staff = ?").param(staff).update() > 0;
        });
    }

    /// Of all who have a password, how many have a second factor: 0 to 1.
    double share() {
        return run(db -> db.sql(SHARE).query(Double.class).single());
    }
}
