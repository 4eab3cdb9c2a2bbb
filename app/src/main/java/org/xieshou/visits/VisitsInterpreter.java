package org.xieshou.visits;

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

/// Keeps visits and voices.
@Component
final class VisitsInterpreter implements Interpreter {
    private static final EventTable VISITS =
            new EventTable(
                    "visits.visit",
                    "met text, team int, with_units text, how text, consent boolean, language text, minutes int,"
                            + " next_day date, activity uuid, module int");
    private static final EventTable VOICES =
            new EventTable("visits.voice", "kind text, words text, language text, quote text");

    private static final EventTable STORIES =
            new EventTable("visits.story", "since_day date, words text, language text, quote text");

    @Override
    public List<Kind> kinds() {
        return List.of(VisitKinds.VISIT, VisitKinds.VOICE, VisitKinds.STORY);
    }

    @Override
    public List<String> tables() {
        return Stream.of(VISITS.tables(), VOICES.tables(), STORIES.tables())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        VISITS.write(of(VisitKinds.VISIT, entries), entry -> visit(entry.body()), writer);
        VOICES.write(of(VisitKinds.VOICE, entries), entry -> voice(entry.body()), writer);
        STORIES.write(of(VisitKinds.STORY, entries), entry -> story(entry.body()), writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] visit(Body body) {
        var with = body.texts("with");
        return new @Nullable Object[] {
            body.text("met"),
            body.integer("team"),
            with.isEmpty() ? null : String.join(",", with),
            body.has("how") ? body.text("how") : "door",
            body.flag("consent"),
            body.textOrNull("language"),
            body.integerOrNull("minutes"),
            body.dateOrNull("next"),
            body.uuidOrNull("activity"),
            body.integerOrNull("module")
        };
    }

    private static @Nullable Object[] story(Body body) {
        return new @Nullable Object[] {
            body.date("since"), body.text("text"), body.textOrNull("language"), body.text("quote")
        };
    }

    private static @Nullable Object[] voice(Body body) {
        return new @Nullable Object[] {
            body.text("kind"), body.text("text"), body.textOrNull("language"), body.text("quote")
        };
    }
}
