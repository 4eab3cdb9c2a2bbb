package org.xieshou.synth;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A list as comma-separated text.
final class CsvList implements RandomLists.Sheet {
    private final CsvWriter writer;
    private List<ListColumn> columns = List.of();

    /// @param legacy in GB18030, as older systems write it, instead of UTF-8
    CsvList(OutputStream out, boolean legacy) {
        var charset = legacy ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        writer = CsvWriter.builder().build(new OutputStreamWriter(out, charset));
    }

    @Override
    public void header(List<ListColumn> columns) {
        this.columns = columns;
        writer.writeRecord(columns.stream().map(column -> column.header).toList());
    }

    @Override
    public void family(List<Map<ListColumn, Object>> rows) {
        for (var row : rows) {
            writer.writeRecord(
                    columns.stream()
                            .map(column -> String.valueOf(row.getOrDefault(column, "")))
                            .toList());
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
