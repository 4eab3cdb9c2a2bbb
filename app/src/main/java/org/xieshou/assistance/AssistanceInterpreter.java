package org.xieshou.assistance;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.assistance.Leg.At;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps hand-overs and their items, stores, donors, pledges, lots, and the books of all goods and money.
@Component
final class AssistanceInterpreter implements Interpreter {
    private static final EventTable HANDOVERS =
            new EventTable(
                    "assistance.handover",
                    "value_fen bigint, basis text, households int, amount_fen bigint, receipt text, source text,"
                            + " activity uuid, module int");
    private static final EventTable ITEMS =
            new EventTable("assistance.item", "no int, item text, quantity numeric, measure text");

    private static final EventTable DELIVERED = new EventTable("assistance.delivered", "list uuid");
    private static final EventTable STORES =
            new EventTable("assistance.store", "name text, spot text");
    private static final EventTable DONORS =
            new EventTable("assistance.donor", "name text, sort text, named boolean");
    private static final EventTable DONOR_UNITS =
            new EventTable("assistance.donor_unit", "donor uuid, as_unit text");
    private static final EventTable PLEDGES =
            new EventTable("assistance.pledge", "donor uuid, by_day date, purpose text");
    private static final EventTable LOTS =
            new EventTable(
                    "assistance.lot",
                    "no int, donor uuid, item text, measure text, lot text, quantity bigint, expires date,"
                            + " activity uuid");

    @Override
    public List<Kind> kinds() {
        return Stream.of(
                        List.of(AssistanceKinds.HANDOVER, AssistanceKinds.FROM_STOCK),
                        GoodsKinds.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> tables() {
        return Stream.of(
                        HANDOVERS.tables(),
                        ITEMS.tables(),
                        DELIVERED.tables(),
                        STORES.tables(),
                        DONORS.tables(),
                        DONOR_UNITS.tables(),
                        PLEDGES.tables(),
                        LOTS.tables(),
                        LedgerTable.NAMES)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        var handovers = of(entries, "assistance.handover");
        HANDOVERS.write(handovers, entry -> handover(entry.body()), writer);
        ITEMS.writeLists(handovers, entry -> items(entry.body()), writer);
        DELIVERED.writeLists(handovers, entry -> delivered(entry.body()), writer);
        STORES.write(of(entries, "assistance.store"), AssistanceInterpreter::store, writer);
        DONORS.write(of(entries, "assistance.donor"), AssistanceInterpreter::donor, writer);
        DONOR_UNITS.write(
                of(entries, "assistance.donor-unit"), AssistanceInterpreter::donorUnit, writer);
        PLEDGES.write(of(entries, "assistance.pledge"), AssistanceInterpreter::pledge, writer);
        LOTS.writeLists(of(entries, "assistance.receipt"), entry -> lots(entry.body()), writer);
        post(entries, new LedgerTable(writer));
    }

    private static List<Entry> of(List<Entry> entries, String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    private record Said(Entry entry, List<Leg> legs) {}

    private static void post(List<Entry> entries, LedgerTable table) throws SQLException {
        var said = new ArrayList<Said>();
        var roots = new HashSet<UUID>();
        for (var entry : entries) {
            var legs = Statement.of(entry);
            if (entry.isCorrection()) {
                roots.add(entry.root());
            }
            if (entry.isCorrection() || !legs.isEmpty()) {
                said.add(new Said(entry, legs));
            }
        }
        if (said.isEmpty()) {
            return;
        }
        var standing = table.standing(roots);
        var touched = new HashSet<At>();
        standing.values().forEach(each -> touched.addAll(each.keySet()));
        said.forEach(each -> each.legs.forEach(leg -> touched.add(leg.at())));
        touched.removeIf(at -> !at.isStock());
        var ledger = new Ledger(standing, table.balances(touched));
        said.forEach(each -> ledger.post(each.entry, each.legs));
        table.write(ledger);
    }

    private static List<@Nullable Object[]> delivered(Body body) {
        var rows = new ArrayList<@Nullable Object[]>();
        if (body.has("list")) {
            rows.add(new @Nullable Object[] {body.uuid("list")});
        }
        return rows;
    }

    private static @Nullable Object[] store(Entry entry) {
        return new @Nullable Object[] {entry.body().text("name"), entry.body().textOrNull("place")};
    }

    private static @Nullable Object[] donorUnit(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {body.uuid("donor"), body.text("as")};
    }

    private static @Nullable Object[] donor(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {body.text("name"), body.text("sort"), body.flag("named")};
    }

    private static @Nullable Object[] pledge(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            body.uuid("donor"), body.dateOrNull("by"), body.textOrNull("purpose")
        };
    }

    /// Money too, as the good without a name.
    private static List<@Nullable Object[]> lots(Body body) {
        var rows = new ArrayList<@Nullable Object[]>();
        var items = body.list("items");
        var parts = Amounts.of(body, 1).parts();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            rows.add(
                    new @Nullable Object[] {
                        i + 1,
                        body.uuidOrNull("donor"),
                        part.good().item(),
                        part.good().measure(),
                        part.good().lot(),
                        part.amount(),
                        part.good().isMoney() ? null : items.get(i).dateOrNull("expires"),
                        body.uuidOrNull("activity")
                    });
        }
        return rows;
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
        var times = BigDecimal.valueOf(body.has("from") ? Handover.times(body) : 1);
        for (var item : body.list("items")) {
            var quantity = item.decimalOrNull("quantity");
            rows.add(
                    new @Nullable Object[] {
                        rows.size() + 1,
                        item.text("item"),
                        quantity == null ? null : quantity.multiply(times),
                        item.textOrNull("unit")
                    });
        }
        return rows;
    }
}
