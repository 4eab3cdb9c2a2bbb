package org.xieshou.need;

import java.util.List;
import java.util.Set;
import org.xieshou.need.Standards.Schooling;
import org.xieshou.poverty.Fraction;
import org.xieshou.poverty.Scheme;
import org.xieshou.poverty.Scheme.Indicator;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.IncomeLines;
import org.xieshou.registry.YamlMap;

/// Reads `catalogue/need.yaml`, and complains with file and line.
final class StandardsReader {
    static final List<String> INDICATORS =
            List.of("living", "education", "medical", "housing", "water", "income");
    private static final Set<String> SCHOOLING =
            Set.of("from", "begins", "latest", "until", "source", "confirmed");

    private StandardsReader() {}

    /// @throws CatalogueProblem naming file and line
    static Standards with(IncomeLines lines) {
        var root =
                YamlMap.packed("catalogue/need.yaml").only(Set.of("schooling", "index", "cells"));
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
                        map.source("source"),
                        map.yes("confirmed"));
        if (schooling.begins() > schooling.latest() || schooling.latest() > schooling.until()) {
            throw map.problem("begins", "the ages do not rise. Maybe 6, 7 and 15 were meant.");
        }
        return schooling;
    }

    private static Scheme scheme(YamlMap index) {
        index.source("source");
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
