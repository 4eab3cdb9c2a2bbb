package org.xieshou.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Rows.Column;

/// The lists inside an entry, a row a member: the units of an activity, the items of a hand-over. Like [EventTable]
/// they stand and fall with the entry: a correction closes all members and opens its own.
/// Columns: `entry uuid, place int` (its place in the list, from 0), one's own, `since bigint`; past ends with `until`.
public final class PartTable {
    private final String name;
    private final List<Column> now;
    private final List<Column> past;

    /// @param name `schema.noun`, without `_now`
    /// @param own the columns between `place` and `since`, as in SQL: `unit text, is_lead boolean`
    public PartTable(String name, String own) {
        this.name = name;
        this.now = Rows.columns("entry uuid, place int, " + own + ", since bigint");
        this.past = Stream.concat(now.stream(), Stream.of(new Column("until", "bigint"))).toList();
    }

    public List<String> tables() {
        return List.of(name + "_now", name + "_past");
    }

    /// The members that an entry names, each in the table's own columns, in the entry's order.
    public interface Parts {
        List<@Nullable Object[]> of(Entry entry);
    }

    /// Folds the entries in the order given and writes the difference.
    public void write(List<Entry> entries, Parts parts, Connection writer) throws SQLException {
        var open = new LinkedHashMap<UUID, List<@Nullable Object[]>>();
        var closing = new LinkedHashMap<UUID, Long>();
        var closed = new Rows(past);
        for (var entry : entries) {
            var before = open.remove(entry.root());
            if (before != null) {
                before.forEach(row -> closed.add(with(row, entry.since())));
            } else if (entry.isCorrection()) {
                closing.putIfAbsent(entry.root(), entry.since());
            }
            if (!entry.body().isVoid()) {
                open.put(entry.root(), rows(entry, parts.of(entry)));
            }
        }
        close(closing, writer);
        closed.insert(writer, name + "_past");
        var standing = new Rows(now);
        open.values().forEach(rows -> rows.forEach(standing::add));
        standing.insert(writer, name + "_now");
    }

    private static List<@Nullable Object[]> rows(Entry entry, List<@Nullable Object[]> parts) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var part : parts) {
            var row = new ArrayList<@Nullable Object>();
            row.add(entry.root());
            row.add(rows.size());
            row.addAll(java.util.Arrays.asList(part));
            row.add(entry.since());
            rows.add(row.toArray());
        }
        return rows;
    }

    private static @Nullable Object[] with(@Nullable Object[] row, long until) {
        var longer = java.util.Arrays.copyOf(row, row.length + 1);
        longer[row.length] = until;
        return longer;
    }

    private void close(Map<UUID, Long> closing, Connection writer) throws SQLException {
        var rows = new Rows(Rows.columns("entry uuid, until bigint"));
        closing.forEach(rows::add);
        rows.run(
                writer,
                """
                with gone as (
                  delete from %1$s_now n using $rows where n.entry = r.entry returning n.*, r.until)
                insert into %1$s_past select * from gone
                """
                        .formatted(name));
    }
}
