package org.xieshou.registry.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Imports that were begun: written by the keeper's login, read by who began them.
@Component
final class PastTable {
    private static final String ADD =
            """
            insert into registry.import (id, author, unit, name, mark, day, started, beat, state, counts)
            values (:id, :author, :unit, :name, :mark, :day, :now, :now, 'running', :counts::jsonb)
            on conflict (id) do update set started = :now, beat = :now, ended = null, state = 'running', faults = null
            """;
    private static final String BEAT =
            "update registry.import set beat = :now, counts = :counts::jsonb where id = :id";
    private static final String END =
            """
            update registry.import set beat = :now, ended = :now, state = :state, counts = :counts::jsonb, faults = :faults
            where id = :id
            """;
    private static final String COLUMNS =
            "select id, name, day, started, beat, ended, state, counts::text as counts from registry.import ";
    private static final String LATEST =
            COLUMNS + "where author = :author order by started desc, id limit :most offset :before";
    private static final String COUNT =
            "select count(*) from registry.import where author = :author";
    private static final String KNOWN =
            "select id from registry.import where author = :author and id in (:ids)";
    private static final String ONE = COLUMNS + "where id = :id and author = :author";
    private static final String FAULTS =
            "select faults from registry.import where id = :id and author = :author and faults is not null";
    private static final String DAY =
            "select day from registry.import where mark = :mark and author = :author order by started, id limit 1";

    /// A row as it lies there.
    record Row(
            UUID id,
            String name,
            LocalDate day,
            Instant started,
            Instant beat,
            @Nullable Instant ended,
            String state,
            String counts) {}

    private final Reading reading;
    private final JdbcClient keeper;
    private final TransactionTemplate transaction;

    PastTable(Reading reading, Pools pools) {
        this.reading = reading;
        var source = pools.of(Login.KEEPER);
        this.keeper = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /// An import that begins now.
    record Begun(UUID id, Actor actor, String name, byte[] mark, LocalDate day) {}

    void add(Begun begun, Instant now, String counts) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", begun.id);
        values.put("author", begun.actor.id());
        values.put("unit", begun.actor.unit());
        values.put("name", begun.name);
        values.put("mark", begun.mark);
        values.put("day", begun.day);
        values.put("now", Sql.time(now));
        values.put("counts", counts);
        write(db -> db.sql(ADD).params(values).update());
    }

    void beat(UUID id, Instant now, String counts) {
        write(db ->
                db.sql(BEAT)
                        .param("id", id)
                        .param("now", Sql.time(now))
                        .param("counts", counts)
                        .update());
    }

    /// How an import ended.
    ///
    /// @param faults packed
    record Ended(String state, String counts, byte[] faults) {}

    void end(UUID id, Instant now, Ended how) {
        write(db ->
                db.sql(END)
                        .param("id", id)
                        .param("now", Sql.time(now))
                        .param("state", how.state)
                        .param("counts", how.counts)
                        .param("faults", how.faults)
                        .update());
    }

    List<Row> latest(Actor actor, int most, long before) {
        return reading.as(
                actor,
                db ->
                        db.sql(LATEST)
                                .param("author", actor.id())
                                .param("most", most)
                                .param("before", before)
                                .query(PastTable::row)
                                .list());
    }

    long count(Actor actor) {
        return reading.as(
                actor, db -> db.sql(COUNT).param("author", actor.id()).query(Long.class).single());
    }

    /// Which of these this actor began.
    Set<UUID> known(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : reading.as(
                        actor,
                        db ->
                                db.sql(KNOWN)
                                        .param("author", actor.id())
                                        .param("ids", ids)
                                        .query(UUID.class)
                                        .set());
    }

    Optional<Row> find(UUID id, Actor actor) {
        return own(actor, ONE, Map.of("id", id), PastTable::row);
    }

    Optional<byte[]> faults(UUID id, Actor actor) {
        return own(actor, FAULTS, Map.of("id", id), (row, _) -> row.getBytes(1));
    }

    /// The list day under which the same file came first.
    Optional<LocalDate> day(byte[] mark, Actor actor) {
        return own(actor, DAY, Map.of("mark", mark), (row, _) -> row.getObject(1, LocalDate.class));
    }

    /// One row of what this actor began.
    private <T> Optional<T> own(
            Actor actor, String sql, Map<String, ?> values, RowMapper<T> mapper) {
        return reading.as(
                actor,
                db ->
                        db.sql(sql)
                                .params(values)
                                .param("author", actor.id())
                                .query(mapper)
                                .optional());
    }

    private void write(Consumer<JdbcClient> work) {
        transaction.executeWithoutResult(_ -> work.accept(keeper));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                moment(row, "started"),
                moment(row, "beat"),
                row.getObject("ended") == null ? null : moment(row, "ended"),
                row.getString("state"),
                row.getString("counts"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
