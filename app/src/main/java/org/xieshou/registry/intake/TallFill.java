package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xieshou.registry.intake.table.Cell;
import org.xieshou.registry.intake.table.Merges;
import org.xieshou.registry.intake.table.TableRow;

/// Household columns merged over the rows of their members: the value of the first row holds for all of them.
final class TallFill {
    private final Map<Integer, Column> columns = new HashMap<>();

    private static final class Column {
        private final List<Merges.Range> ranges = new ArrayList<>();
        private int next;
        private Cell held = Cell.BLANK;
        private int heldUntil = -1;

        private Cell cell(int row, Cell own) {
            while (next < ranges.size() && ranges.get(next).top() <= row) {
                var range = ranges.get(next++);
                held = range.top() == row ? own : Cell.BLANK;
                heldUntil = range.bottom();
            }
            return own.isBlank() && row <= heldUntil ? held : own;
        }
    }

    TallFill(SheetColumns sheet) {
        for (var column : sheet.taken()) {
            if (column.isOfHousehold()) {
                columns.put(column.index(), new Column());
            }
        }
        for (var range : sheet.sheet().merges().tall()) {
            var column = columns.get(range.left());
            if (column != null && range.top() > sheet.headRow()) {
                column.ranges.add(range);
            }
        }
    }

    /// The row with every household cell as it shows on the screen. Rows must come from the top, none left out.
    TableRow fill(TableRow row) {
        if (columns.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        columns.forEach((index, column) -> {
            var cell = column.cell(row.number(), row.cell(index));
            while (cells.size() <= index) {
                cells.add(Cell.BLANK);
            }
            cells.set(index, cell);
        });
        return new TableRow(row.number(), cells, row.hidden());
    }
}
