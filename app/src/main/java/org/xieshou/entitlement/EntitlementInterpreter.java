package org.xieshou.entitlement;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps what happened with programmes, what households say of it, and checks on the spot.
@Component
final class EntitlementInterpreter implements Interpreter {
    private static final EventTable STEPS =
            new EventTable(
                    "entitlement.step",
                    "programme text, person uuid, what text, on_day date, due_day date, fen bigint, why text");
    private static final EventTable CONTESTS =
            new EventTable("entitlement.contest", "programme text, person uuid, words text");
    private static final EventTable CHECKS =
            new EventTable("entitlement.check", "activity uuid, module int");
    private static final Set<String> STEP_KINDS =
            Set.of(EntitlementKinds.APPLIED, EntitlementKinds.RECEIVED, EntitlementKinds.SETBACK);

    private final EntitlementKinds kinds;

    EntitlementInterpreter(Programmes programmes) {
        this.kinds = new EntitlementKinds(programmes);
    }

    @Override
    public List<Kind> kinds() {
        return kinds.all();
    }

    @Override
    public List<String> tables() {
        return Stream.of(STEPS, CONTESTS, CHECKS).flatMap(each -> each.tables().stream()).toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        STEPS.write(of(STEP_KINDS, entries), EntitlementInterpreter::step, writer);
        CONTESTS.write(
                of(Set.of(EntitlementKinds.CONTEST), entries),
                e -> row(e.body().text("programme"), e.person(), e.body().text("text")),
                writer);
        CHECKS.write(
                of(Set.of(EntitlementKinds.CHECK), entries),
                e -> row(e.body().uuid("activity"), e.body().integer("module")),
                writer);
    }

    private static List<Entry> of(Set<String> kinds, List<Entry> entries) {
        return entries.stream().filter(entry -> kinds.contains(entry.kind())).toList();
    }

    private static @Nullable Object[] step(Entry e) {
        var body = e.body();
        var what =
                switch (e.kind()) {
                    case EntitlementKinds.APPLIED -> "applied";
                    case EntitlementKinds.RECEIVED -> "received";
                    default -> body.text("what");
                };
        return row(
                body.text("programme"),
                e.person(),
                what,
                body.date("on"),
                body.dateOrNull("due"),
                body.fenOrNull("value"),
                body.textOrNull("why"));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
