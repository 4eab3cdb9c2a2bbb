package org.xieshou.watch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xieshou.registry.IncomeLine;
import org.xieshou.registry.IncomeLines;

/// The parameters of this installation's region, all editions, and its income lines.
///
/// @param all of the region; one at least
/// @param lines of income a head below which somebody looks
public record Editions(String region, List<Edition> all, IncomeLines lines) {
    public Editions {
        all = all.stream().sorted(Comparator.comparing(Edition::from)).toList();
    }

    /// By whose parameters this installation watches: settings `xieshou.watch.*`.
    ///
    /// @param region of `catalogue/watch.yaml` and, if it has one, of `catalogue/lines.yaml`
    /// @param every how often the rules are applied
    @ConfigurationProperties("xieshou.watch")
    public record Setting(@DefaultValue("CN") String region, @DefaultValue("6h") Duration every) {}

    /// The edition in force on a day; before the first, the first.
    public Edition on(LocalDate day) {
        return all.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(all.getFirst());
    }

    /// The line in force on a day, in fen a head and year; empty where none was entered, and then nothing is compared.
    public Optional<Long> line(LocalDate day) {
        return lines.line(IncomeLine.MONITORING, day, List.of(region)).map(IncomeLine::fen);
    }
}
