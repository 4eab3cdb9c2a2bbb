package org.xieshou.synth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Invented household lists as files (XLSX or CSV), as large and as faulty as wished: for trying and measuring imports.
/// The same seed, rows and day give the same cells.
public final class RandomLists {
    private static final List<Defect> DEFECTS = List.of(Defect.values());

    /// @param rows people, one a row; the last family may be cut
    /// @param defects share of rows with one defect, 0 to 1. Above 0 the file has refused columns too, a title above its
    ///     header, household cells merged over the members' rows (XLSX), and is encoded in GB18030 (CSV)
    public record Wish(int rows, long seed, double defects, LocalDate day) {
        public Wish {
            if (rows < 1 || rows > 1_000_000 || defects < 0 || defects > 1) {
                throw SynthProblem.list();
            }
        }

        boolean faultless() {
            return defects == 0;
        }
    }

    /// What the file holds.
    ///
    /// @param defects how many rows have which
    public record Made(int households, int rows, Map<Defect, Integer> defects) {
        public Made {
            defects = Map.copyOf(defects);
        }

        public String text() {
            var spoilt = defects.values().stream().mapToInt(Integer::intValue).sum();
            return DemoSignIns.text("synth.listed", households, rows, spoilt);
        }
    }

    private final Wish wish;
    private final Map<Defect, Integer> defects = new EnumMap<>(Defect.class);
    private final Dice dice;
    private int households;

    private RandomLists(Wish wish) {
        this.wish = wish;
        this.dice = Dice.of(wish.seed, "defects", wish.rows);
    }

    /// Writes a list; the name's ending, `.xlsx` or `.csv`, says which form.
    ///
    /// @throws SynthProblem if the file cannot be written
    public static Made write(Wish wish, Path file) {
        boolean csv = file.toString().endsWith(".csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                var sheet =
                        csv
                                ? new CsvList(out, !wish.faultless())
                                : new XlsxList(out, !wish.faultless())) {
            return new RandomLists(wish).write(sheet);
        } catch (IOException e) {
            throw SynthProblem.file(file.getFileName().toString(), e);
        }
    }

    /// Where rows go.
    interface Sheet extends AutoCloseable {
        void header(List<ListColumn> columns) throws IOException;

        /// The rows of one family.
        void family(List<Map<ListColumn, Object>> rows) throws IOException;

        @Override
        void close() throws IOException;
    }

    private Made write(Sheet sheet) throws IOException {
        sheet.header(
                Arrays.stream(ListColumn.values())
                        .filter(column -> !wish.faultless() || !column.refused())
                        .toList());
        var rows = new ListRows(wish.seed, wish.rows, wish.day);
        int written = 0;
        while (written < wish.rows) {
            var family = rows.next();
            var taken =
                    new ArrayList<>(
                            family.subList(0, Math.min(family.size(), wish.rows - written)));
            taken.forEach(this::spoil);
            sheet.family(taken);
            written += taken.size();
            households++;
        }
        return new Made(households, written, Map.copyOf(defects));
    }

    private void spoil(Map<ListColumn, Object> row) {
        if (wish.faultless() || !dice.percent(wish.defects * 100)) {
            return;
        }
        for (int tries = 0; tries < 20; tries++) {
            var defect = dice.pick(DEFECTS);
            if (defect.spoil(row, dice)) {
                defects.merge(defect, 1, Integer::sum);
                return;
            }
        }
    }
}
