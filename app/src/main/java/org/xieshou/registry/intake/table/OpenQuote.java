package org.xieshou.registry.intake.table;

import de.siegmar.fastcsv.reader.CsvRecord;

/// Finds a quote that is opened and never closed: the rows below it, up to the next quote, would become one cell, and
/// whoever stands there would be lost without a word.
final class OpenQuote {
    private final char separator;
    private int width;

    OpenQuote(char separator) {
        this.separator = separator;
    }

    /// The index of the cell that has swallowed rows, or -1.
    int find(CsvRecord row) {
        int count = row.getFieldCount();
        for (int i = 0; i < count; i++) {
            var text = row.getField(i);
            if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
                if (holdsRows(text.lines().toArray(String[]::new), i, count)) {
                    return i;
                }
            }
        }
        width = Math.max(width, count);
        return -1;
    }

    /// Text of several lines is no row: it has the separators of one only by chance.
    private boolean holdsRows(String[] lines, int at, int count) {
        int restOfRow = separators(lines[0]);
        int most = 0;
        for (int i = 1; i < lines.length; i++) {
            most = Math.max(most, separators(lines[i]));
        }
        boolean wholeRows = most >= Math.max(2, width / 2);
        boolean tooWide = count > width && width >= 4 && restOfRow + most > 0;
        boolean endOfRow = restOfRow == width - 1 - at && restOfRow > 0 && restOfRow + most > 1;
        return wholeRows || tooWide || endOfRow;
    }

    private int separators(String line) {
        return (int) line.chars().filter(c -> c == separator).count();
    }
}
