package org.xieshou.registry.intake.columns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieshou.registry.intake.table.Merges;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.TableRow;

/// Finds the row, or the two rows, that name the columns: below titles and notes, above the data.
public final class HeaderFinder {
    /// A head further down is named to the user rather than guessed at.
    public static final int WITHIN = 10;

    private static final int LEAST_KNOWN = 2;

    /// Rows that are still looked at below a head: a form may stand above the list.
    private static final int FURTHER = 12;

    private static final int LONGEST_NAME = 60;

    private final Columns columns;

    public HeaderFinder(Columns columns) {
        this.columns = columns;
    }

    private record Candidate(int at, Header header, long known, boolean groups) {
        /// Two rows win only if they know more columns, or as many and the upper row groups the very same names; else
        /// a person's row above a head that is printed again would become its groups.
        boolean isBetterThan(Candidate other) {
            boolean same = header.lastRow() == other.header.lastRow();
            return known != other.known ? known > other.known : same && groups && !other.groups;
        }
    }

    /// The head of the sheet; it may lie below `WITHIN`, which the caller must refuse.
    public Optional<Header> find(Table table, Table.Sheet sheet) throws IOException {
        var rows = new ArrayList<TableRow>();
        table.rows(
                sheet,
                row -> {
                    if (!row.isBlank() && row.number() <= Merges.HEAD_ROWS) {
                        rows.add(row);
                    }
                    return row.number() < Merges.HEAD_ROWS;
                });
        var known = new Known();
        Candidate best = null;
        for (int i = 0; i < rows.size() && (best == null || i <= best.at() + FURTHER); i++) {
            for (var candidate : candidates(sheet.merges(), rows, i, known)) {
                if (candidate.known() >= LEAST_KNOWN
                        && (best == null || candidate.isBetterThan(best))) {
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best).map(Candidate::header);
    }

    private static List<Candidate> candidates(
            Merges merges, List<TableRow> rows, int at, Known known) {
        var upper = rows.get(at);
        var header = single(upper);
        var single = new Candidate(at, header, known.in(header), false);
        if (at + 1 >= rows.size() || rows.get(at + 1).number() != upper.number() + 1) {
            return List.of(single);
        }
        var pair = pair(merges, upper, rows.get(at + 1));
        if (isTitle(pair)) {
            return List.of(single);
        }
        var groups = new HashSet<String>();
        pair.columns().forEach(column -> groups.add(column.group()));
        groups.remove("");
        return List.of(single, new Candidate(at, pair, known.in(pair), groups.size() > 1));
    }

    /// What was recognised in this sheet: each name is looked up once, in however many heads it is tried.
    private final class Known {
        private static final double SURE = 0.9;

        private final Map<Header.Column, Optional<ColumnMatch>> found = new HashMap<>();

        /// How many of its columns are known by their full name, taken or not; none if none names people.
        long in(Header header) {
            var seen =
                    header.columns().stream()
                            .map(column -> found.computeIfAbsent(column, columns::recognise))
                            .flatMap(Optional::stream)
                            .toList();
            boolean named =
                    seen.stream()
                            .anyMatch(one ->
                                    "person.name".equals(one.target())
                                            || "household.head-name".equals(one.target()));
            return named ? seen.stream().filter(one -> one.confidence() >= SURE).count() : 0;
        }
    }

    private static Header single(TableRow row) {
        var found = new ArrayList<Header.Column>();
        for (int i = 0; i < row.cells().size(); i++) {
            add(found, i, "", name(row, i));
        }
        return new Header(row.number(), found);
    }

    private static Header pair(Merges merges, TableRow upper, TableRow lower) {
        var found = new ArrayList<Header.Column>();
        int width = Math.max(upper.cells().size(), lower.cells().size());
        var carried = "";
        for (int i = 0; i < width; i++) {
            var above = name(upper, merges.shownFrom(upper.number(), i));
            var below = name(lower, i);
            // Text files have no merges: there a group stands once, above its first column.
            carried = above.isEmpty() && merges.size() == 0 ? carried : above;
            if (below.isEmpty() || below.equals(above)) {
                add(found, i, "", name(upper, i));
            } else {
                add(found, i, group(carried), below);
            }
        }
        return new Header(lower.number(), found);
    }

    /// One text above all columns groups nothing: its year, its unit and its words are not theirs.
    private static boolean isTitle(Header pair) {
        var first = pair.columns().isEmpty() ? "" : pair.columns().getFirst().group();
        return !first.isEmpty()
                && pair.columns().size() > 1
                && pair.columns().stream().allMatch(column -> column.group().equals(first));
    }

    private static void add(List<Header.Column> found, int index, String group, String name) {
        if (!name.isEmpty() && name.length() <= LONGEST_NAME) {
            found.add(new Header.Column(index, group, name));
        }
    }

    /// A line like 填报单位：…镇 is a note above the head, not a group.
    private static String group(String text) {
        return text.length() > 20 || text.contains("：") || text.contains(":") ? "" : text;
    }

    private static String name(TableRow row, int column) {
        return row.cell(column).text().strip();
    }
}
