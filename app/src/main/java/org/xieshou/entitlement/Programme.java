package org.xieshou.entitlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;
import org.xieshou.rules.Amount;
import org.xieshou.rules.Condition;

/// Something that a household or person may be due, as its folder says.
///
/// @param code the folder's name
/// @param isOfPerson judged for each member, else for the household
/// @param isSchool ticked pupil by pupil
/// @param sight names that only those who keep the register may see; with any, nobody else sees the judgement
/// @param also what this house cannot know
public record Programme(
        String code,
        int order,
        Label name,
        boolean isOfPerson,
        boolean isSchool,
        Condition condition,
        List<Reason> reasons,
        Benefit benefit,
        List<Label> papers,
        Label where,
        @Nullable Label also,
        Label source,
        boolean isConfirmed,
        List<Parameter> parameters,
        Set<String> sight) {
    public Programme {
        reasons = List.copyOf(reasons);
        papers = List.copyOf(papers);
        parameters = List.copyOf(parameters);
        sight = Set.copyOf(sight);
    }

    /// A part of the condition with the words for when it holds and when it does not.
    public record Reason(Condition part, Label holds, Label fails) {}

    /// @param amount in fen; null if it does not follow from facts
    /// @param per `month`, `year`, `term`, `day`; null without an amount
    public record Benefit(Label text, @Nullable Amount amount, @Nullable String per) {}

    public boolean isForKeepersAlone() {
        return !sight.isEmpty();
    }

    /// The parameters in force on a day where the nearest region has them, by name.
    ///
    /// @param regions names of the areas around a household, the nearest first
    Map<String, Parameter> inForce(LocalDate day, List<String> regions) {
        var inForce = new LinkedHashMap<String, Parameter>();
        parameters.stream()
                .map(Parameter::name)
                .distinct()
                .forEach(name ->
                        parameter(name, day, regions).ifPresent(each -> inForce.put(name, each)));
        return inForce;
    }

    private Optional<Parameter> parameter(String name, LocalDate day, List<String> regions) {
        return Stream.concat(regions.stream(), Stream.of(Parameter.COUNTRY))
                .flatMap(region ->
                        parameters.stream()
                                .filter(each ->
                                        each.name().equals(name) && each.region().equals(region))
                                .filter(each -> !each.from().isAfter(day))
                                .max(Comparator.comparing(Parameter::from))
                                .stream())
                .findFirst();
    }

    Programme with(List<Parameter> more) {
        var all = Stream.concat(parameters.stream(), more.stream()).toList();
        return new Programme(
                code,
                order,
                name,
                isOfPerson,
                isSchool,
                condition,
                reasons,
                benefit,
                papers,
                where,
                also,
                source,
                isConfirmed,
                all,
                sight);
    }
}
