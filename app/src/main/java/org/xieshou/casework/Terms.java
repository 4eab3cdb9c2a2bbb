package org.xieshou.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xieshou.registry.YamlMap;

/// By when a difficulty is to be done if nobody says another day: `catalogue/casework.yaml`.
///
/// @param editions of one region, the earliest first; one at least
public record Terms(List<Edition> editions) {
    private static final Set<String> EDITION = Set.of("region", "from", "sources", "due", "urgent");
    private static final Set<String> TERM = Set.of("days", "source", "unsure");

    public Terms {
        editions = List.copyOf(editions);
    }

    /// @param from the first day on which it holds
    /// @param due days for what can wait
    /// @param urgent days for what cannot
    public record Edition(String region, LocalDate from, int due, int urgent) {}

    /// By whose agreement this installation goes: settings `xieshou.casework.*`.
    @ConfigurationProperties("xieshou.casework")
    public record Setting(@DefaultValue("CN") String region) {}

    /// @throws org.xieshou.registry.CatalogueProblem naming file and line
    static Terms read(YamlMap root, String region) {
        var editions =
                root.only(Set.of("editions")).maps("editions").stream()
                        .map(Terms::edition)
                        .filter(edition -> edition.region.equals(region))
                        .sorted(Comparator.comparing(Edition::from))
                        .toList();
        if (editions.isEmpty()) {
            throw root.problem(
                    "editions", "there is none of " + region + ". Maybe add one, or set CN.");
        }
        return new Terms(editions);
    }

    private static Edition edition(YamlMap one) {
        var sources = one.only(EDITION).map("sources");
        int due = days(one.map("due").only(TERM), sources);
        int urgent = days(one.map("urgent").only(TERM), sources);
        if (urgent > due) {
            throw one.problem("urgent", "longer than what can wait. Maybe they are exchanged.");
        }
        return new Edition(one.text("region"), one.day("from"), due, urgent);
    }

    private static int days(YamlMap term, YamlMap sources) {
        sources.source(term.text("source"));
        return term.whole("days");
    }

    /// The day proposed on a day; before the first edition, by the first.
    public LocalDate due(LocalDate today, boolean urgent) {
        var edition =
                editions.stream()
                        .filter(each -> !each.from.isAfter(today))
                        .reduce((_, later) -> later)
                        .orElseGet(editions::getFirst);
        return today.plusDays(urgent ? edition.urgent : edition.due);
    }
}
