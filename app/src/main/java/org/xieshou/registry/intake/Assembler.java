package org.xieshou.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.PersonName;
import org.xieshou.registry.Relation;
import org.xieshou.registry.intake.table.TableRow;

/// Makes a household of its rows: finds the head, leaves out whom it must and says why.
/// A bad member does not lose the household; a bad head does, for nobody else can stand for it.
final class Assembler {
    private final PersonCheck check;
    private final IntakeSink sink;
    private final IntakeCounts.Tally tally;
    private final SeenIds seen = new SeenIds();
    private final List<String> sheets = new ArrayList<>();

    Assembler(Catalogue catalogue, LocalDate today, IntakeSink sink, IntakeCounts.Tally tally) {
        this.check = new PersonCheck(catalogue, today);
        this.sink = sink;
        this.tally = tally;
    }

    /// A row that follows no household.
    void stray(RowDraft row) {
        var faults = new ArrayList<>(row.faults());
        faults.add(row.fault(FaultCode.WITHOUT_HOUSEHOLD, Effect.PERSON_LEFT_OUT, null));
        tally.people += row.isPerson() ? 1 : 0;
        report(faults);
    }

    /// A row that says something and of nobody.
    void nobody(RowDraft row) {
        report(List.of(row.fault(FaultCode.ROW_OF_NOBODY, Effect.VALUE_LEFT_OUT, null)));
    }

    /// A row that cannot be seen in the file, such as one that a filter hides: nobody could say that it is right.
    void hidden(SheetColumns columns, TableRow row) {
        tally.people++;
        report(
                List.of(
                        new RowFault(
                                columns.sheet().name(),
                                row.number(),
                                null,
                                null,
                                FaultCode.ROW_HIDDEN,
                                Effect.PERSON_LEFT_OUT,
                                Map.of())));
    }

    void household(List<RowDraft> gathered) {
        Villagers.apart(gathered).forEach(this::one);
    }

    private void one(List<RowDraft> gathered) {
        var rows = Twins.join(gathered);
        var faults = new ArrayList<RowFault>();
        rows.forEach(row -> faults.addAll(row.faults()));
        tally.households++;
        tally.people += (int) rows.stream().filter(RowDraft::isPerson).count();
        var head = findHead(rows, faults);
        if (head.isPresent() && !isLost(head.get(), faults)) {
            take(head.get(), rows, faults);
        }
        boolean costly = faults.stream().anyMatch(one -> one.effect() != Effect.NOTED);
        tally.householdsWithFaults += costly ? 1 : 0;
        report(faults);
    }

    private void report(List<RowFault> faults) {
        faults.stream()
                .sorted(Comparator.comparingInt(RowFault::row))
                .forEach(one -> {
                    tally.add(one);
                    sink.fault(one);
                });
    }

    private Optional<RowDraft> findHead(List<RowDraft> rows, List<RowFault> faults) {
        var heads = rows.stream().filter(RowDraft::isHead).toList();
        if (heads.isEmpty()) {
            heads = unstatedHead(rows);
        }
        if (heads.isEmpty()) {
            faults.add(
                    rows.getFirst()
                            .fault(
                                    FaultCode.NO_HEAD,
                                    Effect.HOUSEHOLD_LEFT_OUT,
                                    "person.relation"));
            return Optional.empty();
        }
        if (heads.size() > 1) {
            var second = heads.get(1);
            faults.add(
                    second.fault(
                            FaultCode.TWO_HEADS,
                            Effect.HOUSEHOLD_LEFT_OUT,
                            "person.relation",
                            otherRow(second, heads.getFirst().sheet(), heads.getFirst().row())));
            return Optional.empty();
        }
        return Optional.of(heads.getFirst());
    }

    /// Where no relation is told the head is who is called so, or who is alone.
    private static List<RowDraft> unstatedHead(List<RowDraft> rows) {
        if (rows.stream().anyMatch(row -> row.relation().isPresent())) {
            return List.of();
        }
        var called =
                rows.stream()
                        .map(row -> row.text("household.head-name"))
                        .flatMap(Optional::stream)
                        .findFirst();
        if (called.isPresent()) {
            return rows.stream().filter(row -> isCalled(row.name(), called.get())).toList();
        }
        var people = rows.stream().filter(RowDraft::isPerson).toList();
        return people.size() == 1 ? people : List.of();
    }

    private static boolean isCalled(@Nullable PersonName name, String head) {
        try {
            return name != null && name.key().equals(PersonName.of(head).key());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The whole household waits until its head's row is mended.
    private boolean isLost(RowDraft head, List<RowFault> faults) {
        faults.replaceAll(one ->
                one.effect() == Effect.PERSON_LEFT_OUT && head.faults().contains(one)
                        ? one.with(Effect.HOUSEHOLD_LEFT_OUT)
                        : one);
        boolean lost =
                head.name() == null
                        || faults.stream()
                                .anyMatch(one -> one.effect() == Effect.HOUSEHOLD_LEFT_OUT);
        return lost || !isNew(head, Effect.HOUSEHOLD_LEFT_OUT, faults);
    }

    private void take(RowDraft head, List<RowDraft> rows, List<RowFault> faults) {
        var people = new ArrayList<PersonRow>();
        people.add(person(head, Relation.HEAD, faults));
        for (var row : rows) {
            boolean whole = !row.equals(head) && row.name() != null && !row.isBroken();
            if (whole && isNew(row, Effect.PERSON_LEFT_OUT, faults)) {
                people.add(person(row, row.relation().orElse(Relation.OTHER), faults));
            }
        }
        var fields = new HouseholdFields(head, rows);
        faults.addAll(fields.notes());
        sink.household(fields.row(people));
        tally.householdsTaken++;
        tally.peopleTaken += people.size();
    }

    private PersonRow person(RowDraft row, Relation relation, List<RowFault> faults) {
        var person = check.person(row, relation);
        faults.addAll(check.notes(row, person));
        return person;
    }

    private boolean isNew(RowDraft row, Effect otherwise, List<RowFault> faults) {
        var id = row.id();
        var here = new SeenIds.Place(numberOf(row.sheet()), row.row());
        var other = id == null ? null : seen.add(id, here);
        if (other != null) {
            var details = otherRow(row, sheets.get(other.sheet()), other.row());
            faults.add(row.fault(FaultCode.SAME_ID, otherwise, "person.id-number", details));
        }
        return other == null;
    }

    private int numberOf(String sheet) {
        int known = sheets.indexOf(sheet);
        if (known < 0) {
            sheets.add(sheet);
        }
        return known < 0 ? sheets.size() - 1 : known;
    }

    /// Of another sheet it is said which.
    private static Map<String, String> otherRow(RowDraft row, String sheet, int number) {
        var there = Integer.toString(number);
        return sheet.equals(row.sheet())
                ? Map.of("row", there)
                : Map.of("row", there, "sheet", sheet);
    }
}
