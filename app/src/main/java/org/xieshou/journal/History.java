package org.xieshou.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Line;

/// What happened to a household, in the words of each kind, grouped by occasion, newest first. Corrections are folded in:
/// what is shown is what stands, with a mark.
@Component
public final class History {
    /// Entries of one visit, clinic day or session.
    ///
    /// @param units all that took part, in the order of their entries
    public record Gathering(
            UUID id, LocalDate day, Instant happened, List<String> units, List<Said> said) {
        public boolean isJoint() {
            return units.size() > 1;
        }
    }

    /// What one entry says now.
    ///
    /// @param entry the root of its corrections
    /// @param held why it waits for a person, if it does
    public record Said(
            UUID entry,
            String kind,
            String unit,
            List<Line> lines,
            boolean corrected,
            @Nullable String held) {}

    private final Reading reading;
    private final HistoryTable table;
    private final Kinds kinds;

    History(Reading reading, HistoryTable table, Kinds kinds) {
        this.reading = reading;
        this.table = table;
        this.kinds = kinds;
    }

    /// @param reader sees what lies within reach, and no more
    public List<Gathering> of(UUID household, Actor reader) {
        var entries = reading.as(reader, db -> table.of(household, reader, db));
        var there =
                reading.as(
                        reader,
                        db -> reader.at(table.place(household, db).orElse(null), household));
        var standing = new LinkedHashMap<UUID, HistoryTable.Told>();
        for (var told : entries) {
            if (!kinds.opens(told.entry().fullKind(), there) || !kinds.isFor(told.entry(), there)) {
                continue;
            }
            if (told.held() == null || told.isStillHeld()) {
                standing.put(told.root(), told);
            } else if (told.outcome() != null && told.outcome().equals("applied")) {
                standing.put(told.root(), told);
            }
        }
        var byOccasion = new HashMap<UUID, List<HistoryTable.Told>>();
        for (var told : standing.values()) {
            var occasion = told.entry().occasion() == null ? told.root() : told.entry().occasion();
            byOccasion.computeIfAbsent(occasion, _ -> new ArrayList<>()).add(told);
        }
        var gatherings = new ArrayList<Gathering>();
        byOccasion.forEach((id, tolds) -> gatherings.add(gathering(id, tolds)));
        gatherings.removeIf(gathering -> gathering.said().isEmpty());
        gatherings.sort((one, other) -> other.happened().compareTo(one.happened()));
        return Collections.unmodifiableList(gatherings);
    }

    private Gathering gathering(UUID id, List<HistoryTable.Told> tolds) {
        var units =
                new ArrayList<>(
                        new java.util.LinkedHashSet<>(
                                tolds.stream().map(told -> told.entry().unit()).toList()));
        var said = new ArrayList<Said>();
        for (var told : tolds) {
            if (!told.entry().body().isVoid()) {
                said.add(said(told));
            }
        }
        var happened = new TreeSet<>(tolds.stream().map(told -> told.entry().happened()).toList());
        return new Gathering(id, tolds.getFirst().day(), happened.first(), units, said);
    }

    private Said said(HistoryTable.Told told) {
        var entry = told.entry();
        boolean corrected = !told.root().equals(entry.id());
        return new Said(
                told.root(),
                entry.kind(),
                entry.unit(),
                kinds.tell(entry),
                corrected,
                told.reason());
    }
}
