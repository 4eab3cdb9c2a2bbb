package org.xieshou.pairing;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xieshou.registry.Label;
import org.xieshou.registry.YamlMap;

/// How long a teacher and a pupil's family may be without a contact, as agreed in a region: `catalogue/pairing.yaml`.
///
/// @param editions of one region, the earliest first; one at least
public record Rhythm(List<Edition> editions) {
    private static final Set<String> EDITION = Set.of("region", "from", "sources", "contact");
    private static final Set<String> CONTACT = Set.of("every", "source", "unsure");

    public Rhythm {
        editions = List.copyOf(editions);
    }

    /// @param from the first day on which it holds
    public record Edition(
            String region, LocalDate from, Period every, Label source, boolean isUnsure) {}

    /// By whose agreement this installation goes: settings `xieshou.pairing.*`.
    @ConfigurationProperties("xieshou.pairing")
    public record Setting(@DefaultValue("CN") String region) {}

    /// @throws org.xieshou.registry.CatalogueProblem naming file and line
    static Rhythm read(YamlMap root, String region) {
        var editions =
                root.only(Set.of("editions")).maps("editions").stream()
                        .map(Rhythm::edition)
                        .filter(edition -> edition.region.equals(region))
                        .sorted(Comparator.comparing(Edition::from))
                        .toList();
        if (editions.isEmpty()) {
            throw root.problem(
                    "editions", "there is none of " + region + ". Maybe add one, or set CN.");
        }
        return new Rhythm(editions);
    }

    private static Edition edition(YamlMap one) {
        var sources = one.only(EDITION).map("sources");
        var contact = one.map("contact").only(CONTACT);
        var every = contact.period("every");
        if (every.isZero() || every.isNegative()) {
            throw contact.problem("every", "not a time to wait. Maybe P2M was meant.");
        }
        return new Edition(
                one.text("region"),
                one.day("from"),
                every,
                sources.source(contact.text("source")),
                contact.has("unsure") && contact.yes("unsure"));
    }

    /// The edition in force on a day; before the first, the first.
    public Edition on(LocalDate day) {
        return editions.stream()
                .filter(each -> !each.from.isAfter(day))
                .reduce((_, later) -> later)
                .orElseGet(editions::getFirst);
    }

    /// The day by which the next contact is due.
    ///
    /// @param last null if there was none: then the pair's first day counts
    LocalDate due(LocalDate pairedFrom, @Nullable LocalDate last, LocalDate today) {
        return (last == null ? pairedFrom : last).plus(on(today).every);
    }
}
