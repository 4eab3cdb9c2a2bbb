package org.xieshou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Sql;

/// Where households and units are before a batch, and the installation's zone, read in one round trip.
///
/// @param places areas of the households that have one
/// @param unitAreas areas of the units that are known
/// @param root the area that has all others below it; null before the installation's own entry
record Grounds(
        Map<UUID, Integer> places,
        Map<String, Integer> unitAreas,
        ZoneId zone,
        @Nullable Integer root) {
    static final Grounds NONE = new Grounds(Map.of(), Map.of(), ZoneOffset.UTC, null);

    private static final String READ =
            """
            select subject, area from journal.place where subject = any (?::uuid[]);
            select distinct on (id) id, base from access.unit_now where id = any (?::text[]) order by id, since desc;
            """
                    + InstallationTable.STANDS;

    Grounds {
        places = Collections.unmodifiableMap(places); // may be asked for no household
        unitAreas = Collections.unmodifiableMap(unitAreas);
    }

    /// What these entries need, before they are judged.
    static Grounds around(List<Pending> entries, Connection connection) throws SQLException {
        var subjects = new HashSet<UUID>();
        var units = new HashSet<String>();
        for (var entry : entries) {
            units.add(entry.envelope.unit());
            if (entry.envelope.subject() != null) {
                subjects.add(entry.envelope.subject());
            }
            if (!entry.isHeld() && entry.erases()) {
                subjects.add(entry.body.uuid("household"));
            }
            var named = entry.named();
            if (named != null) {
                subjects.add(named);
            }
        }
        return of(subjects, units, connection);
    }

    static Grounds of(Collection<UUID> subjects, Collection<String> units, Connection connection)
            throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, Sql.uuids(subjects));
            statement.setArray(2, connection.createArrayOf("text", units.toArray()));
            statement.execute();
            var places = new HashMap<UUID, Integer>();
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    places.put(rows.getObject(1, UUID.class), rows.getInt(2));
                }
            }
            var unitAreas = new HashMap<String, Integer>();
            try (var rows = next(statement)) {
                while (rows.next()) {
                    unitAreas.put(rows.getString(1), rows.getInt(2));
                }
            }
            try (var rows = next(statement)) {
                return rows.next()
                        ? new Grounds(
                                places, unitAreas, ZoneId.of(rows.getString(1)), rows.getInt(2))
                        : new Grounds(places, unitAreas, ZoneOffset.UTC, null);
            }
        }
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }
}
