package org.xieshou.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xieshou.registry.imports.ImportProblem;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.Mapping;

/// Corrections of a mapping as typed: `G=household.phone`, `G=` for not reading it, `SHEET!G=…` for one of several sheets.
final class ImportMapping {
    private final Inspection looked;
    private final Mapping first;

    /// @param first to be corrected
    ImportMapping(Inspection looked, Mapping first) {
        this.looked = looked;
        this.first = first;
    }

    /// @throws ImportProblem naming what fits no column
    Mapping corrected(List<String> corrections) {
        var targets = new HashMap<String, Map<Integer, String>>();
        for (var sheet : first.sheets()) {
            targets.put(sheet.sheet(), new HashMap<>(sheet.targets()));
        }
        corrections.forEach(one -> correct(one, targets));
        var sheets = new ArrayList<Mapping.OfSheet>();
        targets.forEach((sheet, columns) -> {
            if (!columns.isEmpty()) {
                sheets.add(new Mapping.OfSheet(sheet, columns));
            }
        });
        return new Mapping(sheets);
    }

    private void correct(String typed, Map<String, Map<Integer, String>> targets) {
        int equals = typed.indexOf('=');
        if (equals < 1) {
            throw ImportProblem.noSuchColumn(typed);
        }
        var target = typed.substring(equals + 1).strip();
        int mark = typed.lastIndexOf('!', equals);
        var letter = typed.substring(mark + 1, equals).strip();
        boolean found = false;
        for (var sheet : looked.sheets()) {
            boolean meant = mark < 0 || sheet.sheet().equals(typed.substring(0, mark));
            for (var column : sheet.columns()) {
                if (meant && column.letter().equalsIgnoreCase(letter)) {
                    var of = targets.computeIfAbsent(sheet.sheet(), _ -> new HashMap<>());
                    of.remove(column.index());
                    if (!target.isEmpty()) {
                        of.put(column.index(), target);
                    }
                    found = true;
                }
            }
        }
        if (!found) {
            throw ImportProblem.noSuchColumn(typed);
        }
    }
}
