package org.xieshou.registry.intake.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// A text file with commas, semicolons or tabs between its cells; every cell is text.
final class CsvTable implements Table {
    private static final int SAMPLE = 1 << 16;
    private static final int FIELD = 1 << 20;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Content file;
    private final Limits limits;
    private final TextEncoding encoding;
    private final char separator;

    private CsvTable(Content file, Limits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        this.encoding = TextEncoding.of(file);
        try (var reader = encoding.open(file)) {
            this.separator = separator(reader);
        }
    }

    static CsvTable open(Content file, Limits limits) throws IOException {
        return new CsvTable(file, limits);
    }

    /// The one that stands most often outside quotes at the top of the file.
    private static char separator(Reader reader) throws IOException {
        var sample = new char[SAMPLE];
        int length = Math.max(0, reader.read(sample));
        var counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < length; i++) {
            quoted ^= sample[i] == '"';
            for (int s = 0; s < counts.length && !quoted; s++) {
                counts[s] += sample[i] == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return SEPARATORS[counts[2] > counts[best] ? 2 : best];
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet(0, "CSV", true, Merges.NONE));
    }

    @Override
    public void rows(Sheet sheet, RowReader reader) throws IOException {
        var handler =
                CsvRecordHandler.builder()
                        .maxFieldSize(FIELD)
                        .maxRecordSize(4 * FIELD)
                        // empty ones have no size: else a line of separators would fill the memory
                        .maxFields(Limits.SHEET_COLUMNS)
                        .build();
        try (var csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .build(handler, encoding.open(file))) {
            var records = csv.iterator();
            int number = 0;
            var quotes = new OpenQuote(separator);
            for (var row = next(records, ++number); row != null; row = next(records, ++number)) {
                int open = quotes.find(row);
                if (open >= 0) {
                    throw IntakeProblem.at(Code.QUOTE_OPEN, number, Letters.of(open));
                }
                if (!reader.read(row(number, row, reader))) {
                    return;
                }
            }
        }
    }

    private @Nullable CsvRecord next(Iterator<CsvRecord> records, int number) {
        if (number > limits.rows()) {
            throw IntakeProblem.of(Code.TOO_MANY_ROWS, "limit", limits.rows());
        }
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            if (hasTooManyFields(e)) {
                throw IntakeProblem.at(Code.TOO_MANY_COLUMNS, number, Letters.of(limits.columns()));
            }
            // Almost always a quote that is opened and never closed: the rest of the file becomes
            // one cell.
            throw IntakeProblem.at(Code.CELL_TOO_LONG, number, "?");
        }
    }

    /// The reader tells it in words alone.
    private static boolean hasTooManyFields(CsvParseException e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (String.valueOf(one.getMessage()).endsWith(" fields")) {
                return true;
            }
        }
        return false;
    }

    private TableRow row(int number, CsvRecord row, RowReader reader) {
        if (row.getFieldCount() > limits.columns()) {
            throw IntakeProblem.at(Code.TOO_MANY_COLUMNS, number, Letters.of(limits.columns()));
        }
        var cells = new ArrayList<Cell>(row.getFieldCount());
        for (int i = 0; i < row.getFieldCount(); i++) {
            var text = reader.wants(i) ? row.getField(i) : "";
            if (text.length() > Limits.CELL_CHARACTERS) {
                throw IntakeProblem.at(Code.CELL_TOO_LONG, number, Letters.of(i));
            }
            cells.add(Cell.text(text));
        }
        return new TableRow(number, cells, false);
    }

    @Override
    public void close() {}
}
