package org.xieshou.registry.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieshou.registry.intake.columns.Verdict;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.TableRow;

/// The first values below a head, for the person who must say what a column is. Refused and unknown columns are not
/// looked at; of an ID number only the end is shown.
///
/// @param bySheet by the name of the sheet and the index of the column, counted from 0
public record Samples(Map<String, Map<Integer, List<String>>> bySheet) {
    private static final int ROWS = 3;
    private static final int LONGEST = 24;

    public Samples {
        bySheet = Map.copyOf(bySheet);
    }

    public List<String> of(String sheet, int column) {
        return bySheet.getOrDefault(sheet, Map.of()).getOrDefault(column, List.of());
    }

    static Samples of(Table table, Inspection looked) throws IOException {
        var bySheet = new HashMap<String, Map<Integer, List<String>>>();
        for (var seen : looked.sheets()) {
            var sheet =
                    table.sheets().stream()
                            .filter(one -> one.name().equals(seen.sheet()))
                            .findFirst();
            if (sheet.isPresent()) {
                var reader = new Reader(seen);
                table.rows(sheet.get(), reader);
                bySheet.put(seen.sheet(), reader.values);
            }
        }
        return new Samples(bySheet);
    }

    private static final class Reader implements Table.RowReader {
        private final Inspection.OfSheet seen;
        private final Set<Integer> shown = new HashSet<>();
        private final Set<Integer> numbers = new HashSet<>();
        private final Map<Integer, List<String>> values = new HashMap<>();
        private int rows;

        Reader(Inspection.OfSheet seen) {
            this.seen = seen;
            for (var column : seen.columns()) {
                if (column.verdict() == Verdict.TAKEN || column.verdict() == Verdict.DOUBTFUL) {
                    shown.add(column.index());
                }
                if ("person.id-number".equals(column.target())) {
                    numbers.add(column.index());
                }
            }
        }

        @Override
        public boolean wants(int column) {
            return shown.contains(column);
        }

        @Override
        public boolean read(TableRow row) {
            if (row.number() > seen.headRow() && !row.isBlank() && !row.hidden()) {
                shown.forEach(column -> add(row, column));
                rows++;
            }
            return rows < ROWS;
        }

        private void add(TableRow row, int column) {
            Optional.of(CellText.of(row.cell(column)))
                    .filter(text -> !text.isEmpty())
                    .map(text -> numbers.contains(column) ? end(text) : cut(text))
                    .ifPresent(text ->
                            values.computeIfAbsent(column, _ -> new ArrayList<>()).add(text));
        }

        private static String end(String text) {
            return "…" + text.substring(Math.max(0, text.length() - 4));
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
    }
}
