package org.xieshou.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.access.Area;
import org.xieshou.access.Reach;
import org.xieshou.entitlement.Dossier.Status;
import org.xieshou.need.Home;
import org.xieshou.need.Home.Member;
import org.xieshou.need.Home.Stated;
import org.xieshou.shared.Sql;

/// Reads dossiers of some households at once.
final class DossierTable {
    private static final String HOMES =
            "select subject, area from registry.v_household h where until is null and subject = any (cast(:ids as uuid[]))";
    private static final String MEMBERS =
            """
            select subject, person, birth, relation from registry.v_person
            where until is null and subject = any (cast(:ids as uuid[])) order by subject, first, person
            """;
    private static final String FACTS =
            """
            select subject, fact, person, value, as_of from registry.v_fact
            where until is null and not rival and subject = any (cast(:ids as uuid[])) and as_of <= :day
            """;
    private static final String STATUSES =
            """
            select subject, person, type, from_day <= :day and (to_day is null or to_day >= :day) as holds from registry.v_status
            where until is null and subject = any (cast(:ids as uuid[]))
            """;

    private final JdbcClient db;
    private final List<Area> areas;
    private final int schoolUntil;

    /// @param areas all of them, for the regions around a household
    DossierTable(JdbcClient db, List<Area> areas, int schoolUntil) {
        this.db = db;
        this.areas = areas;
        this.schoolUntil = schoolUntil;
    }

    /// What is being read, household by household.
    private static final class Reading {
        private final int area;
        private final List<Member> members = new ArrayList<>();
        private final Map<UUID, String> relations = new HashMap<>();
        private final List<Stated> facts = new ArrayList<>();
        private final List<Status> statuses = new ArrayList<>();
        private boolean hasLists;

        private Reading(int area) {
            this.area = area;
        }
    }

    /// Those within reach, which the database checks once more.
    List<Dossier> within(Reach reach, Collection<UUID> ids, LocalDate day) {
        return read(db.sql(HOMES + " and " + Reach.within("h")).params(reach.params()), ids, day);
    }

    /// Past all areas: whoever calls this answers for what leaves.
    List<Dossier> all(Collection<UUID> ids, LocalDate day) {
        return read(db.sql(HOMES), ids, day);
    }

    private List<Dossier> read(
            JdbcClient.StatementSpec homes, Collection<UUID> ids, LocalDate day) {
        var reading = new LinkedHashMap<UUID, Reading>();
        homes.param("ids", Sql.uuids(ids))
                .query(row -> {
                    reading.put(subject(row), new Reading(row.getInt("area")));
                });
        var found = Sql.uuids(reading.keySet());
        db.sql(MEMBERS)
                .param("ids", found)
                .query(row -> {
                    member(row, of(reading, row));
                });
        db.sql(FACTS)
                .param("ids", found)
                .param("day", day)
                .query(row -> {
                    fact(row, of(reading, row));
                });
        db.sql(STATUSES)
                .param("ids", found)
                .param("day", day)
                .query(row -> {
                    status(row, of(reading, row));
                });
        var dossiers = new ArrayList<Dossier>();
        reading.forEach((id, each) -> dossiers.add(dossier(id, each, day)));
        return dossiers;
    }

    private static UUID subject(ResultSet row) throws SQLException {
        return row.getObject("subject", UUID.class);
    }

    private static Reading of(Map<UUID, Reading> reading, ResultSet row) throws SQLException {
        return reading.getOrDefault(subject(row), new Reading(0));
    }

    private static void member(ResultSet row, Reading reading) throws SQLException {
        var id = row.getObject("person", UUID.class);
        reading.members.add(new Member(id, row.getObject("birth", LocalDate.class)));
        reading.relations.put(id, row.getString("relation"));
    }

    private static void fact(ResultSet row, Reading reading) throws SQLException {
        reading.facts.add(
                new Stated(
                        row.getString("fact"),
                        row.getObject("person", UUID.class),
                        row.getString("value"),
                        row.getObject("as_of", LocalDate.class),
                        null,
                        ""));
    }

    private static void status(ResultSet row, Reading reading) throws SQLException {
        reading.hasLists = true;
        if (row.getBoolean("holds")) {
            reading.statuses.add(
                    new Status(row.getObject("person", UUID.class), row.getString("type")));
        }
    }

    private Dossier dossier(UUID id, Reading reading, LocalDate day) {
        return new Dossier(
                new Home(id, reading.area, regions(reading.area), reading.members, reading.facts),
                Map.copyOf(reading.relations),
                List.copyOf(reading.statuses),
                reading.hasLists,
                schoolUntil,
                day);
    }

    /// Names of the areas around, the nearest first.
    private List<String> regions(int area) {
        var names = new ArrayList<String>();
        Integer next = area;
        while (next != null && names.size() < 10) {
            int number = next;
            var found = areas.stream().filter(each -> each.number() == number).findFirst();
            found.ifPresent(each -> names.add(each.name()));
            next = found.map(Area::parent).orElse(null);
        }
        return names;
    }
}
