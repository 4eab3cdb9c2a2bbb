package org.xieshou.campaigns;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps plans as files, what people know, own words of staff and wrap-ups.
@Component
final class PapersInterpreter implements Interpreter {
    private static final EventTable DOCUMENT =
            new EventTable("campaigns.document", "campaign uuid, name text, type text, data text");
    private static final EventTable AWARENESS =
            new EventTable(
                    "campaigns.awareness",
                    "campaign uuid, school text, circle text, people text, how text, policy text,"
                            + " asked int, knew int");
    private static final EventTable NOTE =
            new EventTable("campaigns.note", "campaign uuid, words text, quote text");
    private static final EventTable CLOSING =
            new EventTable("campaigns.closing", "campaign uuid, words text");

    @Override
    public List<Kind> kinds() {
        return PaperKinds.ALL;
    }

    @Override
    public List<String> tables() {
        return Stream.of(DOCUMENT, AWARENESS, NOTE, CLOSING)
                .flatMap(table -> table.tables().stream())
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        DOCUMENT.write(of(PaperKinds.DOCUMENT, entries), each -> document(each.body()), writer);
        AWARENESS.write(of(PaperKinds.AWARENESS, entries), each -> known(each.body()), writer);
        NOTE.write(of(PaperKinds.NOTE, entries), each -> note(each.body()), writer);
        CLOSING.write(
                of(PaperKinds.CLOSING, entries),
                each -> row(each.body().uuid("campaign"), each.body().text("text")),
                writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] document(Body body) {
        return row(body.uuid("campaign"), body.text("name"), body.text("type"), body.text("data"));
    }

    private static @Nullable Object[] known(Body body) {
        return row(
                body.uuid("campaign"),
                body.textOrNull("school"),
                body.textOrNull("circle"),
                body.text("people"),
                body.text("how"),
                body.text("policy"),
                body.integer("asked"),
                body.integer("knew"));
    }

    private static @Nullable Object[] note(Body body) {
        return row(body.uuid("campaign"), body.text("text"), body.text("quote"));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
