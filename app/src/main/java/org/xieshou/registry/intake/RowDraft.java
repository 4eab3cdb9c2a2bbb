package org.xieshou.registry.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactValue;
import org.xieshou.registry.IdNumber;
import org.xieshou.registry.PersonName;
import org.xieshou.registry.Phone;
import org.xieshou.registry.Relation;

/// One row, cell by cell, before it is known to which household it belongs.
record RowDraft(
        SheetColumns columns,
        int row,
        Map<String, FactValue> identity,
        @Nullable PersonName name,
        @Nullable IdNumber id,
        List<Stated> household,
        List<Stated> person,
        List<RowFault> faults) {

    Optional<String> text(String target) {
        return identity.get(target) instanceof FactValue.Text(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    Optional<String> code(String target) {
        return identity.get(target) instanceof FactValue.Chosen(var code)
                ? Optional.of(code)
                : Optional.empty();
    }

    Optional<YearMonth> month(String target) {
        return identity.get(target) instanceof FactValue.Month(var month)
                ? Optional.of(month)
                : Optional.empty();
    }

    Optional<LocalDate> day(String target) {
        return identity.get(target) instanceof FactValue.Day(var day)
                ? Optional.of(day)
                : Optional.empty();
    }

    Optional<Phone> phone(String target) {
        return text(target).map(Phone::new);
    }

    Optional<Relation> relation() {
        return code("person.relation").flatMap(Relation::find);
    }

    boolean isHead() {
        return relation().filter(one -> one == Relation.HEAD).isPresent();
    }

    /// Speaks of a person at all; a row may hold only what is true of the household.
    boolean isPerson() {
        return name != null || isBroken();
    }

    /// The person cannot be taken.
    boolean isBroken() {
        return faults.stream().anyMatch(one -> one.effect() == Effect.PERSON_LEFT_OUT);
    }

    RowFault fault(FaultCode code, Effect effect, @Nullable String target) {
        return fault(code, effect, target, Map.of());
    }

    RowFault fault(
            FaultCode code, Effect effect, @Nullable String target, Map<String, String> details) {
        var column = target == null ? Optional.<TakenColumn>empty() : columns.find(target);
        return new RowFault(
                columns.sheet().name(),
                row,
                column.map(TakenColumn::letter).orElse(null),
                column.map(TakenColumn::header).orElse(null),
                code,
                effect,
                details);
    }

    /// Never the content.
    @Override
    public String toString() {
        return "RowDraft[" + row + "]";
    }
}
