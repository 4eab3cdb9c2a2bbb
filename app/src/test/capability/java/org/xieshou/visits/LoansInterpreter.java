package org.xieshou.visits;

import static org.xieshou.shared.FieldType.date;
import static org.xieshou.shared.FieldType.text;
import static org.xieshou.shared.Shape.optional;
import static org.xieshou.shared.Shape.required;

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
import org.xieshou.shared.Line;
import org.xieshou.shared.Right;
import org.xieshou.shared.Shape;

/// Keeps books lent to households.
@Component
final class LoansInterpreter implements Interpreter {
    private static final Shape SHAPE =
            Shape.of(
                    required("title", text(80), "The book"),
                    optional("back", date(), "When it should come back"));

    private static final Kind LOAN =
            Kind.aboutHousehold("visits.loan", Right.VISITS_WRITE, SHAPE)
                    .telling(body -> List.of(Line.of("visits.line.loan", body.text("title"))));

    private static final EventTable LOANS = new EventTable("visits.loan", "title text, back date");

    @Override
    public List<Kind> kinds() {
        return List.of(LOAN);
    }

    @Override
    public List<String> tables() {
        return LOANS.tables();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        LOANS.write(entries, entry -> columns(entry.body()), writer);
    }

    private static @Nullable Object[] columns(Body body) {
        return new @Nullable Object[] {body.text("title"), body.dateOrNull("back")};
    }
}
