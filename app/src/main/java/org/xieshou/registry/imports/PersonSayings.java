package org.xieshou.registry.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.PersonName;
import org.xieshou.registry.Relation;
import org.xieshou.registry.intake.Effect;
import org.xieshou.registry.intake.FaultCode;
import org.xieshou.registry.intake.PersonRow;

/// Who the people of a list's household are: the same ID number, else the same name in the same household. Somebody whom
/// the list does not name stays a member: a list that leaves somebody out does not say that he left.
final class PersonSayings {
    private final Marks marks;
    private final LocalDate day;
    private final FactSayings facts;

    PersonSayings(Marks marks, LocalDate day) {
        this.marks = marks;
        this.day = day;
        this.facts = new FactSayings(marks, day);
    }

    void write(Draft draft, long tip) {
        facts.write(draft, null, draft.row.facts(), tip);
        Set<UUID> taken = new HashSet<>();
        for (var row : draft.row.people()) {
            var known = find(draft, row, taken);
            var id = known.map(Known.Person::id).orElseGet(() -> newId(draft.id, row));
            if (!taken.add(id)) {
                draft.fault(
                        row.row(), FaultCode.NOT_TOLD_APART, Effect.PERSON_LEFT_OUT, "person.name");
                continue;
            }
            draft.people.put(id, row.row());
            if (known.isPresent() && isAnotherName(known.get(), row)) {
                draft.fault(row.row(), FaultCode.NAME_OF_OTHER, Effect.NOTED, "person.name");
            }
            person(draft, new Who(id, row, known.orElse(null)), tip);
            facts.write(draft, id, row.facts(), tip);
        }
    }

    private UUID newId(UUID household, PersonRow row) {
        return row.id() != null
                ? marks.of("person", household, row.id().value())
                : marks.of("person", household, row.name().key(), String.valueOf(row.born()));
    }

    private Optional<Known.Person> find(Draft draft, PersonRow row, Set<UUID> taken) {
        if (draft.known == null) {
            return Optional.empty();
        }
        var free = draft.known.people.stream().filter(one -> !taken.contains(one.id())).toList();
        if (row.id() != null) {
            var mark = marks.idNumber(row.id().value());
            var same = free.stream().filter(one -> Arrays.equals(one.idHash(), mark)).findFirst();
            if (same.isPresent()) {
                return same;
            }
        }
        return only(
                free.stream()
                        .filter(one -> one.nameKey().equals(row.name().key()))
                        .filter(one -> mayBe(one, row))
                        .toList());
    }

    /// Of one name and not certainly two: an ID number that was wrong may be put right by a list.
    private static boolean mayBe(Known.Person one, PersonRow row) {
        boolean bothNumbered = one.idHash() != null && row.id() != null;
        boolean bothBorn = one.birth() != null && row.born() != null;
        boolean sameDay = bothBorn && Objects.equals(one.birth(), row.born());
        boolean sameRelation = bothNumbered && one.relation().equals(relation(row));
        return sameDay || sameRelation || !(bothNumbered || bothBorn);
    }

    /// Found by the ID number alone: a name that sounds otherwise was changed, or the number is somebody else's.
    private static boolean isAnotherName(Known.Person known, PersonRow row) {
        return !known.nameKey().equals(row.name().key())
                && !row.name().soundsLike(PersonName.of(known.name()));
    }

    private static <T> Optional<T> only(List<T> some) {
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    /// A person of the list, and who that is in the register.
    private record Who(UUID id, PersonRow row, Known.@Nullable Person known) {}

    private void person(Draft draft, Who who, long tip) {
        var row = who.row;
        var known = who.known;

        var said = said(row, known);
        if (known != null && (isSame(known, row, said) || known.day().isAfter(day))) {
            draft.here++;
            return;
        }
        var body = known == null ? new LinkedHashMap<String, Object>() : body(known);
        body.putAll(said);
        draft.sayings.add(
                new Saying(
                        marks.of("who", who.id, day, said),
                        Saying.PERSON,
                        who.id,
                        body,
                        tip,
                        known == null ? null : known.entry(),
                        known != null && known.idHash() != null && row.id() == null));
    }

    /// In a fixed order: the id of the statement is made of it.
    private static Map<String, Object> said(PersonRow row, Known.@Nullable Person known) {
        var said = new LinkedHashMap<String, Object>();
        said.put(
                "name",
                known != null && known.nameKey().equals(row.name().key())
                        ? known.name()
                        : row.name().given());
        // What the list does not tell is taken as other; it does not unsay what is known.
        said.put(
                "relation",
                known != null && row.relation() == Relation.OTHER
                        ? known.relation()
                        : relation(row));
        put(said, "sex", row.sex() == null ? null : row.sex().name().toLowerCase(Locale.ROOT));
        put(said, "birth", row.born() == null ? null : row.born().toString());
        put(said, "idNumber", row.id() == null ? null : row.id().value());
        put(said, "phone", row.phone() == null ? null : row.phone().digits());
        return said;
    }

    private static String relation(PersonRow row) {
        return row.relation().entered();
    }

    private static void put(Map<String, Object> body, String name, @Nullable String value) {
        if (value != null) {
            body.put(name, value);
        }
    }

    private boolean isSame(Known.Person known, PersonRow row, Map<String, Object> said) {
        var before = body(known);
        for (var one : said.entrySet()) {
            boolean same =
                    switch (one.getKey()) {
                        case "phone" ->
                                HouseholdSayings.digits(known.phone()).equals(one.getValue());
                        case "idNumber" ->
                                row.id() != null
                                        && Arrays.equals(
                                                known.idHash(), marks.idNumber(row.id().value()));
                        default -> one.getValue().equals(before.get(one.getKey()));
                    };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Object> body(Known.Person known) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", known.name());
        body.put("relation", known.relation());
        put(body, "sex", known.sex());
        put(body, "birth", known.birth() == null ? null : known.birth().toString());
        put(body, "phone", known.phone());
        return body;
    }
}
