package org.xieshou.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;
import org.xieshou.registry.intake.table.Limits;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.Upload;

/// Reads household lists. Streams: memory does not grow with the file, except for households whose rows stand apart.
public final class Intake {
    private final Catalogue catalogue;
    private final LocalDate today;
    private final Limits limits;
    private final Inspector inspector;
    private final CellChoice choices;

    /// @param today for ages
    public Intake(Catalogue catalogue, LocalDate today) {
        this(catalogue, today, Limits.USUAL);
    }

    Intake(Catalogue catalogue, LocalDate today, Limits limits) {
        this.catalogue = catalogue;
        this.today = today;
        this.limits = limits;
        this.inspector = new Inspector(catalogue);
        this.choices = new CellChoice(catalogue);
    }

    /// Looks at the heads of the sheets only.
    ///
    /// @throws IntakeProblem if the file cannot be taken at all
    public Inspection inspect(Upload upload) {
        try (var table = Table.open(upload, limits)) {
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
        try (var table = Table.open(upload, limits)) {
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
        try (var table = Table.open(upload, limits)) {
            var looked = inspector.inspect(table);
            var run = new Run(table, sheets(table, looked, mapping), sink);
            run.read();
            return new IntakeResult(run.tally.counts(), looked, run.skipped);
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

    /// One reading of one file: first which rows belong together, then the rows.
    private final class Run {
        private final Table table;
        private final List<SheetColumns> sheets;
        private final IntakeCounts.Tally tally = new IntakeCounts.Tally();
        private final List<SkippedRow> skipped = new ArrayList<>();
        private final Assembler assembler;

        Run(Table table, List<SheetColumns> sheets, IntakeSink sink) {
            this.table = table;
            this.sheets = sheets;
            this.assembler = new Assembler(catalogue, today, sink, tally);
        }

        void read() throws IOException {
            var gatherer = new Gatherer(survey(), assembler::household, assembler::stray);
            var reader = new CellReader(choices);
            for (var columns : sheets) {
                var keys = new HouseholdKeys(columns, choices);
                new SheetRows(columns, this::skip)
                        .each(
                                table,
                                row -> {
                                    tally.rows++;
                                    gatherer.add(
                                            keys.key(row), RowDrafter.draft(columns, reader, row));
                                });
                gatherer.endSheet();
            }
            gatherer.end();
        }

        private Survey survey() throws IOException {
            var survey = new Survey();
            for (var columns : sheets) {
                var keys = new HouseholdKeys(columns, choices);
                if (keys.canScatter()) {
                    new SheetRows(columns, _ -> {}).each(table, row -> survey.see(keys.key(row)));
                }
                survey.endSheet();
            }
            return survey;
        }

        private void skip(SkippedRow row) {
            if (skipped.size() < IntakeResult.MOST_SKIPPED) {
                skipped.add(row);
            }
        }
    }
}
