package org.xieshou.registry.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.intake.columns.Columns;
import org.xieshou.registry.intake.columns.Header;
import org.xieshou.registry.intake.columns.HeaderFinder;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;
import org.xieshou.registry.intake.table.Table;

/// Finds the sheets that are lists and says what would become of their columns.
final class Inspector {
    private final Columns columns;
    private final HeaderFinder finder;

    Inspector(Catalogue catalogue) {
        columns = new Columns(catalogue);
        finder = new HeaderFinder(columns);
    }

    /// @throws IntakeProblem if no sheet is a list
    Inspection inspect(Table table) throws IOException {
        var found = new ArrayList<Inspection.OfSheet>();
        var skipped = new ArrayList<String>();
        IntakeProblem tooLow = null;
        for (var sheet : table.sheets()) {
            var header = header(table, sheet);
            if (header.isPresent() && header.get().lastRow() <= HeaderFinder.WITHIN) {
                found.add(ofSheet(sheet, header.get()));
            } else {
                skipped.add(sheet.name());
                tooLow = header.map(one -> tooLow(sheet, one)).orElse(tooLow);
            }
        }
        if (found.isEmpty()) {
            throw nothing(tooLow);
        }
        return new Inspection(found, skipped);
    }

    private Optional<Header> header(Table table, Table.Sheet sheet) throws IOException {
        return sheet.visible() ? finder.find(table, sheet) : Optional.empty();
    }

    private Inspection.OfSheet ofSheet(Table.Sheet sheet, Header header) {
        return new Inspection.OfSheet(sheet.name(), header.lastRow(), columns.match(header));
    }

    private static IntakeProblem tooLow(Table.Sheet sheet, Header header) {
        return IntakeProblem.in(Code.HEADER_TOO_LOW, sheet.name(), header.lastRow());
    }

    private static IntakeProblem nothing(@Nullable IntakeProblem tooLow) {
        return tooLow == null ? IntakeProblem.of(Code.HEADER_NOT_FOUND) : tooLow;
    }
}
