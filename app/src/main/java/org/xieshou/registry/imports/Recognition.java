package org.xieshou.registry.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.PersonName;
import org.xieshou.registry.intake.HouseholdRow;
import org.xieshou.registry.intake.PersonRow;

/// Which households of the register the list's are: the same number in the same village, else the same head by ID
/// number, else the one that an earlier list made of the same words. A number that another family has does not count:
/// two offices may number one village each in its own way, and families once mixed are hard to part, while one that was
/// taken for two is merged with two presses. Others within reach only: whether somebody is registered elsewhere is nobody's business here.
final class Recognition {
    /// A household of the list and the area where it lives.
    record Placed(HouseholdRow row, int area) {}

    private final Marks marks;
    private final Heads heads;
    private final Map<String, List<KnownTable.Candidate>> byNumber;
    private final Map<String, UUID> byHead;
    private final Map<UUID, Known> known;

    /// @param heads of the whole list
    Recognition(List<Placed> batch, Marks marks, Heads heads, KnownTable table) {
        this.marks = marks;
        this.heads = heads;
        var numbers = new ArrayList<String>();
        var named = new ArrayList<String>();
        var ids = new HashSet<UUID>();
        for (var one : batch) {
            Optional.ofNullable(number(one.row)).ifPresent(numbers::add);
            mark(one.row, marks).ifPresent(named::add);
            ids.add(first(one));
        }
        byNumber = table.byNumber(numbers);
        byHead = table.byHead(named);
        byNumber.values().forEach(some -> some.forEach(each -> ids.add(each.id())));
        ids.addAll(byHead.values());
        known = table.households(ids);
    }

    /// What the register holds of it; null if nothing.
    @Nullable Known known(UUID id) {
        return known.get(id);
    }

    /// Of the household that is here, or the one that a new household gets.
    UUID id(Placed one) {
        return numbered(one).or(() -> headed(one)).orElseGet(() -> fresh(one));
    }

    private Optional<UUID> numbered(Placed one) {
        var number = number(one.row);
        return number == null
                ? Optional.empty()
                : byNumber.getOrDefault(number, List.of()).stream()
                        .filter(candidate -> candidate.area() == one.area)
                        .map(KnownTable.Candidate::id)
                        .filter(id -> !isAnother(one, id))
                        .sorted()
                        .findFirst();
    }

    private Optional<UUID> headed(Placed one) {
        return mark(one.row, marks).map(byHead::get);
    }

    private UUID fresh(Placed one) {
        var id = first(one);
        return isAnother(one, id) ? second(one) : id;
    }

    private UUID first(Placed one) {
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

    /// For a household that cannot get the id which its number makes, because another one of the list is that.
    UUID second(Placed one) {
        var head = one.row.head();
        return marks.of(
                "household",
                one.area,
                "number",
                String.valueOf(number(one.row)),
                "head",
                head.id() == null ? head.name().key() : head.id().value());
    }

    /// Whether the list itself can tell it from every other household.
    static boolean isDistinct(Placed one) {
        return number(one.row) != null;
    }

    /// Whether a household with this number is here and nothing but the number says that it is the same: then a person
    /// looks which it is.
    boolean meetsStrangers(Placed one) {
        var number = number(one.row);
        return number != null
                && byNumber.getOrDefault(number, List.of()).stream()
                        .filter(candidate -> candidate.area() == one.area)
                        .map(KnownTable.Candidate::id)
                        .anyMatch(id -> isStrange(one, id) && !isElsewhere(one, id));
    }

    /// Nobody of the row lives in that household, and its head, or the row's, is found elsewhere; or all who live there are
    /// called otherwise.
    private boolean isAnother(Placed one, UUID id) {
        var there = known.get(id);
        if (there == null || sharesSomebody(one.row, there)) {
            return false;
        }
        return isElsewhere(one, id) || isStrange(one, id);
    }

    private boolean isElsewhere(Placed one, UUID id) {
        var there = known.get(id);
        return headed(one).filter(other -> !other.equals(id)).isPresent()
                || (there != null && headMarks(there).anyMatch(heads::includes));
    }

    /// Somebody lives there, and nobody who could be of the row. Of a household without members the number tells all.
    private boolean isStrange(Placed one, UUID id) {
        var there = known.get(id);
        return there != null
                && !there.people.isEmpty()
                && !sharesSomebody(one.row, there)
                && one.row.people().stream()
                        .noneMatch(person ->
                                there.people.stream().anyMatch(other -> isAlike(person, other)));
    }

    /// A spelling may differ, or a birth date tell; first days of a year are guesses.
    private static boolean isAlike(PersonRow person, Known.Person other) {
        var born = person.born();
        boolean sameBirth = born != null && born.getDayOfYear() > 1 && born.equals(other.birth());
        return sameBirth || person.name().soundsLike(PersonName.of(other.name()));
    }

    private boolean sharesSomebody(HouseholdRow row, Known there) {
        return row.people().stream()
                .anyMatch(person -> there.people.stream().anyMatch(one -> isSame(person, one)));
    }

    private boolean isSame(PersonRow person, Known.Person one) {
        return one.nameKey().equals(person.name().key())
                || (person.id() != null
                        && Arrays.equals(one.idHash(), marks.idNumber(person.id().value())));
    }

    private static Stream<String> headMarks(Known there) {
        return there.people.stream()
                .filter(one -> one.relation().equals("head") && one.idHash() != null)
                .map(one -> KnownTable.hex(java.util.Objects.requireNonNull(one.idHash())));
    }

    private static @Nullable String number(HouseholdRow row) {
        return row.number() == null || row.number().isBlank() ? null : row.number().strip();
    }

    static Optional<String> mark(HouseholdRow row, Marks marks) {
        var id = row.head().id();
        return id == null
                ? Optional.empty()
                : Optional.of(KnownTable.hex(marks.idNumber(id.value())));
    }
}
