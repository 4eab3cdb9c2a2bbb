package org.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;
import org.xieshou.shared.web.Pager;

@Component
final class GlassTable {
    private static final String WHY = "access.why.glass";
    private static final String ADD =
            "insert into access.glass (actor, unit, household, why, at, until) values (?, ?, ?::uuid, ?, ?, ?)";
    private static final String LOOK =
            """
            insert into access.look (subject, area, actor, unit, at, why, words)
            select ?, (select area from journal.place where subject = ?), ?, ?, ?, ?, ?
            """;
    private static final String OPEN =
            "select actor, household, until from access.glass where until > ? and household is not null";
    private static final String TRIES =
            "select count(*) from access.glass where actor = ? and at > ?";
    private static final String ALL =
            """
            select g.actor, coalesce(s.name, '') as name, g.unit, g.household, g.why, g.at, g.until
            from access.glass g left join access.v_staff s on s.staff = g.actor
            order by g.id desc limit :most offset :before
            """;

    record Open(UUID actor, UUID household, Instant until) {}

    private final JdbcClient keeper;
    private final TransactionTemplate transaction;
    private final Reading reading;

    GlassTable(Pools pools, Reading reading) {
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading = reading;
    }

    /// With the line that the household sees, in one transaction.
    void add(Actor actor, Optional<UUID> household, String why, Instant at) {
        transaction.executeWithoutResult(_ -> {
            keeper.sql(ADD)
                    .param(actor.id())
                    .param(actor.unit())
                    .param(household.map(UUID::toString).orElse(null))
                    .param(why)
                    .param(Sql.time(at))
                    .param(Sql.time(at.plus(Glass.OPEN)))
                    .update();
            household.ifPresent(id ->
                    keeper.sql(LOOK)
                            .params(id, id, actor.id(), actor.unit(), Sql.time(at), WHY, why)
                            .update());
        });
    }

    List<Open> open(Instant now) {
        return reading.asSystem(db ->
                db.sql(OPEN)
                        .param(Sql.time(now))
                        .query((row, _) ->
                                new Open(
                                        row.getObject("actor", UUID.class),
                                        row.getObject("household", UUID.class),
                                        time(row, "until")))
                        .list());
    }

    long tries(UUID actor, Instant since) {
        return reading.asSystem(
                db -> db.sql(TRIES).params(actor, Sql.time(since)).query(Long.class).single());
    }

    Glass.Listed list(long page) {
        return reading.asSystem(db -> {
            long total = db.sql("select count(*) from access.glass").query(Long.class).single();
            var rows =
                    db.sql(ALL)
                            .param("most", Glass.SIZE)
                            .param("before", Pager.before(page, total, Glass.SIZE))
                            .query(GlassTable::broken)
                            .list();
            return new Glass.Listed(rows, total);
        });
    }

    private static Glass.Broken broken(ResultSet row, int number) throws SQLException {
        return new Glass.Broken(
                row.getObject("actor", UUID.class),
                row.getString("name"),
                row.getString("unit"),
                Optional.ofNullable(row.getObject("household", UUID.class)),
                row.getString("why"),
                time(row, "at"),
                time(row, "until"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
