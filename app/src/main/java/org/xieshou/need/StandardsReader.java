package org.xieshou.need;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xieshou.need.Standards.Schooling;
import org.xieshou.poverty.Fraction;
import org.xieshou.poverty.Scheme;
import org.xieshou.poverty.Scheme.Indicator;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.YamlMap;

/// Reads the lines and standards, and complains with file and line.
final class StandardsReader {
    static final List<String> INDICATORS =
            List.of("living", "education", "medical", "housing", "water", "income");
    private static final List<String> NAMES = List.of(IncomeLine.STANDARD, IncomeLine.MONITORING);
    private static final Set<String> LINE =
            Set.of("line", "region", "from", "yuan", "source", "confirmed");
    private static final Set<String> SCHOOLING =
            Set.of("from", "begins", "latest", "until", "source", "confirmed");

    private StandardsReader() {}

    /// What comes with the application, and a place's own lines, if it has such a file.
    static Standards withOwn(Path own) {
        var lines = new ArrayList<>(lines(resource("lines.yaml")));
        if (Files.isRegularFile(own)) {
            lines.addAll(lines(file(own)));
        }
        return read(lines, resource("need.yaml"));
    }

    private static YamlMap resource(String name) {
        var stream = StandardsReader.class.getResourceAsStream("/catalogue/" + name);
        if (stream == null) {
            throw new CatalogueProblem(name, 1, "the file is missing");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return YamlMap.read(name, reader);
        } catch (IOException e) {
            throw new CatalogueProblem(name, 1, "cannot be read: " + e.getMessage());
        }
    }

    private static YamlMap file(Path own) {
        try (Reader reader = Files.newBufferedReader(own)) {
            return YamlMap.read(own.getFileName().toString(), reader);
        } catch (IOException e) {
            throw new CatalogueProblem(own.toString(), 1, "cannot be read: " + e.getMessage());
        }
    }

    /// @throws CatalogueProblem naming file and line
    static List<IncomeLine> lines(YamlMap root) {
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
                map.text("source"),
                map.yes("confirmed"));
    }

    /// @throws CatalogueProblem naming file and line
    static Standards read(List<IncomeLine> lines, YamlMap root) {
        root.only(Set.of("schooling", "index", "cells"));
        var cells = root.map("cells").only(Set.of("people", "households"));
        return new Standards(
                lines,
                root.maps("schooling").stream().map(StandardsReader::schooling).toList(),
                scheme(root.map("index").only(Set.of("cutoff", "weights", "source"))),
                cells.whole("people"),
                cells.whole("households"));
    }

    private static Schooling schooling(YamlMap map) {
        map.only(SCHOOLING);
        var schooling =
                new Schooling(
                        map.day("from"),
                        map.whole("begins"),
                        map.whole("latest"),
                        map.whole("until"),
                        map.text("source"),
                        map.yes("confirmed"));
        if (schooling.begins() > schooling.latest() || schooling.latest() > schooling.until()) {
            throw map.problem("begins", "the ages do not rise. Maybe 6, 7 and 15 were meant.");
        }
        return schooling;
    }

    private static Scheme scheme(YamlMap index) {
        var weights = index.map("weights").only(Set.copyOf(INDICATORS));
        try {
            var indicators =
                    INDICATORS.stream()
                            .map(name -> new Indicator(name, Fraction.of(weights.text(name))))
                            .toList();
            return new Scheme(indicators, Fraction.of(index.text("cutoff")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw index.problem(
                    "weights",
                    e.getMessage() + ". Maybe 1/6 each and a cut-off of 1/3 were meant.");
        }
    }
}
