package org.xieshou.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// From which age the law lets somebody work, as it was on each day: `catalogue/work.yaml`, and above it a place's own. The
/// one place for it: who can ask to hear of work and what is shown as child labour must not differ.
public record LeastAge(List<Edition> editions) {
    private static final Set<String> EDITION = Set.of("from", "years", "source", "confirmed");

    public LeastAge {
        editions = List.copyOf(editions);
    }

    /// @param from the first day on which it holds
    public record Edition(LocalDate from, int years, Label source, boolean confirmed) {}

    /// @throws CatalogueProblem naming file and line
    public static LeastAge packed() {
        return read(YamlMap.packed("catalogue/work.yaml"));
    }

    /// What comes with the application, and a place's own file, if there is one.
    ///
    /// @throws CatalogueProblem naming file and line
    public static LeastAge withOwn(Path own) {
        var all = new ArrayList<>(packed().editions);
        if (Files.isRegularFile(own)) {
            all.addAll(read(YamlMap.at(own)).editions);
        }
        return new LeastAge(all);
    }

    static LeastAge read(YamlMap root) {
        var editions =
                root.only(Set.of("least-age")).maps("least-age").stream()
                        .map(map -> edition(map.only(EDITION)))
                        .sorted(Comparator.comparing(Edition::from))
                        .toList();
        if (editions.isEmpty()) {
            throw root.problem("least-age", "no age is given. Maybe 16 from 1995-01-01 was meant.");
        }
        return new LeastAge(editions);
    }

    private static Edition edition(YamlMap map) {
        int years = map.whole("years");
        if (years > 150) {
            throw map.problem("years", "nobody is that old. Maybe 16 was meant.");
        }
        return new Edition(map.day("from"), years, map.source("source"), map.yes("confirmed"));
    }

    /// The years of the last edition that begins by that day, a place's own before all others; before the first, its years.
    public int on(LocalDate day) {
        return editions.stream()
                .filter(each -> !each.from.isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(editions::getFirst)
                .years;
    }
}
