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

    private static final EventTable CONTACTS =
            new EventTable(
                    "pairing.contact",
                    "pupil uuid, on_day date, place text, guardian text, policies text");

    @Override
    public List<Kind> kinds() {
        return List.of(PairingKinds.PAIR, PairingKinds.ENDING, PairingKinds.CONTACT);
    }

    @Override
    public List<String> tables() {
        return Stream.of(PAIRS, ENDINGS, CONTACTS)
                .flatMap(table -> table.tables().stream())
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        PAIRS.write(of(PairingKinds.PAIR, entries), PairingInterpreter::pair, writer);
        ENDINGS.write(
                of(PairingKinds.ENDING, entries),
                entry -> new Object[] {entry.body().uuid("pair"), entry.body().date("on")},
                writer);
        CONTACTS.write(of(PairingKinds.CONTACT, entries), PairingInterpreter::contact, writer);
    }

    private static @Nullable Object[] contact(Entry entry) {
        var body = entry.body();
        var policies = body.texts("policies");
        return new @Nullable Object[] {
            entry.person(),
            body.date("on"),
            body.text("place"),
            body.textOrNull("guardian"),
            policies.isEmpty() ? null : String.join("\n", policies)
        };
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
