package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactType;
import org.xieshou.registry.intake.columns.Verdict;
import org.xieshou.registry.intake.table.IntakeProblem;
import org.xieshou.registry.intake.table.IntakeProblem.Code;
import org.xieshou.registry.intake.table.Table;
import org.xieshou.registry.intake.table.TableRow;

/// The columns of one sheet that are read, checked against the head that is really in the file.
final class SheetColumns {
    private final Table.Sheet sheet;
    private final int headRow;
    private final List<TakenColumn> taken = new ArrayList<>();
    private final Map<String, TakenColumn> byTarget = new HashMap<>();
    private final BitSet lookedAt = new BitSet();

    private SheetColumns(Table.Sheet sheet, Inspection.OfSheet seen) {
        this.sheet = sheet;
        this.headRow = seen.headRow();
        seen.columns().stream()
                .filter(one -> one.verdict() == Verdict.ELSEWHERE && one.index() == 0)
                .forEach(one -> lookedAt.set(one.index()));
    }

    /// @throws IntakeProblem if the mapping names what is not there, not declared, doubled or refused
    static SheetColumns of(
            Table.Sheet sheet,
            Inspection.OfSheet seen,
            Mapping.OfSheet mapping,
            Catalogue catalogue) {
        var columns = new SheetColumns(sheet, seen);
        var filled = new HashSet<String>();
        for (var match : seen.columns()) {
            var target = mapping.targets().get(match.index());
            if (target == null) {
                continue;
            }
            if (match.verdict() == Verdict.REFUSED || match.verdict() == Verdict.CLINIC) {
                throw IntakeProblem.of(Code.REFUSED_COLUMN_MAPPED, "column", match.letter());
            }
            var declared = catalogue.find(target).orElseThrow(() -> misfit(match.letter()));
            boolean repeated = !filled.add(target + match.year());
            if (repeated && declared.type() != FactType.CHOICES) {
                throw misfit(match.letter());
            }
            columns.add(
                    new TakenColumn(
                            match.index(),
                            match.letter(),
                            match.header(),
                            declared,
                            match.year(),
                            match.scale()));
        }
        return columns.checked(mapping);
    }

    private static IntakeProblem misfit(String letter) {
        return IntakeProblem.of(Code.MAPPING_DOES_NOT_FIT, "column", letter);
    }

    private void add(TakenColumn column) {
        taken.add(column);
        lookedAt.set(column.index());
        byTarget.putIfAbsent(column.target(), column);
    }

    private SheetColumns checked(Mapping.OfSheet mapping) {
        if (taken.size() != mapping.targets().size()) {
            throw IntakeProblem.of(Code.MAPPING_DOES_NOT_FIT, "sheet", sheet.name());
        }
        if (!has("person.name") && !has("household.head-name")) {
            throw IntakeProblem.of(Code.NO_NAME_COLUMN, "sheet", sheet.name());
        }
        return this;
    }

    SkippedRow skipped(TableRow row, SkippedRow.Why why) {
        return new SkippedRow(sheet.name(), row.number(), why);
    }

    Table.Sheet sheet() {
        return sheet;
    }

    int headRow() {
        return headRow;
    }

    List<TakenColumn> taken() {
        return taken;
    }

    boolean has(String target) {
        return byTarget.containsKey(target);
    }

    Optional<TakenColumn> find(String target) {
        return Optional.ofNullable(byTarget.get(target));
    }

    /// Taken columns, and a running number in front because 合计 often stands there.
    boolean isLookedAt(int column) {
        return lookedAt.get(column);
    }
}
