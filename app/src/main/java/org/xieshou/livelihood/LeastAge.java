package org.xieshou.livelihood;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.xieshou.registry.YamlMap;

/// From which age the law lets somebody work, as it was on each day: `catalogue/work.yaml`.
public record LeastAge(List<Edition> editions) {
    private static final Set<String> EDITION = Set.of("from", "years", "source", "confirmed");

    public LeastAge {
        editions = List.copyOf(editions);
    }

    /// @param from the first day on which it holds
    public record Edition(LocalDate from, int years, String source, boolean confirmed) {}

    /// @throws org.xieshou.registry.CatalogueProblem naming file and line
    static LeastAge packed() {
        return read(YamlMap.packed("catalogue/work.yaml"));
    }

    static LeastAge read(YamlMap root) {
        var editions =
                root.only(Set.of("least-age")).maps("least-age").stream()
                        .map(map -> edition(map.only(EDITION)))
                        .toList();
        if (editions.isEmpty()) {
            throw root.problem("least-age", "no age is given. Maybe 16 from 1995-01-01 was meant.");
        }
        return new LeastAge(editions);
    }

    private static Edition edition(YamlMap map) {
        return new Edition(
                map.day("from"), map.whole("years"), map.text("source"), map.yes("confirmed"));
    }

    /// The years of the edition in force on that day; before the first, those of the first.
    public int on(LocalDate day) {
        return editions.stream()
                .filter(each -> !each.from.isAfter(day))
                .max(Comparator.comparing(Edition::from))
                .orElseGet(() ->
                        editions.stream().min(Comparator.comparing(Edition::from)).orElseThrow())
                .years;
    }
}
