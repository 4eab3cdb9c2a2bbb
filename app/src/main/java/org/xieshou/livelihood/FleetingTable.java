package org.xieshou.livelihood;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Rows;
import org.xieshou.shared.Sql;

/// Rows that are there or are not, without a past. Whom they are about stands in the body, for the entry's envelope names
/// nobody; so the household's place is looked up here.
final class FleetingTable {
    private static final String PLACES =
            "select subject, area from journal.place where subject = any (?::uuid[])";

    private final String name;
    private final String own;

    /// @param own the columns behind the head, as in SQL
    FleetingTable(String name, String own) {
        this.name = name;
        this.own = own;
    }

    String name() {
        return name;
    }

    void write(List<Entry> entries, EventTable.Columns columns, Connection writer)
            throws SQLException {
        var standing = new LinkedHashMap<UUID, Entry>();
        var corrected = new HashSet<UUID>();
        var households = new HashSet<UUID>();
        for (var entry : entries) {
            if (standing.remove(entry.root()) == null && entry.isCorrection()) {
                corrected.add(entry.root());
            }
            if (!entry.body().isVoid()) {
                standing.put(entry.root(), entry);
                households.add(entry.body().uuid("household"));
            }
        }
        drop(corrected, writer);
        var places = places(households, writer);
        var rows = new Rows(Rows.columns(EventTable.HEAD + ", " + own));
        standing.values().forEach(entry -> rows.add(row(entry, places, columns.of(entry))));
        rows.insert(writer, name);
    }

    private static @Nullable Object[] row(
            Entry e, Map<UUID, Integer> places, @Nullable Object[] own) {
        var household = e.body().uuid("household");
        var head =
                Stream.<@Nullable Object>of(
                        e.root(),
                        e.id(),
                        household,
                        places.get(household),
                        null,
                        e.unit(),
                        e.author(),
                        e.happened(),
                        e.day(),
                        e.since());
        return Stream.concat(head, Stream.<@Nullable Object>of(own)).toArray();
    }

    void drop(Collection<UUID> roots, Connection writer) throws SQLException {
        if (roots.isEmpty()) {
            return;
        }
        try (var statement =
                writer.prepareStatement("delete from " + name + " where entry = any (?::uuid[])")) {
            statement.setString(1, Sql.uuids(roots));
            statement.executeUpdate();
        }
    }

    private static Map<UUID, Integer> places(Set<UUID> households, Connection writer)
            throws SQLException {
        var places = new HashMap<UUID, Integer>();
        try (var statement = writer.prepareStatement(PLACES)) {
            statement.setString(1, Sql.uuids(households));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    places.put(found.getObject(1, UUID.class), found.getInt(2));
                }
            }
        }
        return places;
    }
}
