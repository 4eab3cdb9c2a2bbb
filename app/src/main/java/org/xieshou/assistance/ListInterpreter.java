package org.xieshou.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.shared.Body;
import org.xieshou.shared.Entry;
import org.xieshou.shared.EventTable;
import org.xieshou.shared.Interpreter;
import org.xieshou.shared.Kind;

/// Keeps distribution lists, who is on them and who checked them; what follows from it is worked out when it is read.
@Component
final class ListInterpreter implements Interpreter {
    private static final EventTable LISTS =
            new EventTable("assistance.list", "title text, activity uuid");
    private static final EventTable SHARES =
            new EventTable(
                    "assistance.share",
                    "no int, item text, measure text, lot text, quantity bigint");
    private static final EventTable LISTED = new EventTable("assistance.listed", "list uuid");
    private static final EventTable APPROVALS =
            new EventTable(
                    "assistance.approval", "list uuid, approve boolean, why text, known bigint");

    @Override
    public List<Kind> kinds() {
        return ListKinds.ALL;
    }

    @Override
    public Set<String> grave() {
        return Set.of("assistance.list", "assistance.approval");
    }

    @Override
    public List<String> tables() {
        return Stream.of(LISTS, SHARES, LISTED, APPROVALS)
                .flatMap(table -> table.tables().stream())
                .toList();
    }

    @Override
    public void interpret(List<Entry> entries, Connection writer) throws SQLException {
        var byKind = entries.stream().collect(java.util.stream.Collectors.groupingBy(Entry::kind));
        var lists = of(byKind, "assistance.list");
        LISTS.write(
                lists,
                entry ->
                        new @Nullable Object[] {
                            entry.body().text("title"), entry.body().uuidOrNull("activity")
                        },
                writer);
        SHARES.writeLists(lists, entry -> shares(entry.body()), writer);
        LISTED.write(
                of(byKind, "assistance.listed"),
                entry -> new @Nullable Object[] {entry.body().uuid("list")},
                writer);
        APPROVALS.write(of(byKind, "assistance.approval"), ListInterpreter::approval, writer);
    }

    private static List<Entry> of(Map<String, List<Entry>> byKind, String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    private static List<@Nullable Object[]> shares(Body body) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var part : Amounts.of(body, 1).parts()) {
            var good = part.good();
            rows.add(
                    new @Nullable Object[] {
                        rows.size() + 1, good.item(), good.measure(), good.lot(), part.amount()
                    });
        }
        return rows;
    }

    /// It holds for what its author had seen, and for nothing that came later.
    private static @Nullable Object[] approval(Entry entry) {
        var body = entry.body();
        return new @Nullable Object[] {
            body.uuid("list"), body.flag("approve"), body.textOrNull("why"), entry.basedOn()
        };
    }
}
