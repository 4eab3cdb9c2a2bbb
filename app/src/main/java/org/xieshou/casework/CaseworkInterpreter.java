package org.xieshou.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps difficulties.
@Component
final class CaseworkInterpreter implements Interpreter {
    private static final EventTable DIFFICULTIES =
            new EventTable(
                    "casework.difficulty",
                    "topic text, words text, urgent boolean, lead text, due_day date, settled boolean, activity uuid");

    @Override
    public List<Kind> kinds() {
        return List.of(CaseworkKinds.DIFFICULTY);
    }

    @Override
    public List<String> tables() {
        return DIFFICULTIES.tables();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        DIFFICULTIES.write(entries, entry -> difficulty(entry.body()), writer);
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
