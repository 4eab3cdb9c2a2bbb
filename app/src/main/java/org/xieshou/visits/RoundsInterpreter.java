package org.xieshou.visits;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.registry.Catalogue;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps re-check rounds, their lists and their answers.
@Component
final class RoundsInterpreter implements Interpreter {
    private static final EventTable ROUNDS =
            new EventTable(
                    "visits.round",
                    "name text, facts text, for_unit text, due_day date, campaign uuid");
    private static final EventTable LISTED = new EventTable("visits.listed", "round uuid");
    private static final EventTable RECHECKS =
            new EventTable(
                    "visits.recheck", "round uuid, same int, changed int, told int, unknown int");
    private static final EventTable ANSWERS =
            new EventTable("visits.answer", "place int, round uuid, fact text, answer text");

    private final List<Kind> kinds;

    RoundsInterpreter(Catalogue catalogue) {
        this.kinds = RoundKinds.all(catalogue);
    }

    @Override
    public List<Kind> kinds() {
        return kinds;
    }

    @Override
    public List<String> tables() {
        return Stream.of(ROUNDS, LISTED, RECHECKS, ANSWERS)
                .flatMap(table -> table.tables().stream())
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        ROUNDS.write(of(RoundKinds.ROUND, entries), entry -> round(entry.body()), writer);
        LISTED.write(
                of(RoundKinds.LISTED, entries),
                entry -> new Object[] {entry.body().uuid("round")},
                writer);
        var rechecks = of(RoundKinds.RECHECK, entries);
        RECHECKS.write(rechecks, entry -> recheck(entry.body()), writer);
        ANSWERS.writeLists(rechecks, entry -> answers(entry.body()), writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] round(Body body) {
        return new @Nullable Object[] {
            body.text("name"),
            String.join(",", body.texts("facts")),
            body.text("for"),
            body.date("due"),
            body.uuidOrNull("campaign")
        };
    }

    private static @Nullable Object[] recheck(Body body) {
        return new @Nullable Object[] {
            body.uuid("round"),
            RoundKinds.count(body, "same"),
            RoundKinds.count(body, "changed"),
            RoundKinds.count(body, "told"),
            RoundKinds.count(body, "unknown")
        };
    }

    private static List<@Nullable Object[]> answers(Body body) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var answer : body.list("answers")) {
            rows.add(
                    new @Nullable Object[] {
                        rows.size(), body.uuid("round"), answer.text("fact"), answer.text("answer")
                    });
        }
        return rows;
    }
}
