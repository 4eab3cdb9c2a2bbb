package org.xieshou.registry.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xieshou.registry.imports.Known.About;
import org.xieshou.registry.imports.Known.Fact;
import org.xieshou.registry.imports.Known.Home;
import org.xieshou.registry.imports.Known.Person;
import org.xieshou.registry.imports.Known.Status;
import org.xieshou.shared.Sql;

/// Looks up, a batch at once, which households of a list are here. Row-level security shows those within reach only.
final class KnownTable {
    private static final String BY_NUMBER =
            """
            select h.subject, h.number, h.area from registry.household_now h where h.number = any (?::text[])
              and not exists (select from registry.closed_now c where c.subject = h.subject)
            """;

    private static final String BY_HEAD =
            """
            select p.subject, encode(p.id_hash, 'hex') as mark from registry.person_now p
            where p.id_hash = any (?::bytea[]) and p.relation = 'head'
              and not exists (select from registry.left_now l where l.person = p.key and l.since > p.first)
            """;

    private static final String HOMES =
            """
            select subject as id, area, number, hamlet as "group", address, phone, language, registered, day
            from registry.household_now where subject = any (?::uuid[])
            """;

    private static final String PEOPLE =
            """
            select p.subject, p.key, p.name, p.name_key, p.relation, p.sex, p.birth, p.id_hash, p.phone, p.entry, p.day
            from registry.person_now p
            where p.subject = any (?::uuid[])
              and not exists (select from registry.left_now l where l.person = p.key and l.since > p.first)
            order by p.first, p.key
            """;

    private static final String FACTS =
            """
            select subject, person, fact, value, as_of, told_by, 0 as place
            from registry.fact_now where subject = any (?::uuid[])
            union all
            select subject, person, fact, value, as_of, told_by, 1
            from registry.fact_rival where subject = any (?::uuid[])
            order by place
            """;

    private static final String STATUSES =
            """
            select subject, type, from_day, to_day
            from registry.status_now where subject = any (?::uuid[]) and person is null
            """;

    private static final String HERE = "select id from journal.entry where id = any (?::uuid[])";

    /// A household that may be meant, and where it is.
    record Candidate(UUID id, int area) {}

    private final JdbcClient db;

    KnownTable(JdbcClient db) {
        this.db = db;
    }

    Map<String, List<Candidate>> byNumber(Collection<String> numbers) {
        var found = new HashMap<String, List<Candidate>>();
        if (!numbers.isEmpty()) {
            db.sql(BY_NUMBER)
                    .param(numbers.toArray(String[]::new))
                    .query((ResultSet row) -> {
                        found.computeIfAbsent(row.getString("number"), _ -> new ArrayList<>())
                                .add(new Candidate(id(row, "subject"), row.getInt("area")));
                    });
        }
        return found;
    }

    /// @param marks keyed hashes of ID numbers, in hex
    Map<String, UUID> byHead(Collection<String> marks) {
        var found = new HashMap<String, UUID>();
        if (!marks.isEmpty()) {
            var array = marks.stream().map(mark -> "\\x" + mark).toArray(String[]::new);
            db.sql(BY_HEAD)
                    .param(array)
                    .query((row, _) -> Map.entry(row.getString("mark"), id(row, "subject")))
                    .list()
                    .forEach(each -> found.putIfAbsent(each.getKey(), each.getValue()));
        }
        return found;
    }

    Map<UUID, Known> households(Set<UUID> ids) {
        var known = new HashMap<UUID, Known>();
        var these = Sql.uuids(ids);
        db.sql(HOMES)
                .param(these)
                .query(Home.class)
                .list()
                .forEach(home -> known.put(home.id(), new Known(home)));
        if (!known.isEmpty()) {
            fill(known, Sql.uuids(known.keySet()));
        }
        return known;
    }

    private void fill(Map<UUID, Known> known, String ids) {
        db.sql(PEOPLE)
                .param(ids)
                .query((ResultSet row) -> {
                    of(known, row).people.add(person(row));
                });
        db.sql(FACTS)
                .params(ids, ids)
                .query((ResultSet row) -> {
                    var about =
                            new About(row.getObject("person", UUID.class), row.getString("fact"));
                    of(known, row).add(about, fact(row));
                });
        db.sql(STATUSES)
                .param(ids)
                .query((ResultSet row) -> {
                    of(known, row).statuses.add(status(row));
                });
    }

    /// Those of the entries that are in the journal already.
    Set<UUID> here(Collection<UUID> entries) {
        return Set.copyOf(
                db.sql(HERE).param(Sql.uuids(entries)).query((row, _) -> id(row, "id")).list());
    }

    private static Known of(Map<UUID, Known> known, ResultSet row) throws SQLException {
        var one = known.get(id(row, "subject"));
        if (one == null) {
            throw new IllegalStateException("a row of a household that was not asked for");
        }
        return one;
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                id(row, "key"),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("relation"),
                row.getString("sex"),
                row.getObject("birth", LocalDate.class),
                row.getBytes("id_hash"),
                row.getString("phone"),
                id(row, "entry"),
                row.getObject("day", LocalDate.class));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("value"),
                row.getObject("as_of", LocalDate.class),
                "import".equals(row.getString("told_by")),
                Set.of());
    }

    private static Status status(ResultSet row) throws SQLException {
        return new Status(
                row.getString("type"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
