package org.xieshou.health;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// All editions of the thresholds that this installation knows, of all regions.
public record Editions(List<Edition> all) {
    public Editions {
        all = all.stream().sorted(Comparator.comparing(Edition::from)).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there are no thresholds");
        }
    }

    /// The edition in force on a day; before the first, the first.
    public Edition on(LocalDate day) {
        return all.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(all.getFirst());
    }

    /// Those of one region.
    ///
    /// @throws IllegalArgumentException if there is none
    Editions of(String region) {
        return new Editions(all.stream().filter(one -> one.region().equals(region)).toList());
    }

    /// By whose thresholds this installation judges: settings `xieshou.health.*`.
    @org.springframework.boot.context.properties.ConfigurationProperties("xieshou.health")
    public record Setting(@DefaultValue("CN") String region) {}
}
