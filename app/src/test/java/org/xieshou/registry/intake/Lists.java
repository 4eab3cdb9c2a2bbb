package org.xieshou.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.intake.table.Upload;

/// Makes lists as offices send them, and reads them.
final class Lists {
    static final Catalogue CATALOGUE = Catalogue.load();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Lists() {}

    /// What an intake of a file gave.
    record Outcome(IntakeResult result, List<HouseholdRow> households, List<RowFault> faults) {
        IntakeCounts counts() {
            return result.counts();
        }

        HouseholdRow only() {
            return households.getFirst();
        }

        List<FaultCode> codes() {
            return faults.stream().map(RowFault::code).toList();
        }
    }

    static Outcome read(Upload upload) {
        var intake = new Intake(CATALOGUE, TODAY);
        return read(intake, upload, intake.inspect(upload).mapping());
    }

    /// Read in the long way; a look, and a reading that knows what the look found, must give the same.
    static Outcome read(Intake intake, Upload upload, Mapping mapping) {
        var first = new Gathered();
        var result = intake.read(upload, mapping, first);
        var attempts = new ArrayDeque<Gathered>();
        var looked =
                intake.look(
                        upload,
                        mapping,
                        () -> {
                            attempts.push(new Gathered());
                            return attempts.element();
                        });
        var again = new Gathered();
        var known = intake.read(upload, mapping, looked.grouping(), again);
        for (var other : List.of(attempts.element(), again)) {
            assertThat(other.households).isEqualTo(first.households);
            assertThat(other.faults).isEqualTo(first.faults);
        }
        assertThat(List.of(looked.counts(), known.counts())).containsOnly(result.counts());
        return new Outcome(result, first.households, first.faults);
    }

    private static final class Gathered implements IntakeSink {
        private final List<HouseholdRow> households = new ArrayList<>();
        private final List<RowFault> faults = new ArrayList<>();

        @Override
        public void household(HouseholdRow household) {
            households.add(household);
        }

        @Override
        public void fault(RowFault fault) {
            faults.add(fault);
        }
    }

    static Upload csv(String text) {
        return bytes("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    static Upload bytes(String name, byte[] bytes) {
        try {
            var file = Files.createTempFile("intake", name);
            file.toFile().deleteOnExit();
            Files.write(file, bytes);
            return new Upload(file.toFile(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One sheet of rows; a null is an empty cell.
    static Upload xlsx(@Nullable Object[]... rows) {
        return workbook(book -> fill(book.newWorksheet("名单"), rows));
    }

    /// One sheet drawn as text: a line a row, `|` between cells, `#` before a number.
    static Upload drawn(String text) {
        var rows =
                text.lines()
                        .map(line ->
                                Arrays.stream(line.split("\\|", -1)).map(Lists::cell).toArray())
                        .toArray(Object[][]::new);
        return xlsx(rows);
    }

    private static @Nullable Object cell(String drawn) {
        var text = drawn.strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.startsWith("#") ? new BigDecimal(text.substring(1)) : text;
    }

    static Upload workbook(Consumer<Workbook> maker) {
        try {
            var path = Files.createTempFile("intake", ".xlsx");
            path.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(path);
                    var book = new Workbook(out, "test", "1.0")) {
                maker.accept(book);
            }
            return new Upload(path.toFile(), "list.xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void fill(Worksheet sheet, @Nullable Object[]... rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                switch (rows[r][c]) {
                    case null -> {}
                    case Number number -> sheet.value(r, c, number);
                    case LocalDate day -> {
                        sheet.value(r, c, day);
                        sheet.style(r, c).format("yyyy-MM-dd").set();
                    }
                    case Object other -> sheet.value(r, c, other.toString());
                }
            }
        }
    }

    static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
