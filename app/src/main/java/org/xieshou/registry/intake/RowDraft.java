package org.xieshou.registry.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> NAMING = Set.of("household.number", "household.head-name");

    String sheet() {
        return columns.sheet().name();
    }

    Optional<String> text(String target) {
        return find(target, FactValue.Text.class).map(FactValue.Text::text);
    }

    Optional<String> code(String target) {
        return find(target, FactValue.Chosen.class).map(FactValue.Chosen::code);
    }

    Optional<YearMonth> month(String target) {
        return find(target, FactValue.Month.class).map(FactValue.Month::month);
    }

    Optional<LocalDate> day(String target) {
        return find(target, FactValue.Day.class).map(FactValue.Day::day);
    }

    private <T extends FactValue> Optional<T> find(String target, Class<T> type) {
        return Optional.ofNullable(identity.get(target)).filter(type::isInstance).map(type::cast);
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

    /// Says something of a household and not of which: mostly a sum without a word.
    boolean isOfNobody() {
        return !isPerson()
                && identity.keySet().stream()
                        .noneMatch(one -> one.startsWith("person.") || NAMING.contains(one));
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
                sheet(),
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
