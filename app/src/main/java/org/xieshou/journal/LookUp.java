package org.xieshou.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Sql;

/// What the append and the rebuild look up by key, once a batch.
final class LookUp {
    private static final String RESTORED_TO =
            """
            select e.seq - 1 from journal.entry e
            where e.kind = any (select k.no from journal.kind k where k.name = 'journal.restored') and e.held is null
            order by e.seq desc limit 1
            """;
    private static final String ROOTS =
            "select entry, root from journal.chain where entry = any (?::uuid[])";
    private static final String TARGETS =
            """
            select e.id, coalesce(c.root, e.id), e.author, e.subject, k.name, e.received,
              e.held is not null and not exists (
                select from journal.holding h where h.entry = e.id and h.outcome = 'applied'),
              e.unit, coalesce(p.area, e.area)
            from journal.entry e join journal.kind k on k.no = e.kind left join journal.chain c on c.entry = e.id
              left join journal.place p on p.subject = e.subject
            where e.id = any (?::uuid[])
            """;
    private static final String LAST_CORRECTIONS =
            """
            select distinct on (c.root) c.root, c.since, e.device from journal.chain c
            join journal.entry e on e.id = c.entry where c.root = any (?::uuid[]) order by c.root, c.since desc
            """;
    private static final String OPEN_HOLDINGS =
            "select entry, reason from journal.holding where entry = any (?::uuid[]) and until is null";
    private static final String REACH =
            """
            select area from access.reach where actor = ?::uuid and current_date between from_day - 1 and to_day + 1
            """;

    /// The entry that a correction names.
    ///
    /// @param area where its household is now, or its unit was; null while it has no effect
    record Target(
            UUID root,
            UUID author,
            String unit,
            @Nullable UUID subject,
            @Nullable Integer area,
            String kind,
            java.time.Instant received,
            boolean hasNoEffectYet) {}

    /// The last correction of a root, and which device made it.
    record Correction(long since, UUID device) {}

    private LookUp() {}

    static Map<UUID, UUID> roots(Connection connection, Collection<UUID> corrected)
            throws SQLException {
        return pairs(connection, ROOTS, corrected);
    }

    static Map<UUID, Target> targets(Connection connection, Collection<UUID> ids)
            throws SQLException {
        var targets = new HashMap<UUID, Target>();
        if (ids.isEmpty()) {
            return targets;
        }
        try (var statement = connection.prepareStatement(TARGETS)) {
            statement.setString(1, Sql.uuids(ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var target =
                            new Target(
                                    rows.getObject(2, UUID.class),
                                    rows.getObject(3, UUID.class),
                                    rows.getString(8),
                                    rows.getObject(4, UUID.class),
                                    rows.getObject(9, Integer.class),
                                    rows.getString(5),
                                    EntryTable.instant(rows, 6),
                                    rows.getBoolean(7));
                    targets.put(rows.getObject(1, UUID.class), target);
                }
            }
        }
        return targets;
    }

    static Map<UUID, Correction> lastCorrections(Connection connection, Collection<UUID> roots)
            throws SQLException {
        var last = new HashMap<UUID, Correction>();
        if (roots.isEmpty()) {
            return last;
        }
        try (var statement = connection.prepareStatement(LAST_CORRECTIONS)) {
            statement.setString(1, Sql.uuids(roots));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var correction = new Correction(rows.getLong(2), rows.getObject(3, UUID.class));
                    last.put(rows.getObject(1, UUID.class), correction);
                }
            }
        }
        return last;
    }

    static Map<UUID, String> openHoldings(Connection connection, Collection<UUID> entries)
            throws SQLException {
        var open = new HashMap<UUID, String>();
        if (entries.isEmpty()) {
            return open;
        }
        try (var statement = connection.prepareStatement(OPEN_HOLDINGS)) {
            statement.setString(1, Sql.uuids(entries));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    open.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
        return open;
    }

    static Set<Integer> reach(Connection connection, UUID actor) throws SQLException {
        var areas = new HashSet<Integer>();
        try (var statement = connection.prepareStatement(REACH)) {
            statement.setString(1, actor.toString());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    areas.add(rows.getInt(1));
                }
            }
        }
        return areas;
    }

    private static Map<UUID, UUID> pairs(Connection connection, String sql, Collection<UUID> ids)
            throws SQLException {
        var pairs = new HashMap<UUID, UUID>();
        if (ids.isEmpty()) {
            return pairs;
        }
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, Sql.uuids(ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    pairs.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return pairs;
    }

    static long restoredTo(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(RESTORED_TO);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : Admission.NEVER;
        }
    }
}
