package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.intake.HouseholdRow;

/// Which households of the register the list's are: the same number in the same village, else the same head by ID
/// number, else the one that an earlier list made of the same words. Others within reach only: whether somebody is
/// registered elsewhere is nobody's business here.
final class Recognition {
    /// A household of the list and the area where it lives.
    record Placed(HouseholdRow row, int area) {}

    private final Marks marks;
    private final Map<String, List<KnownTable.Candidate>> byNumber;
    private final Map<String, UUID> byHead;

    private Recognition(
            Marks marks,
            Map<String, List<KnownTable.Candidate>> byNumber,
            Map<String, UUID> byHead) {
        this.marks = marks;
        this.byNumber = byNumber;
        this.byHead = byHead;
    }

    static Recognition of(List<Placed> batch, Marks marks, KnownTable table) {
        var numbers = new ArrayList<String>();
        var heads = new ArrayList<String>();
        for (var one : batch) {
            Optional.ofNullable(number(one.row)).ifPresent(numbers::add);
            mark(one.row, marks).ifPresent(heads::add);
        }
        return new Recognition(marks, table.byNumber(numbers), table.byHead(heads));
    }

    /// The id of each, in order: of the household that is here, or the one that a new household gets.
    Map<Placed, UUID> ids(List<Placed> batch) {
        var ids = new IdentityHashMap<Placed, UUID>();
        for (var one : batch) {
            ids.put(one, numbered(one).or(() -> headed(one)).orElseGet(() -> fresh(one)));
        }
        return ids;
    }

    private Optional<UUID> numbered(Placed one) {
        var number = number(one.row);
        return number == null
                ? Optional.empty()
                : byNumber.getOrDefault(number, List.of()).stream()
                        .filter(candidate -> candidate.area() == one.area)
                        .map(KnownTable.Candidate::id)
                        .sorted()
                        .findFirst();
    }

    private Optional<UUID> headed(Placed one) {
        return mark(one.row, marks).map(byHead::get);
    }

    private UUID fresh(Placed one) {
        var row = one.row;
        var head = row.head();
        var number = number(row);
        if (number != null) {
            return marks.of("household", one.area, "number", number);
        }
        return head.id() != null
                ? marks.of("household", one.area, "head", head.id().value())
                : marks.of(
                        "household",
                        one.area,
                        "name",
                        head.name().key(),
                        String.valueOf(head.born()),
                        String.valueOf(row.area().group()));
    }

    private static @Nullable String number(HouseholdRow row) {
        return row.number() == null || row.number().isBlank() ? null : row.number().strip();
    }

    private static Optional<String> mark(HouseholdRow row, Marks marks) {
        var id = row.head().id();
        return id == null
                ? Optional.empty()
                : Optional.of(KnownTable.hex(marks.idNumber(id.value())));
    }
}
