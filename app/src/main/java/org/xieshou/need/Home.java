package org.xieshou.need;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household as the registry knows it: who lives there, and what was stated of it, the word that stands for each fact.
///
/// @param regions names of the areas around it, the nearest first
public record Home(
        UUID id, int area, List<String> regions, List<Member> members, List<Stated> facts) {
    public Home {
        regions = List.copyOf(regions);
        members = List.copyOf(members);
        facts = List.copyOf(facts);
    }

    public record Member(UUID id, @Nullable LocalDate birth) {
        /// In whole years; empty if the birth is not known.
        public Optional<Integer> age(LocalDate day) {
            return Optional.ofNullable(birth).map(born -> Period.between(born, day).getYears());
        }
    }

    /// @param person null: of the household
    /// @param toldBy `self`, `school` …, as in the entry
    /// @param unit name of the unit for which it was stated
    public record Stated(
            String fact,
            @Nullable UUID person,
            String value,
            LocalDate asOf,
            @Nullable String toldBy,
            String unit) {
        boolean isYes() {
            return value.equals("true");
        }
    }

    Optional<Stated> find(String fact) {
        return find(fact, null);
    }

    /// @param person null for a fact of the household
    public Optional<Stated> find(String fact, @Nullable UUID person) {
        return facts.stream()
                .filter(each ->
                        each.fact.equals(fact) && java.util.Objects.equals(each.person, person))
                .findFirst();
    }
}
