package org.xieshou.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps labour and housing checks.
@Component
final class WorkInterpreter implements Interpreter {
    private static final EventTable WORKS =
            new EventTable(
                    "assistance.work",
                    "what text, people int, hours numeric, entered boolean, words text, activity uuid, module int");
    private static final EventTable CHECKS =
            new EventTable(
                    "assistance.housing",
                    "entered boolean, signs text, words text, grading boolean");

    @Override
    public List<Kind> kinds() {
        return List.of(WorkKinds.WORK, WorkKinds.HOUSING);
    }

    @Override
    public List<String> tables() {
        return Stream.of(WORKS, CHECKS).flatMap(table -> table.tables().stream()).toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        WORKS.write(of(entries, WorkKinds.WORK), WorkInterpreter::work, writer);
        CHECKS.write(of(entries, WorkKinds.HOUSING), WorkInterpreter::housing, writer);
    }

    private static List<Entry> of(List<Entry> entries, Kind kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] work(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            body.text("what"),
            body.integer("people"),
            body.decimalOrNull("hours"),
            body.flagOrNull("mayEnter"),
            body.textOrNull("text"),
            body.uuidOrNull("activity"),
            body.integerOrNull("module")
        };
    }

    private static @Nullable Object[] housing(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            body.flag("mayEnter"),
            String.join(",", WorkKinds.seen(body)),
            body.textOrNull("text"),
            body.flag("grading")
        };
    }
}
