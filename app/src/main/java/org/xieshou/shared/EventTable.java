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

/// Rows that stand and fall with one entry, one row each or several: `x_now` holds what stands, `x_past` what stood, closed by a correction at
/// `until`. Both begin with the columns of [#HEAD]; `x_past` ends with `until`. As known at X is then
/// `since <= X` in now, and `since <= X and until > X` in past.
///
/// `entry` is the root of the corrections, never a label chosen by a client; `said_by` is the entry that says it now.
public final class EventTable {
    public static final String HEAD =
            "entry uuid, said_by uuid, subject uuid, area int, occasion uuid, unit text,"
                    + " author uuid, happened timestamptz, day date, since bigint";

    private final String name;
    private final List<Column> columns;

    /// @param name `schema.noun`, without `_now`
    /// @param own the columns behind the head, as in SQL: `team int, met text`
    public EventTable(String name, String own) {
        this.name = name;
        this.columns =
                Stream.concat(Rows.columns(HEAD).stream(), Rows.columns(own).stream()).toList();
    }

    public List<String> tables() {
        return List.of(name + "_now", name + "_past");
    }

    /// What an entry says in the table's own columns.
    public interface Columns {
        @Nullable Object[] of(Entry entry);
    }

    /// What an entry says in several rows, such as the goods of one hand-over; none are fine too.
    public interface Lists {
        List<@Nullable Object[]> of(Entry entry);
    }

    /// Folds the entries in the order given and writes the difference.
    public void write(List<Entry> entries, Columns own, Connection writer) throws SQLException {
        writeLists(entries, entry -> rows(own.of(entry)), writer);
    }

    private static List<@Nullable Object[]> rows(@Nullable Object[] one) {
        var rows = new ArrayList<@Nullable Object[]>(1);
        rows.add(one);
        return rows;
    }

    /// The same for tables that hold several rows an entry: they open and close together.
    public void writeLists(List<Entry> entries, Lists own, Connection writer) throws SQLException {
        var open = new LinkedHashMap<UUID, List<@Nullable Object[]>>();
        var closing = new LinkedHashMap<UUID, Long>();
        var past = new ArrayList<@Nullable Object[]>();
        for (var entry : entries) {
            var before = open.remove(entry.root());
            if (before != null) {
                before.forEach(row -> past.add(closed(row, entry.since())));
            } else if (entry.isCorrection()) {
                closing.putIfAbsent(entry.root(), entry.since());
            }
            if (!entry.body().isVoid()) {
                open.put(entry.root(), own.of(entry).stream().map(row -> row(entry, row)).toList());
            }
        }
        close(closing, writer);
        insert(past, "_past", writer);
        insert(open.values().stream().flatMap(List::stream).toList(), "_now", writer);
    }

    private @Nullable Object[] row(Entry e, @Nullable Object[] own) {
        var row = new ArrayList<@Nullable Object>(columns.size());
        row.add(e.root());
        row.add(e.id());
        row.add(e.subject());
        row.add(e.area());
        row.add(e.occasion());
        row.add(e.unit());
        row.add(e.author());
        row.add(e.happened());
        row.add(e.day());
        row.add(e.since());
        row.addAll(java.util.Arrays.asList(own));
        return row.toArray();
    }

    private static @Nullable Object[] closed(@Nullable Object[] row, long until) {
        var closed = java.util.Arrays.copyOf(row, row.length + 1);
        closed[row.length] = until;
        return closed;
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

    private void insert(List<@Nullable Object[]> values, String suffix, Connection writer)
            throws SQLException {
        var all =
                suffix.equals("_past")
                        ? Stream.concat(columns.stream(), Stream.of(new Column("until", "bigint")))
                                .toList()
                        : columns;
        var rows = new Rows(all);
        values.forEach(rows::add);
        rows.insert(writer, name + suffix);
    }
}
