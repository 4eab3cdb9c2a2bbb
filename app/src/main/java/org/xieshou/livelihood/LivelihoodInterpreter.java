package org.xieshou.livelihood;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps plans, produce and work. Each row stands and falls with its entry; what belongs together is joined when read.
@Component
final class LivelihoodInterpreter implements Interpreter {
    /// A table and what an entry says in it.
    private record Kept(EventTable table, EventTable.Columns columns) {}

    private static final Map<Kind, Kept> EVENTS = events();
    private static final FleetingTable INTERESTS =
            new FleetingTable("livelihood.interest", "person uuid, wish text, place text");
    private static final FleetingTable INTRODUCTIONS =
            new FleetingTable("livelihood.introduction", "person uuid, post uuid");

    private static Map<Kind, Kept> events() {
        var events = new LinkedHashMap<Kind, Kept>();
        land(events);
        produce(events);
        work(events);
        return events;
    }

    private static void land(Map<Kind, Kept> events) {
        events.put(
                LandKinds.PLAN,
                kept(
                        "plan",
                        "sort text, what text, quantity numeric, measure text, inputs text, from_day date, to_day date, expected bigint",
                        e -> plan(e.body())));
        events.put(
                LandKinds.PROMISE,
                kept(
                        "promise",
                        "plan uuid, by_unit text, what text, due_day date",
                        e -> promise(e.body())));
        events.put(
                LandKinds.KEPT,
                kept(
                        "kept",
                        "promise uuid, on_day date",
                        e -> row(e.body().uuid("promise"), e.body().date("on"))));
    }

    private static void produce(Map<Kind, Kept> events) {
        events.put(
                LandKinds.OFFER,
                kept(
                        "offer",
                        "product text, quantity numeric, measure text, price bigint, from_day date, to_day date, plan uuid",
                        e -> offer(e.body())));
        events.put(
                LandKinds.ORDER,
                kept(
                        "order",
                        "product text, quantity numeric, measure text, price bigint, by_day date",
                        e -> order(e.body())));
        events.put(
                LandKinds.SALE,
                kept(
                        "sale",
                        "offer uuid, \"order\" uuid, product text, quantity numeric, measure text, value bigint, on_day date, buyer text",
                        e -> sale(e.body())));
    }

    private static void work(Map<Kind, Kept> events) {
        events.put(
                WorkKinds.POST,
                kept(
                        "post",
                        "title text, number int, pay_from bigint, pay_to bigint, place text, conditions text, until_day date",
                        e -> post(e.body())));
        events.put(
                WorkKinds.CHECK,
                kept(
                        "check",
                        "post uuid, age boolean, contract boolean, insurance boolean, wage boolean, fees boolean, papers boolean",
                        e -> check(e.body())));
        events.put(
                WorkKinds.START,
                kept(
                        "start",
                        "person uuid, on_day date",
                        e -> row(e.person(), e.body().date("on"))));
    }

    private static Kept kept(String noun, String columns, EventTable.Columns says) {
        return new Kept(new EventTable("livelihood." + noun, columns), says);
    }

    @Override
    public List<Kind> kinds() {
        return Stream.concat(LandKinds.ALL.stream(), WorkKinds.ALL.stream()).toList();
    }

    @Override
    public List<String> tables() {
        return Stream.concat(
                        EVENTS.values().stream().flatMap(each -> each.table.tables().stream()),
                        Stream.of(INTERESTS.name(), INTRODUCTIONS.name()))
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        for (var each : EVENTS.entrySet()) {
            var kept = each.getValue();
            kept.table.write(of(each.getKey(), entries), kept.columns, writer);
        }
        INTERESTS.write(
                of(WorkKinds.INTEREST, entries),
                e ->
                        row(
                                e.body().uuid("person"),
                                e.body().textOrNull("wish"),
                                e.body().textOrNull("place")),
                writer);
        INTRODUCTIONS.write(
                of(WorkKinds.INTRODUCTION, entries),
                e -> row(e.body().uuid("person"), e.body().uuid("post")),
                writer);
    }

    @Override
    public void forget(Set<UUID> roots, Connection writer) throws SQLException {
        INTERESTS.drop(roots, writer);
        INTRODUCTIONS.drop(roots, writer);
    }

    private static List<Entry> of(Kind kind, List<Entry> entries) {
        return entries.stream().filter(entry -> entry.kind().equals(kind.name())).toList();
    }

    private static @Nullable Object[] plan(Body body) {
        var inputs = body.texts("inputs");
        return row(
                body.text("sort"),
                body.text("what"),
                body.decimalOrNull("quantity"),
                body.textOrNull("measure"),
                inputs.isEmpty() ? null : String.join("\n", inputs),
                body.date("from"),
                body.dateOrNull("to"),
                body.fenOrNull("expected"));
    }

    private static @Nullable Object[] promise(Body body) {
        return row(body.uuid("plan"), body.text("by"), body.text("what"), body.date("due"));
    }

    private static @Nullable Object[] offer(Body body) {
        return row(
                body.text("product").strip(),
                body.decimalOrNull("quantity"),
                body.text("measure").strip(),
                body.fenOrNull("price"),
                body.date("from"),
                body.dateOrNull("to"),
                body.uuidOrNull("plan"));
    }

    private static @Nullable Object[] order(Body body) {
        return row(
                body.text("product").strip(),
                body.decimalOrNull("quantity"),
                body.text("measure").strip(),
                body.fenOrNull("price"),
                body.date("by"));
    }

    private static @Nullable Object[] sale(Body body) {
        return row(
                body.uuidOrNull("offer"),
                body.uuidOrNull("order"),
                body.text("product").strip(),
                body.decimalOrNull("quantity"),
                body.text("measure").strip(),
                body.fen("value"),
                body.date("on"),
                body.textOrNull("buyer"));
    }

    private static @Nullable Object[] post(Body body) {
        return row(
                body.text("title"),
                body.integer("number"),
                body.fen("payFrom"),
                body.fenOrNull("payTo"),
                body.text("place"),
                body.textOrNull("conditions"),
                body.dateOrNull("until"));
    }

    private static @Nullable Object[] check(Body body) {
        return row(
                body.uuid("post"),
                body.flag("age"),
                body.flag("contract"),
                body.flag("insurance"),
                body.flag("wage"),
                body.flag("fees"),
                body.flag("papers"));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
