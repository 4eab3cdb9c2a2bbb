package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// What is held now, within the reader's reach, in the order in which it must be settled: each device's entries by its
/// own count.
@Component
final class HeldTable {
    private static final String OPEN =
            EntryTable.READ
                    + """
                    join journal.holding h on h.entry = e.id
                    where h.until is null
                    order by h.author, h.device, h.dseq, h.seq limit ?
                    """;
    private static final String NAMED =
            EntryTable.READ
                    + """
                    join journal.holding h on h.entry = e.id
                    where e.id = any (?::uuid[])
                    order by h.author, h.device, h.dseq, h.seq
                    """;
    private static final String PLACES =
            "select subject, area from journal.place where subject = any (?::uuid[])";
    private static final String COUNT =
            """
            select count(*) filter (where author <> :actor) as others, min(received) filter (where author <> :actor) as others_since,
              count(*) filter (where author = :actor) as own, min(received) filter (where author = :actor) as own_since
            from journal.holding h
            where h.until is null and (h.author = :actor
              or exists (select from access.v_unit u where h.area is null and u.unit = h.unit and u.area = any (:areas::int[])) or\s
            """
                    + Reach.within("h")
                    + ")";

    /// Held entries with what is needed to judge them.
    ///
    record Found(List<Stored> entries, Map<UUID, Integer> places, Releasing releasing) {}

    record Count(
            long others, @Nullable Instant othersSince, long own, @Nullable Instant ownSince) {}

    private final JdbcTemplate pages;
    private final Opening opening;
    private final Kinds kinds;

    HeldTable(Pools pools, Opening opening, Kinds kinds) {
        this.pages = new JdbcTemplate(pools.of(Login.APP));
        this.opening = opening;
        this.kinds = kinds;
    }

    Found open(int most, JdbcClient within) {
        return find(OPEN, most);
    }

    Found named(Collection<UUID> ids, JdbcClient within) {
        return find(NAMED, Sql.uuids(ids));
    }

    static Count count(Actor actor, JdbcClient within) {
        return within.sql(COUNT)
                .params(Reach.of(actor).params())
                .param("actor", actor.id())
                .query((row, _) ->
                        new Count(
                                row.getLong("others"),
                                instant(row.getObject("others_since", OffsetDateTime.class)),
                                row.getLong("own"),
                                instant(row.getObject("own_since", OffsetDateTime.class))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /// In the transaction that [org.xieshou.access.Reading] has opened on this thread.
    private Found find(String sql, Object parameter) {
        return java.util.Objects.requireNonNull(
                pages.execute((Connection connection) -> found(sql, parameter, connection)));
    }

    private Found found(String sql, Object parameter, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            var entries = opening.open(EntryTable.read(statement.executeQuery()), connection);
            var subjects = new ArrayList<UUID>();
            entries.stream()
                    .filter(entry -> entry.subject() != null)
                    .forEach(entry -> subjects.add(entry.subject()));
            return new Found(
                    entries,
                    places(subjects, connection),
                    Releasing.of(entries, kinds, connection));
        }
    }

    private static Map<UUID, Integer> places(List<UUID> subjects, Connection connection)
            throws SQLException {
        var places = new HashMap<UUID, Integer>();
        try (var statement = connection.prepareStatement(PLACES)) {
            statement.setString(1, Sql.uuids(subjects));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
        }
        return places;
    }
}
