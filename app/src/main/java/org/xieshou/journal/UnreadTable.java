package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Actor;
import org.xieshou.shared.Sql;

/// `journal.unread`: what could not be read, for 90 days.
final class UnreadTable {
    private static final String KEEP =
            """
            insert into journal.unread (id, actor, unit, at, last, reason, size, digest, wrapped, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (actor, digest) do update set times = unread.times + 1, last = excluded.last
            """;
    private static final String BYTES = "select coalesce(sum(size), 0) from journal.unread";
    private static final String FORGET_OLD = "delete from journal.unread where last < ?";
    private static final String FORGET_BEYOND =
            """
            delete from journal.unread where id in (
              select id from journal.unread where actor = ? order by last desc, id desc offset ?)
            """;
    private static final String OPEN =
            """
            select id, actor, unit, at, last, times, reason, size, encode(digest, 'hex') as digest from journal.unread
            where last >= :since and (:all or actor = :reader) order by last desc, id desc limit :most
            """;
    private static final String COUNT =
            "select count(*) as calls, min(at) as since from journal.unread where last >= ?";
    private static final String CONTENT =
            "select wrapped, body from journal.unread where id = :id and last >= :since and (:all or actor = :reader)";

    /// Whose calls a reader sees, and since when.
    record Seen(UUID reader, boolean all, Instant since) {}

    record Row(
            UUID id,
            UUID actor,
            String unit,
            Instant at,
            Instant last,
            int times,
            String reason,
            int size,
            String digest) {}

    record Count(long calls, @Nullable Instant since) {}

    private UnreadTable() {}

    static long bytes(Connection writer) throws SQLException {
        try (var statement = writer.createStatement();
                var rows = statement.executeQuery(BYTES)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void keep(Connection writer, Actor actor, Unreadable what) throws SQLException {
        try (var statement = writer.prepareStatement(KEEP)) {
            statement.setObject(1, what.id());
            statement.setObject(2, actor.id());
            statement.setString(3, actor.unit());
            statement.setObject(4, Sql.time(what.at()));
            statement.setObject(5, Sql.time(what.at()));
            statement.setString(6, what.reason());
            statement.setInt(7, what.size());
            statement.setBytes(8, what.digest());
            statement.setBytes(9, what.sealed().wrapped());
            statement.setBytes(10, what.sealed().bytes());
            statement.executeUpdate();
        }
    }

    /// What is to be stored of one call or envelope.
    record Unreadable(
            UUID id, Instant at, String reason, int size, byte[] digest, OwnKey.Sealed sealed) {}

    static void forgetBefore(Connection writer, Instant moment) throws SQLException {
        try (var statement = writer.prepareStatement(FORGET_OLD)) {
            statement.setObject(1, Sql.time(moment));
            statement.executeUpdate();
        }
    }

    /// Keeps only the newest of an actor.
    static void forgetBeyond(Connection writer, UUID actor, int most) throws SQLException {
        try (var statement = writer.prepareStatement(FORGET_BEYOND)) {
            statement.setObject(1, actor);
            statement.setInt(2, most);
            statement.executeUpdate();
        }
    }

    static List<Row> open(JdbcClient system, Seen seen, int most) {
        var rows = new ArrayList<Row>();
        seen(system.sql(OPEN), seen).param("most", most).query(Row.class).stream()
                .forEach(rows::add);
        return rows;
    }

    static Count count(JdbcClient system, Instant since) {
        return system.sql(COUNT).param(Sql.time(since)).query(Count.class).single();
    }

    static Optional<OwnKey.Sealed> content(JdbcClient system, UUID id, Seen seen) {
        return seen(system.sql(CONTENT), seen)
                .param("id", id)
                .query((row, _) -> new OwnKey.Sealed(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    private static JdbcClient.StatementSpec seen(JdbcClient.StatementSpec asked, Seen seen) {
        return asked.param("reader", seen.reader)
                .param("all", seen.all)
                .param("since", Sql.time(seen.since));
    }
}
