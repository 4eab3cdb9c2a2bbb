package org.xieshou.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;
import org.xieshou.journal.Claim.OfArea;
import org.xieshou.journal.Claim.OfRole;
import org.xieshou.journal.Claim.OfStaff;
import org.xieshou.journal.Claim.OfUnit;
import org.xieshou.shared.Sql;

/// What stands of the areas, units, staff and households that claims name, and what the entries say that they correct.
final class ClaimTable {
    private static final String ABOVE =
            """
            with recursive up(no, parent) as (
              select area, parent from access.v_area where area = any (?::int[])
              union select a.area, a.parent from up join access.v_area a on a.area = up.parent)
            select no, parent from up
            """;
    private static final String UNITS =
            "select unit, area from access.v_unit where unit = any (?::text[])";
    private static final String STAFF =
            "select staff, unit from access.v_staff where staff = any (?::uuid[])";
    private static final String LOGINS =
            "select lower(login), staff from access.v_staff where lower(login) = any (?::text[])";
    private static final String ROLES =
            """
            select staff, role from access.assignment_now
            where staff = any (?::uuid[]) and (to_day is null or to_day >= current_date - 1)
            """;
    private static final String PLACES =
            "select subject, area from journal.place where subject = any (?::uuid[])";
    private static final String CORRECTED_AREAS =
            "select entry, no, parent from access.area_now where entry = any (?::uuid[])";
    private static final String CORRECTED_UNITS =
            "select entry, id, base from access.unit_now where entry = any (?::uuid[])";
    private static final String CORRECTED_STAFF =
            "select entry, staff, works_for, login from access.staff_now where entry = any (?::uuid[])";
    private static final String CORRECTED_ROLES =
            """
            select entry, staff, role, for_unit, within, household from access.assignment_now where entry = any (?::uuid[])
            """;

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection writer;

    ClaimTable(Connection writer) {
        this.writer = writer;
    }

    /// @return what stands of each root, as a claim
    Map<UUID, Claim> corrected(Collection<UUID> roots) throws SQLException {
        var claims = new HashMap<UUID, Claim>();
        var ids = Sql.uuids(roots);
        each(CORRECTED_AREAS, ids, row -> claims.put(id(row, 1), area(row)));
        each(
                CORRECTED_UNITS,
                ids,
                row -> claims.put(id(row, 1), new OfUnit(row.getString(2), row.getInt(3))));
        each(
                CORRECTED_STAFF,
                ids,
                row ->
                        claims.put(
                                id(row, 1),
                                new OfStaff(id(row, 2), row.getString(3), row.getString(4))));
        each(CORRECTED_ROLES, ids, row -> claims.put(id(row, 1), role(row)));
        return claims;
    }

    private static Claim area(ResultSet row) throws SQLException {
        return new OfArea(row.getInt(2), row.getObject(3, Integer.class));
    }

    private static Claim role(ResultSet row) throws SQLException {
        return new OfRole(
                id(row, 2),
                Role.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, Integer.class),
                row.getObject(6, UUID.class));
    }

    /// What lies above each of these areas that are known, and above that.
    Map<Integer, @Nullable Integer> above(Collection<Integer> areas) throws SQLException {
        var above = new HashMap<Integer, @Nullable Integer>();
        each(
                ABOVE,
                Sql.numbers(areas),
                row -> above.put(row.getInt(1), row.getObject(2, Integer.class)));
        return above;
    }

    Map<String, Integer> units(Collection<String> ids) throws SQLException {
        var areas = new HashMap<String, Integer>();
        each(UNITS, ids.toArray(), row -> areas.put(row.getString(1), row.getInt(2)));
        return areas;
    }

    Map<UUID, String> staff(Collection<UUID> ids) throws SQLException {
        var units = new HashMap<UUID, String>();
        each(STAFF, Sql.uuids(ids), row -> units.put(id(row, 1), row.getString(2)));
        return units;
    }

    /// By the sign-in name in small letters.
    Map<String, UUID> logins(Collection<String> names) throws SQLException {
        var staff = new HashMap<String, UUID>();
        each(LOGINS, names.toArray(), row -> staff.put(row.getString(1), id(row, 2)));
        return staff;
    }

    static @Nullable String small(@Nullable String login) {
        return login == null ? null : login.toLowerCase(Locale.ROOT);
    }

    /// The roles that have not ended.
    Map<UUID, Set<Role>> roles(Collection<UUID> ids) throws SQLException {
        var roles = new HashMap<UUID, Set<Role>>();
        each(
                ROLES,
                Sql.uuids(ids),
                row ->
                        roles.computeIfAbsent(id(row, 1), _ -> new HashSet<>())
                                .add(Role.valueOf(row.getString(2))));
        return roles;
    }

    Map<UUID, Integer> places(Collection<UUID> households) throws SQLException {
        var places = new HashMap<UUID, Integer>();
        each(PLACES, Sql.uuids(households), row -> places.put(id(row, 1), row.getInt(2)));
        return places;
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private void each(String sql, Object values, RowReader reader) throws SQLException {
        try (var statement = writer.prepareStatement(sql)) {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private void set(PreparedStatement statement, Object values) throws SQLException {
        if (values instanceof Object[] texts) {
            statement.setArray(1, writer.createArrayOf("text", texts));
        } else {
            statement.setString(1, values.toString());
        }
    }
}
