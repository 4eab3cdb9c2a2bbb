package org.xieshou.registry.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A file with sheets of rows. Rows stream; each call of `rows` starts at the top again.
public sealed interface Table extends Closeable permits XlsxTable, CsvTable {
    /// Visible sheets in the file's order.
    List<Sheet> sheets();

    /// Hands every row of the sheet to the reader until it has had enough.
    ///
    /// @throws IntakeProblem if the file turns out to be damaged
    void rows(Sheet sheet, RowReader reader) throws IOException;

    @Override
    void close() throws IOException;

    record Sheet(int index, String name, boolean visible, Merges merges) {}

    /// Takes rows one by one.
    interface RowReader {
        /// Cells of other columns are never looked at.
        default boolean wants(int column) {
            return true;
        }

        /// Whether the next row is wanted.
        boolean read(TableRow row);
    }

    /// @throws IntakeProblem if it is not a list that can be read
    static Table open(Upload upload) throws IOException {
        var limits = upload.content().limits();
        return switch (FileKind.of(upload, limits)) {
            case XLSX -> XlsxTable.open(upload);
            case TEXT -> CsvTable.open(upload.content(), limits);
        };
    }
}
