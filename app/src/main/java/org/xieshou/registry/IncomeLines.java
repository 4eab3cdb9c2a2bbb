package org.xieshou.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The dated lines with which an income is compared: `catalogue/lines.yaml` and a place's own.
public record IncomeLines(List<IncomeLine> all) {
    private static final List<String> NAMES = List.of(IncomeLine.STANDARD, IncomeLine.MONITORING);
    private static final Set<String> LINE =
            Set.of("line", "region", "from", "yuan", "source", "confirmed");

    public IncomeLines {
        all = List.copyOf(all);
    }

    /// What comes with the application, and a place's own lines, if it has such a file.
    ///
    /// @throws CatalogueProblem naming file and line
    public static IncomeLines withOwn(Path own) {
        var lines = new ArrayList<>(read(YamlMap.packed("catalogue/lines.yaml")));
        if (Files.isRegularFile(own)) {
            lines.addAll(read(YamlMap.at(own)));
        }
        return new IncomeLines(lines);
    }

    /// @throws CatalogueProblem naming file and line
    static List<IncomeLine> read(YamlMap root) {
        var seen = new HashSet<String>();
        return root.only(Set.of("lines")).maps("lines").stream()
                .map(map -> line(map, seen))
                .toList();
    }

    private static IncomeLine line(YamlMap map, Set<String> seen) {
        map.only(LINE);
        var name = map.oneOf("line", NAMES, Function.identity());
        if (!seen.add(name + " " + map.text("region") + " " + map.day("from"))) {
            throw map.problem(
                    "from",
                    "this line, region and day are given twice. Maybe another day was meant.");
        }
        if (map.fen("yuan") == 0) {
            throw map.problem("yuan", "a line lies above nothing. Maybe leave it out.");
        }
        return new IncomeLine(
                name,
                map.text("region"),
                map.day("from"),
                map.fen("yuan"),
                map.source("source"),
                map.yes("confirmed"));
    }

    /// The line of that name in force on a day where the nearest region has one.
    ///
    /// @param regions names of the areas around a household, the nearest first
    public Optional<IncomeLine> line(String name, LocalDate day, List<String> regions) {
        return Stream.concat(regions.stream(), Stream.of(IncomeLine.COUNTRY))
                .flatMap(region -> of(name, day, region).stream())
                .findFirst();
    }

    private Optional<IncomeLine> of(String name, LocalDate day, String region) {
        return all.stream()
                .filter(line -> line.name().equals(name) && line.region().equals(region))
                .filter(line -> !line.from().isAfter(day))
                .max(Comparator.comparing(IncomeLine::from));
    }

    /// What income is compared with: the monitoring line where one is in force, else the national standard.
    public Optional<IncomeLine> compared(LocalDate day, List<String> regions) {
        return line(IncomeLine.MONITORING, day, regions)
                .or(() -> line(IncomeLine.STANDARD, day, regions));
    }

    /// Both, for a page.
    public List<IncomeLine> inForce(LocalDate day, List<String> regions) {
        return Stream.of(IncomeLine.MONITORING, IncomeLine.STANDARD)
                .flatMap(name -> line(name, day, regions).stream())
                .toList();
    }
}
