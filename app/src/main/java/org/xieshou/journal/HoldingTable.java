package org.xieshou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Rows;
import org.xieshou.shared.Rows.Column;
import org.xieshou.shared.Sql;

final class HoldingTable {
    private static final List<Column> COLUMNS =
            Rows.columns(
                    "entry uuid, seq bigint, reason text, waits_for uuid,"
                            + " place text, unit text, author uuid, subject uuid, area int, device uuid, dseq bigint,"
                            + " received timestamptz, since bigint, until bigint, outcome text, settled_by uuid");
    private static final int UNTIL = 13;
    private static final String CLOSE =
            """
            update journal.holding h set until = r.until, outcome = r.outcome, settled_by = r.settled_by
            from $rows where h.entry = r.entry and h.until is null
            """;

    /// Only what its author may write where the subject now turns out to be: the rest waits for a person.
    private static final String WAITING =
            """
            select h.entry from journal.holding h left join journal.place p on p.subject = h.subject
            where h.waits_for = any (?::uuid[]) and h.until is null and h.reason = 'early'
              and (h.subject is null
                or exists (select from access.reach r where r.actor = h.author and r.area = p.area
                  and h.received::date between r.from_day - 1 and r.to_day + 1)
                or exists (select from access.charge c where c.actor = h.author and c.household = h.subject
                  and h.received::date between c.from_day - 1 and c.to_day + 1))
            order by h.device, h.dseq, h.seq
            """;

    private static final String AWAITED =
            """
            select exists (select from journal.holding h
                where h.waits_for = any (?::uuid[]) and h.until is null and h.reason = 'early'),
              exists (select from journal.holding h where h.subject = any (?::uuid[]) and h.until is null and h.reason = 'right')
            """;
    private static final String REFUSED =
            """
            select h.entry from journal.holding h where h.until is null and h.reason = 'right'
              and (h.unit = any (?::text[]) or h.author = any (?::uuid[]) or h.subject = any (?::uuid[]) or ?)
              and (?::uuid is null or (h.device, h.dseq, h.seq) > (select a.device, a.dseq, a.seq from journal.holding a where a.entry = ?::uuid))
            order by h.device, h.dseq, h.seq limit ?
            """;

    private HoldingTable() {}

    /// Whether something that is held waits for what came, whoever may release it.
    ///
    /// @param early for an entry or a household
    /// @param refused for the right to write about a household that has a place now
    record Awaited(boolean early, boolean refused) {}

    static Awaited awaited(Came came, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(AWAITED)) {
            statement.setString(1, Sql.uuids(came.ids()));
            statement.setString(2, Sql.uuids(came.placed()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Awaited(rows.getBoolean(1), rows.getBoolean(2));
            }
        }
    }

    static @Nullable Object[] row(Stored e, @Nullable String where, @Nullable Integer area) {
        var reason = e.held();
        return new @Nullable Object[] {
            e.id(),
            e.seq(),
            reason == null ? "" : reason.code(),
            reason == HeldReason.EARLY ? waitsFor(e) : null,
            where,
            e.unit(),
            e.author(),
            e.subject(),
            area,
            e.device(),
            e.dseq(),
            e.received(),
            e.seq(),
            null,
            null,
            null
        };
    }

    /// What an early entry waits for: what it corrects or releases, else its subject.
    private static @Nullable UUID waitsFor(Stored e) {
        if (e.corrects() != null) {
            return e.corrects();
        }
        return e.subject() != null ? e.subject() : e.body().uuidOrNull("entry");
    }

    static void settle(@Nullable Object[] row, long until, String outcome, UUID by) {
        row[UNTIL] = until;
        row[UNTIL + 1] = outcome;
        row[UNTIL + 2] = by;
    }

    static void add(Collection<@Nullable Object[]> holdings, Connection writer)
            throws SQLException {
        var rows = new Rows(COLUMNS);
        holdings.forEach(rows::add);
        rows.insert(writer, "journal.holding");
    }

    /// What was held for want of a right and may have it by what came, in the order of the devices.
    ///
    /// @param after those behind this one alone; null for the first
    static List<UUID> refused(Came came, @Nullable UUID after, int most, Connection writer)
            throws SQLException {
        try (var statement = writer.prepareStatement(REFUSED)) {
            statement.setArray(1, writer.createArrayOf("text", came.units().toArray()));
            statement.setString(2, Sql.uuids(came.staff()));
            statement.setString(3, Sql.uuids(came.placed()));
            statement.setBoolean(4, !came.areas().isEmpty());
            statement.setObject(5, after);
            statement.setObject(6, after);
            statement.setInt(7, most);
            return ids(statement);
        }
    }

    private static List<UUID> ids(PreparedStatement statement) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    static void close(Rows settled, Connection writer) throws SQLException {
        settled.run(writer, CLOSE);
    }

    static List<UUID> waitingFor(Collection<UUID> came, Connection writer) throws SQLException {
        try (var statement = writer.prepareStatement(WAITING)) {
            statement.setString(1, Sql.uuids(came));
            return ids(statement);
        }
    }
}
