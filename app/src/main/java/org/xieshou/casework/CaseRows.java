package org.xieshou.casework;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Entry;
import org.xieshou.shared.Rows;
import org.xieshou.shared.Sql;

/// The rows of cases: read before a batch, written after it.
final class CaseRows {
    private static final String COLUMNS =
            "case_id uuid, subject uuid, area int, state text, owner_unit text, owner_staff uuid, due_day date, first_due date,"
                    + " due_moved int, opened_day date, asked uuid, asked_unit text, asked_day date, answer_by date, closing uuid,"
                    + " closed_day date, closed_by uuid, confirmed_day date, noted_by_closer boolean, contested int, steps int,"
                    + " last_day date, since bigint";
    private static final String PLACES =
            """
            select entry, case_id, subject, first from casework.event_now where entry = any (?::uuid[])
            union all
            select distinct on (entry) entry, case_id, subject, first from casework.event_past where entry = any (?::uuid[])
            """;
    private static final String EVENTS =
            """
            select entry, unit, author, day, what, refers, to_unit, staff, due_day, yes, case_id, subject, first
            from casework.event_now where case_id = any (?::uuid[])
            """;
    private static final String CLOSE =
            """
            with gone as (
              delete from casework.case_now n using $rows where (n.case_id, n.subject) = (r.case_id, r.subject)
              returning n.*, r.until)
            insert into casework.case_past select * from gone
            """;

    private CaseRows() {}

    /// Before the events themselves are written.
    static CaseFold before(List<Entry> entries, Connection writer) throws SQLException {
        var fold = new CaseFold();
        var cases = new HashSet<UUID>();
        var corrected =
                entries.stream()
                        .filter(Entry::isCorrection)
                        .map(Entry::root)
                        .collect(Collectors.toSet());
        places(corrected, fold, cases, writer);
        for (var entry : entries) {
            if (!entry.body().isVoid()) {
                cases.add(entry.body().uuid("case"));
            }
        }
        events(cases, fold, writer);
        fold.loaded();
        return fold;
    }

    private static void places(
            Set<UUID> corrected, CaseFold fold, Set<UUID> cases, Connection writer)
            throws SQLException {
        if (corrected.isEmpty()) {
            return;
        }
        try (var statement = writer.prepareStatement(PLACES)) {
            statement.setString(1, Sql.uuids(corrected));
            statement.setString(2, Sql.uuids(corrected));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    cases.add(id(found, "case_id"));
                    fold.remember(id(found, "entry"), key(found), found.getLong("first"));
                }
            }
        }
    }

    private static void events(Set<UUID> cases, CaseFold fold, Connection writer)
            throws SQLException {
        try (var statement = writer.prepareStatement(EVENTS)) {
            statement.setString(1, Sql.uuids(cases));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    fold.load(key(found), found.getLong("first"), event(found));
                }
            }
        }
    }

    private static CaseEvent event(ResultSet found) throws SQLException {
        return new CaseEvent(
                id(found, "entry"),
                found.getString("unit"),
                id(found, "author"),
                found.getObject("day", LocalDate.class),
                found.getString("what"),
                found.getObject("refers", UUID.class),
                found.getString("to_unit"),
                found.getObject("staff", UUID.class),
                found.getObject("due_day", LocalDate.class),
                found.getBoolean("yes"));
    }

    private static CaseFold.Key key(ResultSet found) throws SQLException {
        return new CaseFold.Key(id(found, "case_id"), id(found, "subject"));
    }

    private static UUID id(ResultSet found, String column) throws SQLException {
        return found.getObject(column, UUID.class);
    }

    static void write(CaseFold fold, Connection writer) throws SQLException {
        var closed = new Rows(Rows.columns("case_id uuid, subject uuid, until bigint"));
        var past = new Rows(Rows.columns(COLUMNS + ", until bigint"));
        for (var each : fold.closing()) {
            var row = each.row();
            if (row == null) {
                closed.add(each.key().difficulty(), each.key().subject(), each.until());
            } else {
                past.add(Stream.concat(values(row), Stream.of(each.until())).toArray());
            }
        }
        closed.run(writer, CLOSE);
        past.insert(writer, "casework.case_past");
        var now = new Rows(Rows.columns(COLUMNS));
        fold.opened().forEach(row -> now.add(values(row).toArray()));
        now.insert(writer, "casework.case_now");
    }

    private static Stream<@Nullable Object> values(CaseFold.Row row) {
        return Stream.of(
                        Stream.<@Nullable Object>of(
                                row.key().difficulty(), row.key().subject(), row.area()),
                        Stream.<@Nullable Object>of(row.state().columns()),
                        Stream.<@Nullable Object>of(row.since()))
                .flatMap(each -> each);
    }
}
