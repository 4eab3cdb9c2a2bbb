package org.xieshou.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps hand-overs and their items.
@Component
final class AssistanceInterpreter implements Interpreter {
    private static final EventTable HANDOVERS =
            new EventTable(
                    "assistance.handover",
                    "value_fen bigint, basis text, households int, amount_fen bigint, receipt text, source text,"
                            + " activity uuid, module int");
    private static final EventTable ITEMS =
            new EventTable("assistance.item", "no int, item text, quantity numeric, measure text");

    @Override
    public List<Kind> kinds() {
        return List.of(AssistanceKinds.HANDOVER);
    }

    @Override
    public List<String> tables() {
        return Stream.of(HANDOVERS.tables(), ITEMS.tables()).flatMap(List::stream).toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        HANDOVERS.write(entries, entry -> handover(entry.body()), writer);
        ITEMS.writeLists(entries, entry -> items(entry.body()), writer);
    }

    private static @Nullable Object[] handover(Body body) {
        var handover = Handover.of(body);
        return new @Nullable Object[] {
            handover.value(),
            handover.basis(),
            handover.households(),
            handover.amount(),
            body.textOrNull("receipt"),
            body.textOrNull("source"),
            body.uuidOrNull("activity"),
            body.integerOrNull("module")
        };
    }

    private static List<@Nullable Object[]> items(Body body) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var item : body.list("items")) {
            rows.add(
                    new @Nullable Object[] {
                        rows.size() + 1,
                        item.text("item"),
                        item.decimalOrNull("quantity"),
                        item.textOrNull("unit")
                    });
        }
        return rows;
    }
}
