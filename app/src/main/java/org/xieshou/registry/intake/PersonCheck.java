package org.xieshou.registry.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.Choice;
import org.xieshou.registry.Declared;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.IdNumber;
import org.xieshou.registry.Relation;
import org.xieshou.registry.Sex;

/// Makes a person of a row and notes what does not fit together. Nothing here keeps anybody out.
final class PersonCheck {
    private final Catalogue catalogue;
    private final LocalDate today;

    PersonCheck(Catalogue catalogue, LocalDate today) {
        this.catalogue = catalogue;
        this.today = today;
    }

    PersonRow person(RowDraft draft, Relation relation) {
        return new PersonRow(
                draft.row(),
                draft.text("person.number").orElse(null),
                Objects.requireNonNull(draft.name()),
                draft.id(),
                born(draft),
                sex(draft),
                relation,
                draft.phone("person.phone").orElse(null),
                draft.person());
    }

    private static @Nullable LocalDate born(RowDraft draft) {
        var id = draft.id();
        return id == null ? draft.day("person.born").orElse(null) : id.birth();
    }

    private static @Nullable Sex sex(RowDraft draft) {
        var id = draft.id();
        return id == null ? listedSex(draft).orElse(null) : sex(id);
    }

    private static Sex sex(IdNumber id) {
        return id.isMale() ? Sex.MALE : Sex.FEMALE;
    }

    private static Optional<Sex> listedSex(RowDraft draft) {
        return draft.code("person.sex").map(code -> code.equals("male") ? Sex.MALE : Sex.FEMALE);
    }

    /// Everything a person should look at; each costs nothing.
    List<RowFault> notes(RowDraft draft, PersonRow person) {
        var notes = new ArrayList<RowFault>();
        if (person.id() == null) {
            missingId(draft).ifPresent(notes::add);
        } else {
            againstId(draft, person.id(), notes);
        }
        if (person.sex() != null && !person.relation().fits(person.sex())) {
            notes.add(note(draft, FaultCode.RELATION_SEX, "person.relation"));
        }
        boolean relates = draft.columns().has("person.relation");
        boolean faulty =
                draft.faults().stream().anyMatch(one -> one.code() == FaultCode.CHOICE_UNKNOWN);
        if (relates && !faulty && draft.relation().isEmpty()) {
            notes.add(note(draft, FaultCode.RELATION_MISSING, "person.relation"));
        }
        age(draft, person, notes);
        return notes;
    }

    private static Optional<RowFault> missingId(RowDraft draft) {
        boolean asked = draft.columns().has("person.id-number");
        boolean told =
                draft.faults().stream().anyMatch(one -> one.code() == FaultCode.ID_OTHER_DOCUMENT);
        return asked && !told
                ? Optional.of(note(draft, FaultCode.ID_MISSING, "person.id-number"))
                : Optional.empty();
    }

    private static void againstId(RowDraft draft, IdNumber id, List<RowFault> notes) {
        if (listedSex(draft).filter(sex -> sex != sex(id)).isPresent()) {
            notes.add(note(draft, FaultCode.SEX_DIFFERS, "person.sex"));
        }
        if (draft.day("person.born").filter(day -> !day.equals(id.birth())).isPresent()) {
            notes.add(note(draft, FaultCode.BORN_DIFFERS, "person.born"));
        }
    }

    private void age(RowDraft draft, PersonRow person, List<RowFault> notes) {
        if (person.born() == null) {
            return;
        }
        if (person.born().isAfter(today)) {
            notes.add(note(draft, FaultCode.BORN_IN_FUTURE, "person.born"));
            return;
        }
        int age = Period.between(person.born(), today).getYears();
        for (var stated : person.facts()) {
            if (ages(stated).filter(ages -> !ages.includes(age)).isPresent()) {
                notes.add(note(draft, FaultCode.AGE_UNLIKELY, stated.fact()));
            }
        }
    }

    private Optional<Choice.Ages> ages(Stated stated) {
        if (!(stated.value() instanceof FactValue.Chosen(var code))) {
            return Optional.empty();
        }
        return catalogue
                .find(stated.fact())
                .flatMap((Declared one) -> one.findChoice(code))
                .flatMap(choice -> choice.agesOn(today));
    }

    private static RowFault note(RowDraft draft, FaultCode code, String target) {
        return draft.fault(code, Effect.NOTED, target);
    }
}
