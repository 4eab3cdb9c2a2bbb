package org.xieshou.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps areas, units, staff and assignments, and from them who reaches what.
@Component
@Order(1)
public final class AccessInterpreter implements Interpreter {
    private static final EventTable AREAS =
            new EventTable("access.area", "no int, parent int, name text, level text, code text");
    private static final EventTable UNITS =
            new EventTable("access.unit", "id text, name text, type text, base int, parent text");
    private static final EventTable STAFF =
            new EventTable("access.staff", "staff uuid, name text, works_for text, login text");
    private static final EventTable ASSIGNMENTS =
            new EventTable(
                    "access.assignment",
                    "staff uuid, role text, for_unit text, within int, household uuid, from_day date, to_day date");

    @Override
    public List<Kind> kinds() {
        return List.of(
                AccessKinds.AREA, AccessKinds.UNIT, AccessKinds.STAFF, AccessKinds.ASSIGNMENT);
    }

    @Override
    public Set<String> grave() {
        return kinds().stream().map(Kind::name).collect(Collectors.toSet());
    }

    @Override
    public List<String> tables() {
        return Stream.of(
                        AREAS.tables(),
                        UNITS.tables(),
                        STAFF.tables(),
                        ASSIGNMENTS.tables(),
                        List.of("access.reach", "access.charge", "access.changed"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        AREAS.write(of(AccessKinds.AREA, entries), e -> area(e.body()), writer);
        UNITS.write(of(AccessKinds.UNIT, entries), e -> unit(e.body()), writer);
        STAFF.write(of(AccessKinds.STAFF, entries), e -> staff(e.body()), writer);
        ASSIGNMENTS.write(of(AccessKinds.ASSIGNMENT, entries), e -> assignment(e.body()), writer);
        var assignments = of(AccessKinds.ASSIGNMENT, entries);
        if (!of(AccessKinds.AREA, entries).isEmpty()) {
            ReachTable.workOut(writer);
        } else if (!assignments.isEmpty()) {
            ReachTable.workOut(
                    assignments.stream().map(Entry::root).collect(Collectors.toSet()), writer);
        }
        ReachTable.changed(entries.getLast().since(), writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static Object[] area(Body body) {
        return row(
                body.integer("area"),
                body.integerOrNull("parent"),
                body.text("name"),
                body.text("level"),
                body.textOrNull("code"));
    }

    private static Object[] unit(Body body) {
        return row(
                body.text("unit"),
                body.text("name"),
                body.text("type"),
                body.integer("area"),
                body.textOrNull("parent"));
    }

    private static Object[] staff(Body body) {
        return row(
                body.uuid("staff"), body.text("name"), body.text("unit"), body.textOrNull("login"));
    }

    private static Object[] assignment(Body body) {
        return row(
                body.uuid("staff"),
                body.text("role"),
                body.text("unit"),
                body.integerOrNull("area"),
                body.uuidOrNull("household"),
                body.date("from"),
                body.dateOrNull("to"));
    }

    @SuppressWarnings("NullAway") // what a body leaves out is a null in the row
    private static Object[] row(@org.jspecify.annotations.Nullable Object... values) {
        return values;
    }
}
