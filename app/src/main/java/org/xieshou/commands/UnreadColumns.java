package org.xieshou.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;
import org.xieshou.registry.imports.Checked;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.Mapping;
import org.xieshou.registry.intake.columns.ColumnMatch;
import org.xieshou.registry.intake.columns.Verdict;

/// The columns of a list that an import did not read. Each is named: whoever imports must hear what they send in vain, and may
/// say what an unread one is. Heads alone, in which long numbers are masked; what stands below them was never read.
///
/// @param refused what is never taken, and why
/// @param unread of which nobody has said what they are, or which have no place in the register
record UnreadColumns(List<Column> refused, List<Column> unread) {

    /// @param column the letter, as `--mapping` takes it
    record Column(String sheet, String column, String header, @Nullable String reason) {
        private String line() {
            return "  " + column + " " + header + (reason == null ? "" : ": " + reason);
        }
    }

    static UnreadColumns of(Checked checked) {
        var read =
                checked.wish().mapping().sheets().stream()
                        .collect(
                                Collectors.toMap(Mapping.OfSheet::sheet, Mapping.OfSheet::targets));
        var refused = new ArrayList<Column>();
        var unread = new ArrayList<Column>();
        for (var sheet : checked.result().looked().sheets()) {
            var targets = read.getOrDefault(sheet.sheet(), Map.of());
            for (var column : sheet.columns()) {
                if (isRefused(column)) {
                    refused.add(column(sheet, column));
                } else if (!targets.containsKey(column.index()) && !column.header().isBlank()) {
                    unread.add(column(sheet, column));
                }
            }
        }
        return new UnreadColumns(List.copyOf(refused), List.copyOf(unread));
    }

    private static boolean isRefused(ColumnMatch column) {
        return column.verdict() == Verdict.REFUSED || column.verdict() == Verdict.CLINIC;
    }

    private static Column column(Inspection.OfSheet sheet, ColumnMatch column) {
        return new Column(
                sheet.sheet(), column.letter(), sheet.shortName(column), words(column.reason()));
    }

    private static @Nullable String words(@Nullable Label reason) {
        boolean chinese = Locale.getDefault().getLanguage().equals("zh");
        return reason == null ? null : chinese ? reason.zh() : reason.en();
    }

    /// For the console.
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(CommandProblem.text("commands.import.refused", refused.size()));
        refused.forEach(one -> lines.add(one.line()));
        if (!unread.isEmpty()) {
            lines.add(CommandProblem.text("commands.import.unread", unread.size()));
            unread.forEach(one -> lines.add(one.line()));
        }
        return lines;
    }
}
