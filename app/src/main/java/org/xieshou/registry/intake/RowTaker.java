package org.xieshou.registry.intake;

import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.table.TableRow;

/// Takes the rows of a sheet one by one, each to the household that it names.
final class RowTaker {
    private final SheetColumns columns;
    private final CellReader reader;
    private final HouseholdKeys keys;
    private final Gatherer gatherer;
    private final Assembler assembler;

    RowTaker(SheetColumns columns, CellChoice choices, Gatherer gatherer, Assembler assembler) {
        this.columns = columns;
        this.reader = new CellReader(choices);
        this.keys = new HouseholdKeys(columns, choices);
        this.gatherer = gatherer;
        this.assembler = assembler;
    }

    /// The household's key, as [HouseholdKeys#key].
    @Nullable String take(TableRow row) {
        var key = keys.key(row);
        var draft = RowDrafter.draft(columns, reader, row);
        if (key == null && draft.isOfNobody()) {
            assembler.nobody(draft);
        } else {
            gatherer.add(key, draft);
        }
        return key;
    }

    /// A row that is not read. Whoever follows a hidden head does not belong to the head above.
    void pass(TableRow row, SkippedRow.Why why) {
        if (why != SkippedRow.Why.HIDDEN) {
            return;
        }
        assembler.hidden(columns, row);
        var key = keys.key(row);
        if (key != null && HouseholdKeys.isFresh(key)) {
            gatherer.passHead();
        }
    }
}
