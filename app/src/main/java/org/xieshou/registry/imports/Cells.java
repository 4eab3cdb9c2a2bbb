package org.xieshou.registry.imports;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.Mapping;
import org.xieshou.registry.intake.RowFault;
import org.xieshou.registry.intake.columns.ColumnMatch;

/// Where in the file a thing stands, for faults found only when it meets the register.
final class Cells {
    private final Map<String, Map<String, ColumnMatch>> columns = new HashMap<>();

    Cells(Inspection looked, Mapping mapping) {
        for (var sheet : looked.sheets()) {
            for (var of : mapping.sheets()) {
                if (of.sheet().equals(sheet.sheet())) {
                    var byTarget = columns.computeIfAbsent(sheet.sheet(), _ -> new HashMap<>());
                    for (var column : sheet.columns()) {
                        var target = of.targets().get(column.index());
                        if (target != null) {
                            byTarget.putIfAbsent(target, column);
                        }
                    }
                }
            }
        }
    }

    /// A place in the file.
    ///
    /// @param target what the cell is declared as; null for the whole row
    record At(String sheet, int row, @Nullable String target) {}

    RowFault fault(At at, FaultCode code, Effect effect) {
        return fault(at, code, effect, Map.of());
    }

    RowFault fault(At at, FaultCode code, Effect effect, Map<String, String> details) {
        var column =
                at.target == null ? null : columns.getOrDefault(at.sheet, Map.of()).get(at.target);
        return new RowFault(
                at.sheet,
                at.row,
                column == null ? null : column.letter(),
                column == null ? null : column.header(),
                code,
                effect,
                details);
    }
}
