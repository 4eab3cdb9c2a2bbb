package org.xieshou.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.Upload;

/// Reads household lists. Streams: memory does not grow with the file, except for households whose rows stand apart.
public final class Intake {
    private final Catalogue catalogue;
    private final LocalDate today;
    private final Inspector inspector;
    private final CellChoice choices;

    /// @param today for ages
    public Intake(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
        this.inspector = new Inspector(catalogue);
        this.choices = new CellChoice(catalogue);
    }

    /// The day with which it counts ages.
    public LocalDate today() {
        return today;
    }

    /// Looks at the heads of the sheets only.
    ///
    /// @throws IntakeProblem if the file cannot be taken at all
    public Inspection inspect(Upload upload) {
        try (var table = Table.open(upload)) {
            return inspector.inspect(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first values of each column that is read or may be.
    ///
    /// @param looked at the same file
    /// @throws IntakeProblem if the file cannot be taken at all
    public Samples samples(Upload upload, Inspection looked) {
        try (var table = Table.open(upload)) {
            return Samples.of(table, looked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads everything the mapping names and hands it to the sink as it comes.
    ///
    /// @throws IntakeProblem if the file cannot be taken, or the mapping does not fit it or names a refused column;
    ///     what was handed over before that must then be dropped
    public IntakeResult read(Upload upload, Mapping mapping, IntakeSink sink) {
        return each(upload, mapping, run -> run.read(run.survey(), sink));
    }

    /// The same for a file that was read before: it is gone through once.
    ///
    /// @param grouping of the result with the same mapping
    public IntakeResult read(Upload upload, Mapping mapping, Grouping grouping, IntakeSink sink) {
        return each(upload, mapping, run -> run.read(grouping, sink));
    }

    /// The same for a look: nearly always in one go.
    ///
    /// @param sinks gives an empty one for each attempt; what the one before was given is to be forgotten
    public IntakeResult look(Upload upload, Mapping mapping, Supplier<IntakeSink> sinks) {
        try {
            var trial = new Trial(sinks.get());
            var result = each(upload, mapping, run -> run.tryOut(trial));
            trial.succeeded();
            return result;
        } catch (Trial.Failed _) {
            return read(upload, mapping, sinks.get());
        }
    }

    private interface Reading {
        void of(Run run) throws IOException;
    }

    private IntakeResult each(Upload upload, Mapping mapping, Reading reading) {
        try (var table = Table.open(upload)) {
            var looked = inspector.inspect(table);
            var run = new Run(table, sheets(table, looked, mapping));
            reading.of(run);
            return new IntakeResult(run.tally.counts(), looked, run.skipped, run.grouping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SheetColumns> sheets(Table table, Inspection looked, Mapping mapping) {
        var sheets = new ArrayList<SheetColumns>();
        for (var one : mapping.sheets()) {
            var sheet =
                    table.sheets().stream().filter(s -> s.name().equals(one.sheet())).findFirst();
            var seen =
                    looked.sheets().stream().filter(s -> s.sheet().equals(one.sheet())).findFirst();
            if (sheet.isEmpty() || seen.isEmpty()) {
                throw IntakeProblem.of(Code.MAPPING_DOES_NOT_FIT, "sheet", one.sheet());
            }
            sheets.add(SheetColumns.of(sheet.get(), seen.get(), one, catalogue));
        }
        if (sheets.isEmpty()) {
            throw IntakeProblem.of(Code.HEADER_NOT_FOUND);
        }
        return sheets;
    }

    /// One reading of one file.
    private final class Run {
        private final Table table;
        private final List<SheetColumns> sheets;
        private final IntakeCounts.Tally tally = new IntakeCounts.Tally();
        private final List<SkippedRow> skipped = new ArrayList<>();
        private Grouping grouping = Grouping.TOGETHER;

        Run(Table table, List<SheetColumns> sheets) {
            this.table = table;
            this.sheets = sheets;
        }

        void tryOut(Trial trial) throws IOException {
            read(trial, trial::see, trial::endSheet);
        }

        void read(Grouping how, IntakeSink sink) throws IOException {
            grouping = how;
            read(sink, _ -> {}, () -> {});
        }

        private void read(IntakeSink sink, Consumer<@Nullable String> seen, Runnable ended)
                throws IOException {
            var assembler = new Assembler(catalogue, today, sink, tally);
            var gatherer = new Gatherer(grouping, assembler::household, assembler::stray);
            for (var columns : sheets) {
                var rows = new RowTaker(columns, choices, gatherer, assembler);
                new SheetRows(
                                columns,
                                (row, why) -> {
                                    skip(columns.skipped(row, why));
                                    rows.pass(row, why);
                                })
                        .each(
                                table,
                                row -> {
                                    tally.rows++;
                                    seen.accept(rows.take(row));
                                });
                gatherer.endSheet();
                ended.run();
            }
            gatherer.end();
        }

        Grouping survey() throws IOException {
            var survey = new Survey();
            for (var columns : sheets) {
                var keys = new HouseholdKeys(columns, choices);
                if (keys.canScatter()) {
                    new SheetRows(columns, (_, _) -> {})
                            .each(table, row -> survey.see(keys.key(row)));
                }
                survey.endSheet();
            }
            return survey.grouping();
        }

        private void skip(SkippedRow row) {
            if (skipped.size() < IntakeResult.MOST_SKIPPED) {
                skipped.add(row);
            }
        }
    }
}
