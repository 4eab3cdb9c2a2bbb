package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.FactType;
import org.xieshou.registry.Spelling;
import org.xieshou.registry.intake.Inspection;
import org.xieshou.registry.intake.Mapping;
import org.xieshou.registry.intake.columns.ColumnMatch;

/// Remembers how each sender settled columns, by a keyed hash of their heads: the next list with the same heads comes
/// settled. Only what differs from our own guess is kept, so that a better guess is not held back.
@Component
final class Settled {
    private final SettledTable table;
    private final Catalogue catalogue;
    private final Ways ways;

    Settled(SettledTable table, Catalogue catalogue, Ways ways) {
        this.table = table;
        this.catalogue = catalogue;
        this.ways = ways;
    }

    /// The mapping to begin with.
    Mapping apply(Inspection looked, Actor actor) {
        var settled = table.all(actor);
        if (settled.isEmpty()) {
            return looked.mapping();
        }
        var sheets = new ArrayList<Mapping.OfSheet>();
        for (var sheet : looked.sheets()) {
            var targets = targets(sheet, settled);
            if (!targets.isEmpty()) {
                sheets.add(new Mapping.OfSheet(sheet.sheet(), targets));
            }
        }
        return new Mapping(sheets);
    }

    /// What a person settled comes first; what we guess then gives way.
    private Map<Integer, String> targets(Inspection.OfSheet sheet, Map<String, String> settled) {
        var targets = new HashMap<Integer, String>();
        var filled = new HashSet<String>();
        for (boolean byHand : new boolean[] {true, false}) {
            for (var column : sheet.columns()) {
                var told = column.verdict().isOpen() ? settled.get(mark(sheet, column)) : null;
                var target = byHand ? told : told == null ? guess(column) : null;
                if (target != null && mayFill(target, column, filled)) {
                    targets.put(column.index(), target);
                }
            }
        }
        return targets;
    }

    private boolean mayFill(String target, ColumnMatch column, Set<String> filled) {
        var declared = catalogue.find(target);
        return declared.isPresent()
                && (filled.add(target + column.year())
                        || declared.get().type() == FactType.CHOICES);
    }

    private static @Nullable String guess(ColumnMatch column) {
        return column.verdict().isTaken() ? column.target() : null;
    }

    /// After an import: what its sender settled otherwise than we would have, and what no longer. A sheet that was left
    /// out whole says nothing about its heads.
    void keep(Inspection looked, Mapping settled, Actor actor) {
        var kept = new HashMap<String, String>();
        var forgotten = new HashSet<String>();
        for (var sheet : looked.sheets()) {
            var of = settled.sheets().stream().filter(one -> one.sheet().equals(sheet.sheet()));
            of.findFirst()
                    .ifPresent(taken -> {
                        for (var column : sheet.columns()) {
                            var target = taken.targets().getOrDefault(column.index(), "");
                            if (target.equals(Objects.requireNonNullElse(guess(column), ""))) {
                                forgotten.add(mark(sheet, column));
                            } else if (column.verdict().isOpen()) {
                                kept.put(mark(sheet, column), target);
                            }
                        }
                    });
        }
        // One head settled in two ways on two sheets says nothing about a third.
        kept.keySet().removeAll(forgotten);
        table.write(actor, ways.clock().instant(), kept, forgotten);
    }

    private String mark(Inspection.OfSheet sheet, ColumnMatch column) {
        var name = Spelling.bare(sheet.shortName(column));
        return KnownTable.hex(ways.marks().bytes("column", name));
    }
}
