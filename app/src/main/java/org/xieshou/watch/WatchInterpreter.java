package org.xieshou.watch;

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

/// Keeps leads, talks, closings, steps and reviews as stated; which step counts is folded when it is read.
@Component
final class WatchInterpreter implements Interpreter {
    private static final EventTable LEADS =
            new EventTable(
                    "watch.lead",
                    "alert text, event text, person uuid, about text, channel text, words text");
    private static final EventTable TALKS =
            new EventTable(
                    "watch.talk", "lead uuid, how text, outcome text, words text, next_day date");
    private static final EventTable CLOSINGS =
            new EventTable("watch.closing", "lead uuid, why text, words text");
    private static final EventTable STEPS =
            new EventTable(
                    "watch.step", "lead uuid, step text, on_day date, good boolean, words text");
    private static final EventTable REVIEWS =
            new EventTable("watch.review", "on_day date, of_what text, result text, words text");

    @Override
    public List<Kind> kinds() {
        return WatchKinds.ALL;
    }

    @Override
    public List<String> tables() {
        return Stream.of(LEADS, TALKS, CLOSINGS, STEPS, REVIEWS)
                .flatMap(table -> table.tables().stream())
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        LEADS.write(of(WatchKinds.LEAD, entries), WatchInterpreter::lead, writer);
        TALKS.write(of(WatchKinds.TALK, entries), WatchInterpreter::talk, writer);
        CLOSINGS.write(of(WatchKinds.CLOSING, entries), WatchInterpreter::closing, writer);
        STEPS.write(of(WatchKinds.STEP, entries), WatchInterpreter::step, writer);
        REVIEWS.write(of(WatchKinds.REVIEW, entries), WatchInterpreter::review, writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] lead(Entry entry) {
        var body = entry.body();
        return row(
                body.text("alert"),
                body.text("event"),
                entry.person(),
                body.textOrNull("about"),
                body.textOrNull("channel"),
                body.textOrNull("text"));
    }

    private static @Nullable Object[] talk(Entry entry) {
        var body = entry.body();
        return row(
                body.uuid("lead"),
                body.text("how"),
                body.text("outcome"),
                body.textOrNull("text"),
                body.dateOrNull("next"));
    }

    private static @Nullable Object[] closing(Entry entry) {
        var body = entry.body();
        return row(body.uuid("lead"), body.text("why"), body.text("text"));
    }

    private static @Nullable Object[] step(Entry entry) {
        var body = entry.body();
        return row(
                body.uuid("lead"),
                body.text("step"),
                body.date("on"),
                WatchKinds.isGood(body),
                body.textOrNull("text"));
    }

    private static @Nullable Object[] review(Entry entry) {
        var body = entry.body();
        return row(body.date("on"), body.text("of"), body.text("result"), body.textOrNull("text"));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
