package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.journal.EntryTable.Sealed;
import org.xieshou.shared.Sql;
import org.xieshou.shared.database.Login;
import org.xieshou.shared.database.Pools;

/// Entries read back for people, within their reach: row-level security is the second wall here.
@Component
final class HistoryTable {
    private static final String OF_SUBJECT = EntryTable.READ + "where e.subject = ? order by e.seq";
    private static final String CHAIN =
            EntryTable.READ
                    + """
                    where e.id = ?::uuid or e.id in (select c.entry from journal.chain c where c.root = ?::uuid)
                    order by e.seq
                    """;
    private static final String ROOT =
            "select coalesce((select root from journal.chain where entry = ?::uuid), ?::uuid)";
    private static final String TITLED =
            "select id from journal.entry where id = any (?::uuid[]) and subject is null";
    private static final String PLACE = "select area from journal.place where subject = ?";
    private static final String ROOTS =
            "select entry, root from journal.chain where entry = any (?::uuid[])";
    private static final String HOLDINGS =
            "select entry, reason, outcome from journal.holding where entry = any (?::uuid[])";

    /// @param reason why it is held, if it still is
    record Told(
            Stored entry,
            UUID root,
            LocalDate day,
            @Nullable String reason,
            @Nullable String outcome) {
        boolean isStillHeld() {
            return reason != null && outcome == null;
        }

        @Nullable HeldReason held() {
            return entry.held();
        }
    }

    private record Holding(String reason, @Nullable String outcome) {}

    private final JdbcTemplate pages;
    private final Opening opening;

    HistoryTable(Pools pools, Opening opening) {
        this.pages = new JdbcTemplate(pools.of(Login.APP));
        this.opening = opening;
    }

    java.util.Optional<Integer> place(UUID subject, JdbcClient within) {
        return within.sql(PLACE).param(subject).query(Integer.class).optional();
    }

    /// Those of them that are entries about no household.
    List<UUID> aboutNobody(Collection<UUID> ids, JdbcClient within) {
        return within.sql(TITLED)
                .param(Sql.uuids(ids))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Told> of(UUID subject, Actor reader, JdbcClient within) {
        return read(OF_SUBJECT, List.of(subject), reader);
    }

    /// The entry that this one corrects, and all corrections of it; empty if it is out of reach.
    List<Told> chain(UUID entry, Actor reader, JdbcClient within) {
        var root = within.sql(ROOT).params(entry, entry).query(UUID.class).single();
        return read(CHAIN, List.of(root, root), reader);
    }

    /// In the transaction that [org.xieshou.access.Reading] has opened on this thread.
    private List<Told> read(String sql, List<UUID> ids, Actor reader) {
        var told =
                pages.execute((Connection connection) -> {
                    try (var statement = connection.prepareStatement(sql)) {
                        for (int i = 0; i < ids.size(); i++) {
                            statement.setObject(i + 1, ids.get(i));
                        }
                        var entries = EntryTable.read(statement.executeQuery());
                        return told(within(entries, reader, connection), connection);
                    }
                });
        return told == null ? List.of() : told;
    }

    /// The first wall.
    private List<Stored> within(List<Sealed> entries, Actor reader, Connection connection)
            throws SQLException {
        var subjects = new HashSet<UUID>();
        var units = new HashSet<String>();
        for (var each : entries) {
            units.add(each.envelope().unit());
            if (each.envelope().subject() != null) {
                subjects.add(each.envelope().subject());
            }
        }
        var grounds = Grounds.of(subjects, units, connection);
        return opening.open(
                entries.stream()
                        .filter(each -> isWithin(each.envelope(), grounds, reader))
                        .toList(),
                connection);
    }

    /// What is about a household that is where one reaches; of one's own what is held or about nobody; what is held for a
    /// household that nobody knows, where its unit is; and what is about nobody, as far as its kind lets.
    private static boolean isWithin(Stored entry, Grounds grounds, Actor reader) {
        var place = grounds.places().get(entry.subject());
        var seat = place == null ? grounds.unitAreas().get(entry.unit()) : null;
        boolean own =
                entry.author().equals(reader.id())
                        && (entry.subject() == null || entry.held() != null);
        return own
                || reader.reads(place, entry.subject())
                || (entry.held() == null ? entry.subject() == null : reader.reaches(seat, null));
    }

    private static List<Told> told(List<Stored> entries, Connection connection)
            throws SQLException {
        var ids = Sql.uuids(entries.stream().map(Stored::id).toList());
        var roots = roots(ids, connection);
        var holdings = holdings(ids, connection);
        var zone = InstallationTable.zone(connection);
        var told = new ArrayList<Told>();
        for (var entry : entries) {
            var holding = holdings.get(entry.id());
            var reason = holding == null || holding.outcome != null ? null : holding.reason;
            var outcome = holding == null ? null : holding.outcome;
            told.add(
                    new Told(
                            entry,
                            roots.getOrDefault(entry.id(), entry.id()),
                            day(entry, zone),
                            reason,
                            outcome));
        }
        return told;
    }

    private static LocalDate day(Stored entry, ZoneId zone) {
        return entry.happened().plusSeconds(entry.skew()).atZone(zone).toLocalDate();
    }

    private static Map<UUID, UUID> roots(String ids, Connection connection) throws SQLException {
        var roots = new HashMap<UUID, UUID>();
        try (var statement = connection.prepareStatement(ROOTS)) {
            statement.setString(1, ids);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    roots.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return roots;
    }

    private static Map<UUID, Holding> holdings(String ids, Connection connection)
            throws SQLException {
        var holdings = new HashMap<UUID, Holding>();
        try (var statement = connection.prepareStatement(HOLDINGS)) {
            statement.setString(1, ids);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    holdings.put(
                            rows.getObject(1, UUID.class),
                            new Holding(rows.getString(2), rows.getString(3)));
                }
            }
        }
        return holdings;
    }
}
