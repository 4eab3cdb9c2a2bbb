package org.xieshou.registry.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;

/// What a rule points at.
///
/// @param years that the words of its rule name
/// @param head the name of the household's head, if one is known
/// @param person the member it is about; null for the household
/// @param fact the one fact it is about, if it is about one
/// @param label of that fact
public record Finding(
        String rule,
        Severity severity,
        @JsonIgnore List<Integer> years,
        UUID household,
        @Nullable String number,
        @Nullable String head,
        @Nullable String village,
        @Nullable UUID person,
        @Nullable String name,
        @Nullable String fact,
        @JsonIgnore @Nullable Label label) {
    public Finding {
        years = List.copyOf(years);
    }

    /// Whether the rule points at the same, by whatever name it goes now.
    boolean isLike(Finding other) {
        return rule.equals(other.rule)
                && household.equals(other.household)
                && Objects.equals(person, other.person)
                && Objects.equals(fact, other.fact);
    }
}
