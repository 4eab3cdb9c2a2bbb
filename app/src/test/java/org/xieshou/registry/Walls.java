package org.xieshou.registry;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.RoomDatabase;
import org.xieshou.access.Actor;
import org.xieshou.access.Area;
import org.xieshou.access.Reading;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Owner;
import org.xieshou.shared.web.Place;

/// Reading with or without the database's wall.
final class Walls implements Reading, AutoCloseable {
    private final HikariDataSource pages;
    private final HikariDataSource everything;
    boolean databaseWall = true;

    Walls(RoomDatabase room) {
        pages = source(room.owner(), "xieshou_app");
        everything = source(room.owner(), "xieshou_system");
    }

    private static HikariDataSource source(Owner owner, String role) {
        var source = new HikariDataSource();
        source.setJdbcUrl(owner.url());
        source.setUsername(owner.user());
        source.setPassword(owner.password());
        source.setConnectionInitSql("set role " + role);
        source.setMaximumPoolSize(1);
        return source;
    }

    @Override
    public <T> T as(Actor actor, Function<JdbcClient, T> work) {
        return run(databaseWall ? pages : everything, actor, work);
    }

    @Override
    public <T> T asSystem(Function<JdbcClient, T> work) {
        return run(everything, Actor.SYSTEM, work);
    }

    @SuppressWarnings("NullAway") // the work answers
    private static <T> T run(HikariDataSource source, Actor actor, Function<JdbcClient, T> work) {
        var db = JdbcClient.create(source);
        return new TransactionTemplate(new JdbcTransactionManager(source))
                .execute(_ -> {
                    db.sql(
                                    "select set_config('app.areas', ?, true),"
                                            + " set_config('app.households', ?, true)")
                            .params(Sql.numbers(actor.areas()), Sql.uuids(actor.households()))
                            .query((_, _) -> true)
                            .single();
                    return work.apply(db);
                });
    }

    /// The households of an invented city, read through these walls; who looks is written down nowhere.
    Households households(Clock clock) {
        var place = new Place("晨光市", "Chenguang", ZoneId.of("Asia/Shanghai"));
        return new Households(
                this,
                (_, _, _) -> {},
                Catalogue.load(),
                place,
                clock,
                RegistryDatabase::hash,
                new PlaceSounds(this::areas));
    }

    List<Area> areas() {
        return asSystem(db ->
                db.sql("select area as number, parent, name, level, code from access.v_area")
                        .query(Area.class)
                        .list());
    }

    @Override
    public void close() {
        pages.close();
        everything.close();
    }
}
