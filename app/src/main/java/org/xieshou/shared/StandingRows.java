package org.xieshou.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.Rows.Column;
import org.xieshou.shared.Said.Was;

/// The SQL of a [StandingTable]: one statement to read and at most one to write for each of its tables.
final class StandingRows {
    private final String name;
    private final boolean hasRivals;
    private final boolean byHousehold;
    private final String found;
    private final List<Column> columns;
    private final List<String> names;
    private final String assignments;

    /// @param byHousehold a statement that is corrected is looked for among those of its household: the table has no index of entries
    StandingRows(String name, String own, boolean hasRivals, boolean byHousehold) {
        this.name = name;
        this.hasRivals = hasRivals;
        this.found = byHousehold ? " where subject = any (?::uuid[]) and entry" : " where entry";
        this.byHousehold = byHousehold;
        this.columns =
                Stream.of(EventTable.HEAD, StandingTable.HEAD, own)
                        .flatMap(each -> Rows.columns(each).stream())
                        .toList();
        this.names = columns.stream().map(Column::name).toList();
        this.assignments =
                names.stream()
                        .filter(each -> !each.equals("key"))
                        .map(each -> each + " = r." + each)
                        .collect(Collectors.joining(", "));
    }

    List<String> tables() {
        return hasRivals
                ? List.of(name + "_now", name + "_rival", name + "_past")
                : List.of(name + "_now", name + "_past");
    }

    Said row(Entry e, UUID key, @Nullable Said before, @Nullable Object[] own) {
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
        row.add(before == null ? e.since() : before.number("first"));
        row.add(e.since());
        row.add(key);
        row.addAll(java.util.Arrays.asList(own));
        return new Said(names, row.toArray(), Was.SAID);
    }

    /// The keys of statements that are here already, by root.
    ///
    /// @param subjects the households of these statements
    Map<UUID, UUID> keys(Set<UUID> roots, Set<UUID> subjects, Connection writer)
            throws SQLException {
        var keys = new HashMap<UUID, UUID>();
        if (roots.isEmpty()) {
            return keys;
        }
        var sql =
                tables().stream()
                        .map(table ->
                                "select entry, key from " + table + found + " = any (?::uuid[])")
                        .collect(Collectors.joining(" union "));
        try (var statement = writer.prepareStatement(sql)) {
            int mark = 0;
            for (int i = 0; i < tables().size(); i++) {
                if (byHousehold) {
                    statement.setString(++mark, Sql.uuids(subjects));
                }
                statement.setString(++mark, Sql.uuids(roots));
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return keys;
    }

    /// What stands for the keys, and for the corrected ones all that was ever said.
    List<Said> load(Set<UUID> keys, Set<UUID> corrected, Connection writer) throws SQLException {
        var selects = new ArrayList<String>();
        selects.add(select("_now", "'now'", 1));
        if (hasRivals) {
            selects.add(select("_rival", "'rival'", 2));
        }
        if (!corrected.isEmpty()) {
            // A row that once stood tells here only what was said.
            selects.add(select("_past", "case was when 'gone' then 'gone' else 'said' end", 3));
        }
        var sql = String.join(" union all ", selects) + " order by place, came";
        try (var statement = writer.prepareStatement(sql)) {
            statement.setString(1, Sql.uuids(keys));
            if (hasRivals) {
                statement.setString(2, Sql.uuids(keys));
            }
            if (!corrected.isEmpty()) {
                statement.setString(selects.size(), Sql.uuids(corrected));
            }
            return read(statement);
        }
    }

    private String select(String suffix, String was, int place) {
        return "select %s, %s as was, %d as place, first as came from %s where key = any (?::uuid[])"
                .formatted(String.join(", ", names), was, place, name + suffix);
    }

    private List<Said> read(PreparedStatement statement) throws SQLException {
        var said = new ArrayList<Said>();
        try (ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                var row = new @Nullable Object[columns.size()];
                for (int c = 0; c < row.length; c++) {
                    row[c] = Rows.value(found, c + 1, columns.get(c));
                }
                var was = Was.valueOf(found.getString("was").toUpperCase(Locale.ROOT));
                said.add(new Said(names, row, was));
            }
        }
        return said;
    }

    /// @param files by key
    void write(Map<UUID, StandingFile> files, Connection writer) throws SQLException {
        replace(files, writer);
        close(files, Was.NOW, writer);
        if (hasRivals) {
            close(files, Was.RIVAL, writer);
            open(files.values(), Was.RIVAL, writer);
        }
        open(files.values(), Was.NOW, writer);
        var past =
                new Rows(
                        Stream.concat(columns.stream(), Rows.columns(StandingTable.TAIL).stream())
                                .toList());
        files.values()
                .forEach(file ->
                        file.past.forEach(each -> past.add(each.said().closed(each.until()))));
        past.insert(writer, name + "_past");
    }

    /// What stood gives its place to what stands now: the row stays where it is, and no index is touched that does not hold what changed.
    private void replace(Map<UUID, StandingFile> files, Connection writer) throws SQLException {
        var rows =
                new Rows(
                        Stream.concat(columns.stream(), Stream.of(new Column("until", "bigint")))
                                .toList());
        for (var file : files.values()) {
            file.takeReplacing().ifPresent(each -> rows.add(each.row()));
        }
        rows.run(
                writer,
                """
                with gone as (
                  update %1$s_now n set %2$s from $rows where n.key = r.key
                  returning old.*, r.until, 'now')
                insert into %1$s_past select * from gone
                """
                        .formatted(name, assignments));
    }

    private void close(Map<UUID, StandingFile> files, Was was, Connection writer)
            throws SQLException {
        var rows = new Rows(Rows.columns("key uuid, entry uuid, until bigint"));
        files.forEach((key, file) ->
                file.closing.stream()
                        .filter(each -> each.was() == was)
                        .forEach(each -> rows.add(key, each.entry(), each.until())));
        rows.run(
                writer,
                """
                with gone as (
                  delete from %1$s_%2$s n using $rows where n.key = r.key and n.entry = r.entry
                  returning n.*, r.until, '%2$s')
                insert into %1$s_past select * from gone
                """
                        .formatted(name, was.word()));
    }

    private void open(Collection<StandingFile> files, Was was, Connection writer)
            throws SQLException {
        var rows = new Rows(columns);
        for (var file : files) {
            file.opened().stream()
                    .filter(said -> said.was == was)
                    .forEach(said -> rows.add(said.row()));
        }
        rows.insert(writer, name + "_" + was.word());
    }
}
