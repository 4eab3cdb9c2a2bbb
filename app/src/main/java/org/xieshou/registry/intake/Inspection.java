package org.xieshou.registry.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.xieshou.registry.intake.columns.ColumnMatch;
import org.xieshou.registry.intake.columns.Verdict;

/// What a file looks like before anything is read from it: its sheets, their heads and what would become of each column.
///
/// @param skippedSheets names of sheets that are hidden, empty or have no head that is known
public record Inspection(List<OfSheet> sheets, List<String> skippedSheets) {
    public Inspection {
        sheets = List.copyOf(sheets);
        skippedSheets = List.copyOf(skippedSheets);
    }

    /// @param headRow the last row of the head; data starts below
    public record OfSheet(String sheet, int headRow, List<ColumnMatch> columns) {
        private static final String BETWEEN = " / ";

        public OfSheet {
            columns = List.copyOf(columns);
        }

        /// What stands above all columns alike, with what parts it from their names; empty if nothing does.
        public String title() {
            var first = columns.isEmpty() ? "" : columns.getFirst().header();
            int end = first.indexOf(BETWEEN);
            var title = end > 0 ? first.substring(0, end + BETWEEN.length()) : "";
            return columns.stream().allMatch(one -> one.header().startsWith(title)) ? title : "";
        }

        /// Its name without the title: a title is another one the next time.
        public String shortName(ColumnMatch column) {
            return column.header().substring(title().length());
        }

        Mapping.OfSheet mapping() {
            return new Mapping.OfSheet(
                    sheet,
                    columns.stream()
                            .filter(one -> one.verdict() == Verdict.TAKEN)
                            .collect(
                                    Collectors.toMap(
                                            ColumnMatch::index,
                                            one -> Objects.requireNonNull(one.target()))));
        }
    }

    /// Everything that is certain; doubtful columns are left out until a person maps them.
    public Mapping mapping() {
        return new Mapping(sheets.stream().map(OfSheet::mapping).toList());
    }

    /// Columns with this verdict, over all sheets.
    public List<ColumnMatch> with(Verdict verdict) {
        return sheets.stream()
                .flatMap(sheet -> sheet.columns().stream())
                .filter(one -> one.verdict() == verdict)
                .toList();
    }
}
