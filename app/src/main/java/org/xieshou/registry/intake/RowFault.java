package org.xieshou.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is wrong with one row or cell. Names the place, never the content.
///
/// @param row as the spreadsheet numbers it
/// @param column the spreadsheet's letter, if one cell is meant
/// @param header the column's name as written
/// @param details `row` and, if it is on another, `sheet`: the other row meant; `last4`: of an ID number; `rule` and `years`:
/// of the register's quality. Nothing else of the content.
public record RowFault(
        String sheet,
        int row,
        @Nullable String column,
        @Nullable String header,
        FaultCode code,
        Effect effect,
        Map<String, String> details) {
    public RowFault {
        details = Map.copyOf(details);
    }

    public FaultKind kind() {
        var years = details.getOrDefault("years", "");
        return new FaultKind(
                code,
                effect,
                details.get("rule"),
                years.isEmpty()
                        ? List.of()
                        : Stream.of(years.split(" ", -1)).map(Integer::valueOf).toList());
    }

    RowFault with(Effect graver) {
        return new RowFault(sheet, row, column, header, code, graver, details);
    }
}
