package org.xieshou.registry.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xieshou.shared.SafeText;

/// The list of faults as a file to work through: sheet, row, column, problem, what to do. Written as faults come.
public final class FaultFile implements Closeable {
    private static final List<String> HEADS =
            List.of("sheet", "row", "column", "header", "problem", "remedy", "effect");
    private static final int MOST_ROWS = 1_000_000;

    private final FaultTexts texts;
    private final Lines lines;
    private int written;

    private interface Lines extends Closeable {
        void add(List<String> cells) throws IOException;
    }

    private FaultFile(FaultTexts texts, Lines lines) {
        this.texts = texts;
        this.lines = lines;
        write(HEADS.stream().map(texts::head).toList());
    }

    /// A workbook; the stream is closed with this.
    public static FaultFile xlsx(OutputStream out, Locale locale) {
        return new FaultFile(new FaultTexts(locale), new Xlsx(out));
    }

    /// A text with commas, in UTF-8 with a mark, as spreadsheets expect it; the stream is closed with this.
    public static FaultFile csv(OutputStream out, Locale locale) {
        return new FaultFile(new FaultTexts(locale), new Csv(out));
    }

    public void add(RowFault fault) {
        if (written >= MOST_ROWS) {
            return;
        }
        write(
                Stream.<String>of(
                                fault.sheet(),
                                Integer.toString(fault.row()),
                                orBlank(fault.column()),
                                orBlank(fault.header()),
                                texts.problem(fault),
                                texts.remedy(fault),
                                texts.effect(fault.effect()))
                        .map(SafeText::of)
                        .toList());
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void write(List<String> cells) {
        try {
            lines.add(cells);
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private static final class Xlsx implements Lines {
        private static final int FLUSHED = 1000;

        private final OutputStream out;
        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream out) {
            this.out = out;
            workbook = new Workbook(out, "Xieshou", "1.0");
            sheet = workbook.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (int column = 3; column < HEADS.size(); column++) {
                sheet.width(column, column == 3 ? 20 : 45);
            }
        }

        /// Strings of their own, not shared ones: those would all stay in memory until the end.
        @Override
        public void add(List<String> cells) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(row, i, cells.get(i));
            }
            if (++row % FLUSHED == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
            workbook.close();
            out.close(); // the library leaves that to whoever opened it
        }
    }

    private static final class Csv implements Lines {
        private final CsvWriter csv;

        Csv(OutputStream out) {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try {
                writer.write('\uFEFF');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            csv = CsvWriter.builder().build(writer);
        }

        @Override
        public void add(List<String> cells) {
            csv.writeRecord(cells);
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
