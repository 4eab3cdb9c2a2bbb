package org.xieshou.registry.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.LeastAge;
import org.xieshou.registry.YamlMap;

/// The dated ages by which the register is checked: `catalogue/quality.yaml`, and above it a place's own; from which age
/// somebody may work is told by [LeastAge].
public final class Limits {
    private static final Set<String> EDITION = Set.of("from", "sources", "limits");
    private static final Set<String> LIMIT = Set.of("limit", "years", "source", "unsure");

    private final List<Edition> editions;
    private final LeastAge leastAge;

    /// @param years what it gives; a place's own may give some only
    private record Edition(LocalDate from, Map<Limit, Integer> years) {}

    private Limits(List<Edition> editions, LeastAge leastAge) {
        this.editions = editions;
        this.leastAge = leastAge;
    }

    /// What comes with the application, and above it a place's own file, if there is one.
    ///
    /// @throws CatalogueProblem naming file and line
    public static Limits withOwn(Path own, LeastAge leastAge) {
        var packed = YamlMap.packed("catalogue/quality.yaml");
        var all = new ArrayList<>(editions(packed));
        for (var limit : Limit.values()) {
            if (limit != Limit.WORK_FROM && !all.getFirst().years.containsKey(limit)) {
                throw packed.problem("editions", "the first one lacks " + limit.word());
            }
        }
        if (Files.isRegularFile(own)) {
            all.addAll(own(YamlMap.at(own), new Limits(new ArrayList<>(all), leastAge)));
        }
        return new Limits(List.copyOf(all), leastAge);
    }

    /// A place's own must go with what it stands above.
    private static List<Edition> own(YamlMap root, Limits all) {
        var own = editions(root);
        for (var edition : own) {
            all.editions.add(edition);
            var day = edition.from;
            if (all.years(Limit.SCHOOL_FROM, day) > all.years(Limit.SCHOOL_TO, day)) {
                throw root.problem(
                        "editions",
                        "school ends before it begins from "
                                + day
                                + " on. Maybe give both school-from and school-to.");
            }
        }
        return own;
    }

    private static List<Edition> editions(YamlMap root) {
        return root.only(Set.of("editions")).maps("editions").stream()
                .map(Limits::edition)
                .sorted(Comparator.comparing(Edition::from))
                .toList();
    }

    private static Edition edition(YamlMap one) {
        var sources = one.only(EDITION).map("sources");
        var years = new EnumMap<Limit, Integer>(Limit.class);
        for (var line : one.maps("limits")) {
            line.only(LIMIT);
            sources.source(line.text("source"));
            if (line.has("unsure")) {
                line.yes("unsure");
            }
            var limit = line.oneOf("limit", List.of(Limit.values()), Limit::word);
            if (limit == Limit.WORK_FROM) {
                throw line.problem(
                        "limit",
                        "from which age somebody may work stands in work.yaml alone. Maybe move it there.");
            }
            if (years.put(limit, age(line)) != null) {
                throw line.problem(
                        "limit",
                        "\"" + limit.word() + "\" is given twice. Maybe another was meant.");
            }
        }
        return new Edition(one.day("from"), years);
    }

    private static int age(YamlMap line) {
        int years = line.whole("years");
        if (years > 150) {
            throw line.problem("years", "nobody is that old. Maybe 16 was meant.");
        }
        return years;
    }

    /// The years of a limit on a day: of the last that begins by then, a place's own before all others.
    public int years(Limit limit, LocalDate day) {
        if (limit == Limit.WORK_FROM) {
            return leastAge.on(day);
        }
        return editions.stream()
                .filter(edition -> edition.years.containsKey(limit) && !edition.from.isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> editions.stream().findFirst())
                .map(edition -> Objects.requireNonNull(edition.years.get(limit)))
                .orElseThrow();
    }
}
