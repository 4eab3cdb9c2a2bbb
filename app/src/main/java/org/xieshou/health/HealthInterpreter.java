package org.xieshou.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.EventTable.Columns;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps what is known of people's health. Rows hold what was read, never how it was judged: the thresholds of the
/// reading's day judge it when somebody looks.
@Component
final class HealthInterpreter implements Interpreter {
    private record Kept(Kind kind, EventTable table, Columns columns) {}

    private static final List<Kept> KEPT =
            List.of(
                    new Kept(
                            HealthKinds.TICKET,
                            new EventTable(
                                    "health.ticket", "person uuid, number int, activity uuid"),
                            HealthInterpreter::ticket),
                    new Kept(
                            HealthKinds.CALL,
                            new EventTable("health.call", "ticket uuid, went boolean"),
                            HealthInterpreter::call),
                    new Kept(
                            HealthKinds.MEASUREMENT,
                            new EventTable(
                                    "health.measurement",
                                    "person uuid, place text, systolic int, diastolic int, pulse int, glucose numeric,"
                                            + " meal text, signs text, treated boolean, ticket uuid, activity uuid"),
                            HealthInterpreter::measurement),
                    new Kept(
                            HealthKinds.REFERRAL,
                            new EventTable(
                                    "health.referral",
                                    "person uuid, measurement uuid, receiver text, urgency text, about text, note text,"
                                            + " activity uuid"),
                            HealthInterpreter::referral),
                    new Kept(
                            HealthKinds.OUTCOME,
                            new EventTable(
                                    "health.outcome", "referral uuid, what text, next_day date"),
                            HealthInterpreter::outcome),
                    new Kept(
                            HealthKinds.REMINDER,
                            new EventTable(
                                    "health.reminder",
                                    "person uuid, topic text, way text, at_time text, from_day date, to_day date, wanted boolean"),
                            HealthInterpreter::reminder),
                    new Kept(
                            HealthKinds.REMINDED,
                            new EventTable(
                                    "health.reminded", "person uuid, reminder uuid, how text"),
                            HealthInterpreter::reminded),
                    new Kept(
                            HealthKinds.PATIENT,
                            new EventTable(
                                    "health.patient",
                                    "person uuid, condition text, since_day date, ended boolean"),
                            HealthInterpreter::patient),
                    new Kept(
                            HealthKinds.SHARING,
                            new EventTable(
                                    "health.sharing", "person uuid, receiver text, given boolean"),
                            HealthInterpreter::sharing));

    @Override
    public List<Kind> kinds() {
        return HealthKinds.ALL;
    }

    @Override
    public List<String> tables() {
        return KEPT.stream().flatMap(kept -> kept.table.tables().stream()).toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        var byKind = entries.stream().collect(Collectors.groupingBy(Entry::kind));
        for (var kept : KEPT) {
            var of = byKind.getOrDefault(kept.kind.name(), List.of());
            kept.table.write(of, kept.columns, writer);
        }
    }

    private static @Nullable Object[] ticket(Entry entry) {
        return new @Nullable Object[] {
            entry.person(), entry.body().integer("number"), entry.body().uuidOrNull("activity")
        };
    }

    private static @Nullable Object[] call(Entry entry) {
        return new @Nullable Object[] {entry.body().uuid("ticket"), entry.body().flag("left")};
    }

    private static @Nullable Object[] measurement(Entry entry) {
        Body body = entry.body();
        var meal = body.textOrNull("meal");
        return new @Nullable Object[] {
            entry.person(),
            body.text("place"),
            body.integerOrNull("systolic"),
            body.integerOrNull("diastolic"),
            body.integerOrNull("pulse"),
            body.decimalOrNull("glucose"),
            meal == null ? Sample.UNKNOWN : meal,
            String.join(",", body.texts("signs")),
            body.flag("treated"),
            body.uuidOrNull("ticket"),
            body.uuidOrNull("activity")
        };
    }

    private static @Nullable Object[] referral(Entry entry) {
        Body body = entry.body();
        return new @Nullable Object[] {
            entry.person(),
            body.uuidOrNull("measurement"),
            body.text("to"),
            body.text("urgency"),
            body.text("about"),
            body.textOrNull("note"),
            body.uuidOrNull("activity")
        };
    }

    private static @Nullable Object[] outcome(Entry entry) {
        Body body = entry.body();
        return new @Nullable Object[] {
            body.uuid("referral"), body.text("what"), body.dateOrNull("next")
        };
    }

    private static @Nullable Object[] reminder(Entry entry) {
        Body body = entry.body();
        return new @Nullable Object[] {
            entry.person(),
            body.text("topic"),
            body.text("way"),
            body.textOrNull("at"),
            body.date("from"),
            body.dateOrNull("until"),
            body.flag("wanted")
        };
    }

    private static @Nullable Object[] reminded(Entry entry) {
        return new @Nullable Object[] {
            entry.person(), entry.body().uuid("reminder"), entry.body().text("how")
        };
    }

    private static @Nullable Object[] sharing(Entry entry) {
        return new @Nullable Object[] {
            entry.person(), entry.body().text("to"), entry.body().flag("given")
        };
    }

    private static @Nullable Object[] patient(Entry entry) {
        Body body = entry.body();
        return new @Nullable Object[] {
            entry.person(), body.text("condition"), body.dateOrNull("since"), body.flag("ended")
        };
    }
}
