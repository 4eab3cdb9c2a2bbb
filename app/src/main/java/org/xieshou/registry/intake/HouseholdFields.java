package org.xieshou.registry.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xieshou.registry.FactValue;

/// What the rows of a household say of it together: the head's row first, then the first that says anything.
final class HouseholdFields {
    /// Members may well have phones and addresses of their own; numbers made the group.
    private static final Set<String> MAY_DIFFER =
            Set.of(
                    "household.phone",
                    "household.address",
                    "household.head-name",
                    "household.number");

    private final List<RowDraft> rows;

    HouseholdFields(RowDraft head, List<RowDraft> all) {
        rows = new ArrayList<>(List.of(head));
        all.stream().filter(row -> !row.equals(head)).forEach(rows::add);
    }

    HouseholdRow row(List<PersonRow> people) {
        var head = rows.getFirst();
        return new HouseholdRow(
                head.columns().sheet().name(),
                rows.stream().map(RowDraft::row).sorted().toList(),
                text("household.number").orElse(null),
                new AreaPath(
                        text("area.county").orElse(null),
                        text("area.township").orElse(null),
                        text("area.village").orElse(null),
                        text("area.group").orElse(null)),
                text("household.address").orElse(null),
                first(row -> row.phone("household.phone")).orElse(null),
                first(row -> row.code("household.language")).orElse(null),
                new HouseholdRow.Status(
                        first(row -> row.code("household.kind")).orElse(null),
                        first(row -> row.code("household.monitored")).orElse(null),
                        first(row -> row.month("household.recognised")).orElse(null),
                        first(row -> row.month("household.resolved")).orElse(null)),
                List.copyOf(facts().values()),
                people);
    }

    private Optional<String> text(String target) {
        return first(row -> row.text(target));
    }

    private <T> Optional<T> first(Function<RowDraft, Optional<T>> part) {
        return rows.stream().map(part).flatMap(Optional::stream).findFirst();
    }

    private Map<String, Stated> facts() {
        var facts = new LinkedHashMap<String, Stated>();
        for (var row : rows) {
            row.household().forEach(one -> facts.putIfAbsent(one.fact() + one.year(), one));
        }
        return facts;
    }

    /// A missing village, and rows that contradict the first about the household.
    List<RowFault> notes() {
        var notes = new ArrayList<RowFault>();
        var head = rows.getFirst();
        if (head.columns().has("area.village") && text("area.village").isEmpty()) {
            notes.add(head.fault(FaultCode.VILLAGE_MISSING, Effect.NOTED, "area.village"));
        }
        var facts = facts();
        for (var row : rows) {
            for (var one : row.household()) {
                var first = facts.get(one.fact() + one.year());
                if (first != null && !first.value().equals(one.value())) {
                    notes.add(row.fault(FaultCode.HOUSEHOLD_DIFFERS, Effect.NOTED, one.fact()));
                }
            }
            identityNotes(row, notes);
        }
        return notes;
    }

    private void identityNotes(RowDraft row, List<RowFault> notes) {
        for (var entry : row.identity().entrySet()) {
            var target = entry.getKey();
            boolean fixed = !target.startsWith("person.") && !MAY_DIFFER.contains(target);
            if (fixed && !entry.getValue().equals(firstValue(target))) {
                notes.add(row.fault(FaultCode.HOUSEHOLD_DIFFERS, Effect.NOTED, target));
            }
        }
    }

    private FactValue firstValue(String target) {
        return first(row -> Optional.ofNullable(row.identity().get(target))).orElseThrow();
    }
}
