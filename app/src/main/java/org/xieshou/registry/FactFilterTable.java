package org.xieshou.registry;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Households by a fact that stands, of their own or of a present member's, as a condition of SQL.
final class FactFilterTable {
    private FactFilterTable() {}

    /// A condition on `s.subject` as it stands now. Row-level security leaves those in reach.
    ///
    /// @param params those of the filter are added
    static String now(FactFilter filter, Map<String, @Nullable Object> params) {
        params.put("fact", filter.fact());
        params.put("value", filter.value());
        var known =
                "exists (select from registry.fact_now f where f.subject = s.subject and f.fact = :fact and %s)"
                        .formatted(says(filter));
        return filter.test() == FactFilter.Test.UNKNOWN ? "not " + known : known;
    }

    /// The same as a condition on `h.subject` as of a moment.
    ///
    /// @param params with `known` and `on`; those of the filter are added
    static String then(FactFilter filter, Map<String, @Nullable Object> params) {
        params.put("fact", filter.fact());
        params.put("value", filter.value());
        var facts = PastTable.FACTS.replace("$which", "f.fact = :fact");
        var isIn = filter.test() == FactFilter.Test.UNKNOWN ? "not in" : "in";
        return "h.subject %s (select f.household from (%s) f where not f.rival and %s)"
                .formatted(isIn, facts, says(filter));
    }

    private static String says(FactFilter filter) {
        return "registry.fact_says(f.value, '%s', :value)".formatted(word(filter.test()));
    }

    /// As `registry.fact_says` knows it.
    static String word(FactFilter.Test test) {
        return test.name().toLowerCase(Locale.ROOT);
    }
}
