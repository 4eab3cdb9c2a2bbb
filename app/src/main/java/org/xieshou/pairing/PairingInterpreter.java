package org.xieshou.pairing;

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

/// Keeps pairs and their ends apart: an end may be told before its pair has come.
@Component
final class PairingInterpreter implements Interpreter {
    private static final EventTable PAIRS =
            new EventTable(
                    "pairing.pair",
                    "sort text, staff uuid, for_unit text, person uuid, from_day date, to_day date, sight uuid");
    private static final EventTable ENDINGS =
            new EventTable("pairing.ending", "pair uuid, on_day date");

    @Override
    public List<Kind> kinds() {
        return List.of(PairingKinds.PAIR, PairingKinds.ENDING);
    }

    @Override
    public List<String> tables() {
        return Stream.concat(PAIRS.tables().stream(), ENDINGS.tables().stream()).toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        PAIRS.write(of(PairingKinds.PAIR, entries), PairingInterpreter::pair, writer);
        ENDINGS.write(
                of(PairingKinds.ENDING, entries),
                entry -> new Object[] {entry.body().uuid("pair"), entry.body().date("on")},
                writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] pair(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            body.text("sort"),
            body.uuidOrNull("staff"),
            body.text("unit"),
            entry.person(),
            body.date("from"),
            body.dateOrNull("to"),
            body.uuidOrNull("sight")
        };
    }
}
