package org.xieshou.registry.intake.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.IntakeProblem.Code;

/// A workbook, read row by row. Macros, links and pictures are never touched.
final class XlsxTable implements Table {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT = new ReadingOptions(false, true);

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final ExcelDays days;
    private final Cell.Kind numbers;

    private XlsxTable(ReadableWorkbook workbook, List<Sheet> sheets) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.days = new ExcelDays(workbook.isDate1904());
        this.numbers = workbook.isDate1904() ? Cell.Kind.NUMBER_1904 : Cell.Kind.NUMBER;
    }

    static XlsxTable open(Upload upload) throws IOException {
        var merges = upload.guarded();
        try {
            var workbook = workbook(upload.content());
            return new XlsxTable(workbook, sheets(workbook, merges));
        } catch (IOException | RuntimeException _) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
    }

    /// Small programs write workbooks without a part for styles, and the library asks for one where formats are wanted.
    private static ReadableWorkbook workbook(Content content) throws IOException {
        try {
            return workbook(content, WITH_FORMATS);
        } catch (ExcelReaderException _) {
            return workbook(content, WITHOUT);
        }
    }

    private static ReadableWorkbook workbook(Content content, ReadingOptions options)
            throws IOException {
        return switch (content) {
            case Content.OnDisk(var file) -> new ReadableWorkbook(file, options);
            case Content.InMemory bytes -> new ReadableWorkbook(bytes.open(), options);
        };
    }

    /// Merges are an aid: a sheet whose part is not where it usually is simply has none.
    private static List<Sheet> sheets(ReadableWorkbook workbook, Map<String, Merges> merges) {
        var sheets = new ArrayList<Sheet>();
        for (var sheet : workbook.getSheets().toList()) {
            boolean visible = sheet.getVisibility() == SheetVisibility.VISIBLE;
            sheets.add(
                    new Sheet(
                            sheet.getIndex(),
                            sheet.getName(),
                            visible,
                            merges.getOrDefault(sheet.getId(), Merges.NONE)));
        }
        return List.copyOf(sheets);
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public void rows(Sheet sheet, RowReader reader) throws IOException {
        var source = workbook.getSheet(sheet.index()).orElseThrow();
        try (var stream = open(source)) {
            var rows = stream.iterator();
            for (var row = next(rows, reader); row != null; row = next(rows, reader)) {
                if (!reader.read(row)) {
                    return;
                }
            }
        }
    }

    /// A part that is no XML at all: the guard leaves alone what no parser would begin to read.
    private static Stream<Row> open(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException _) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
    }

    /// Only the library's own failures mean a damaged file; the taker's are the taker's.
    private @Nullable TableRow next(Iterator<Row> rows, RowReader reader) {
        try {
            return rows.hasNext() ? row(rows.next(), reader) : null;
        } catch (RuntimeException _) {
            throw IntakeProblem.of(Code.DAMAGED);
        }
    }

    private TableRow row(Row row, RowReader reader) {
        int count = row.getCellCount();
        var cells = new ArrayList<Cell>(count);
        for (int i = 0; i < count; i++) {
            var cell = reader.wants(i) ? row.getCell(i) : null;
            cells.add(cell == null ? Cell.BLANK : cell(cell));
        }
        return new TableRow(row.getRowNum(), cells, row.isHidden());
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case ERROR -> new Cell("", Cell.Kind.ERROR);
            case STRING, BOOLEAN, NUMBER, FORMULA ->
                    switch (cell.getValue()) {
                        case null -> withoutValue(cell);
                        case BigDecimal number ->
                                days.find(
                                                number,
                                                cell.getDataFormatId(),
                                                cell.getDataFormatString())
                                        .map(day -> new Cell(day.toString(), Cell.Kind.DAY))
                                        .orElseGet(() -> new Cell(raw(cell, number), numbers));
                        case Boolean yes -> Cell.text(yes ? "Y" : "N");
                        case Object other -> Cell.text(other.toString());
                    };
        };
    }

    /// A formula that nothing has worked out yet is not blank; one that gave no text is.
    private static Cell withoutValue(org.dhatim.fastexcel.reader.Cell cell) {
        boolean open = cell.getType() == CellType.FORMULA && cell.getRawValue() == null;
        return open ? new Cell("", Cell.Kind.ERROR) : Cell.BLANK;
    }

    /// As stored: 6.54E+17 must stay visible as such.
    private static String raw(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
        var raw = cell.getRawValue();
        return raw == null ? number.toString() : raw;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
