package org.xieshou.registry.intake.table;

import java.util.List;

/// One row of a sheet, numbered as the spreadsheet shows it. Missing cells at the end are blank.
public record TableRow(int number, List<Cell> cells, boolean hidden) {
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    @Override
    public String toString() {
        return "TableRow[" + number + "]";
    }
}
