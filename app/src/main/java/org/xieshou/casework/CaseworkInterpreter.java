package org.xieshou.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;
import org.xieshou.shared.StandingTable;

/// Keeps difficulties, what is done about them, and where each case stands.
@Component
final class CaseworkInterpreter implements Interpreter {
    private static final EventTable DIFFICULTIES =
            new EventTable(
                    "casework.difficulty",
                    "topic text, words text, urgent boolean, lead text, due_day date, settled boolean, activity uuid");

    private static final StandingTable EVENTS =
            new StandingTable(
                    "casework.event",
                    "what text, case_id uuid, refers uuid, to_unit text, staff uuid, due_day date, words text, yes boolean, how text");

    @Override
    public List<Kind> kinds() {
        return Stream.concat(Stream.of(CaseworkKinds.DIFFICULTY), CaseKinds.ALL.stream()).toList();
    }

    @Override
    public List<String> tables() {
        return Stream.of(
                        DIFFICULTIES.tables(),
                        EVENTS.tables(),
                        List.of("casework.case_now", "casework.case_past"))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        var told = entries.stream().collect(Collectors.partitioningBy(CaseworkInterpreter::isTold));
        DIFFICULTIES.write(of(told, true), entry -> difficulty(entry.body()), writer);
        var events = of(told, false);
        if (!events.isEmpty()) {
            var fold = CaseRows.before(events, writer);
            events.forEach(fold::take);
            EVENTS.write(events, Entry::root, (entry, _) -> event(entry), writer);
            CaseRows.write(fold, writer);
        }
    }

    private static boolean isTold(Entry entry) {
        return entry.kind().equals(CaseworkKinds.DIFFICULTY.name());
    }

    private static List<Entry> of(Map<Boolean, List<Entry>> told, boolean is) {
        return told.getOrDefault(is, List.of());
    }

    private static @Nullable Object[] event(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            CaseEvent.noun(entry),
            body.uuid("case"),
            CaseEvent.refers(body),
            CaseEvent.toUnit(body),
            body.uuidOrNull("staff"),
            body.dateOrNull("due"),
            body.textOrNull("text"),
            CaseEvent.yes(body),
            body.textOrNull("how")
        };
    }

    private static @Nullable Object[] difficulty(Body body) {
        return new @Nullable Object[] {
            body.text("topic"),
            body.text("text"),
            body.flag("urgent"),
            body.textOrNull("lead"),
            body.dateOrNull("due"),
            body.flag("settled"),
            body.uuidOrNull("activity")
        };
    }
}
