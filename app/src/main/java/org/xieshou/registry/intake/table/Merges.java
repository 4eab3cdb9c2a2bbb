package org.xieshou.registry.intake.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The merged cells of a sheet: only the first cell of each holds the value.
public final class Merges {
    /// How far down the head of a sheet is looked for.
    public static final int HEAD_ROWS = 60;

    /// Each cell of the head looks through them.
    private static final int MOST_IN_HEAD = 1_000;

    public static final Merges NONE = new Merges();

    private final List<Range> tall = new ArrayList<>();
    private final List<Range> inHead = new ArrayList<>();

    /// Rows as the spreadsheet numbers them, columns from 0.
    public record Range(int top, int left, int bottom, int right) {
        public boolean includes(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    /// Wide merges matter only in the head of the sheet, tall ones everywhere.
    void add(Range range) {
        if (range.top() <= HEAD_ROWS && inHead.size() < MOST_IN_HEAD) {
            inHead.add(range);
        }
        if (range.bottom() > range.top()) {
            tall.add(range);
        }
    }

    public int size() {
        return tall.size() + inHead.size();
    }

    /// The column whose cell in this head row shows here: the first of a merge, else the column itself.
    public int shownFrom(int row, int column) {
        return inHead.stream()
                .filter(range -> range.includes(row, column))
                .findFirst()
                .map(Range::left)
                .orElse(column);
    }

    /// Tall merges, by first row.
    public List<Range> tall() {
        return tall.stream().sorted(Comparator.comparingInt(Range::top)).toList();
    }
}
