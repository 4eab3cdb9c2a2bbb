package org.xieshou.journal;

import java.sql.Connection;
import java.sql.ResultSet;
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
import org.xieshou.shared.Rows;
import org.xieshou.shared.Rows.Column;
import org.xieshou.shared.Sql;

/// `journal.entry`: inserted, never updated.
final class EntryTable {
    private static final List<Column> COLUMNS =
            Rows.columns(
                    "seq bigint, id uuid, kind smallint, subject uuid,"
                            + " person uuid, occasion uuid, author uuid, unit text, device uuid, dseq bigint, happened timestamptz,"
                            + " skew int, received timestamptz, epoch smallint, based_on bigint, corrects uuid, area int, held smallint,"
                            + " digest bytea, key uuid, body bytea");

    static final String TIP =
            "select coalesce(max(seq), 0), coalesce(max(received), timestamptz 'epoch'), coalesce(max(epoch), 0) from journal.tip()";
    static final String HAD =
            "select id, seq, digest, held from journal.entry where id = any (?::uuid[])";
    static final String READ =
            """
            select e.seq, e.id, k.name, k.version, e.subject, e.person, e.occasion, e.author, e.unit, e.device, e.dseq,
              e.happened, e.skew, e.received, e.based_on, e.corrects, e.area, e.held, e.digest, e.key, e.body
            from journal.entry e join journal.kind k on k.no = e.kind
            """;

    record Tip(long seq, Instant received, short epoch) {}

    record Had(long seq, byte[] digest, boolean wasHeld) {}

    /// A row as it lies there, its body still sealed.
    record Sealed(Stored envelope, byte[] digest, UUID key, byte[] body) {}

    private EntryTable() {}

    static Tip tip(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(TIP);
                var rows = statement.executeQuery()) {
            rows.next();
            return readTip(rows);
        }
    }

    static Tip readTip(ResultSet rows) throws SQLException {
        return new Tip(rows.getLong(1), instant(rows, 2), rows.getShort(3));
    }

    static Map<UUID, Had> had(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (var statement = connection.prepareStatement(HAD)) {
            statement.setString(1, Sql.uuids(ids));
            try (var rows = statement.executeQuery()) {
                return readHad(rows);
            }
        }
    }

    static Map<UUID, Had> readHad(ResultSet rows) throws SQLException {
        var had = new HashMap<UUID, Had>();
        while (rows.next()) {
            var found = new Had(rows.getLong(2), rows.getBytes(3), rows.getObject(4) != null);
            had.put(rows.getObject(1, UUID.class), found);
        }
        return had;
    }

    static void insert(Connection writer, List<Pending> entries, KindNumbers kinds)
            throws SQLException {
        var rows = new Rows(COLUMNS);
        for (var p : entries) {
            var e = p.envelope;
            rows.add(
                    p.seq,
                    p.id,
                    kinds.of(e.kind(), writer),
                    e.subject(),
                    e.person(),
                    e.occasion(),
                    p.actor.id(),
                    e.unit(),
                    e.device(),
                    e.dseq(),
                    e.happened(),
                    p.skew,
                    p.received,
                    p.epoch,
                    p.basedOn,
                    e.corrects(),
                    p.area,
                    p.held == null ? null : p.held.number(),
                    p.digest,
                    p.key,
                    p.sealed);
        }
        rows.insert(writer, "journal.entry");
    }

    static List<Sealed> byIds(Connection connection, Collection<UUID> ids) throws SQLException {
        try (var statement =
                connection.prepareStatement(READ + "where e.id = any (?::uuid[]) order by e.seq")) {
            statement.setString(1, Sql.uuids(ids));
            return read(statement.executeQuery());
        }
    }

    static List<Sealed> after(Connection connection, long seq, int most) throws SQLException {
        try (var statement =
                connection.prepareStatement(READ + "where e.seq > ? order by e.seq limit ?")) {
            statement.setLong(1, seq);
            statement.setInt(2, most);
            return read(statement.executeQuery());
        }
    }

    static List<Sealed> read(ResultSet rows) throws SQLException {
        var entries = new ArrayList<Sealed>();
        try (rows) {
            while (rows.next()) {
                entries.add(
                        new Sealed(
                                envelope(rows),
                                rows.getBytes(19),
                                uuid(rows, 20),
                                rows.getBytes(21)));
            }
        }
        return entries;
    }

    private static Stored envelope(ResultSet rows) throws SQLException {
        return new Stored(
                rows.getLong(1),
                uuid(rows, 2),
                rows.getString(3),
                rows.getInt(4),
                rows.getObject(5, UUID.class),
                rows.getObject(6, UUID.class),
                rows.getObject(7, UUID.class),
                uuid(rows, 8),
                rows.getString(9),
                uuid(rows, 10),
                rows.getLong(11),
                instant(rows, 12),
                rows.getInt(13),
                instant(rows, 14),
                rows.getLong(15),
                rows.getObject(16, UUID.class),
                rows.getObject(17, Integer.class),
                HeldReason.of(rows.getObject(18) == null ? null : rows.getShort(18)),
                Preparation.NO_BODY);
    }

    private static UUID uuid(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet rows, int column) throws SQLException {
        var time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
