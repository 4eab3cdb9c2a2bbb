package org.xieshou.health;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.xieshou.health.Edition.Range;
import org.xieshou.health.Threshold.Bound;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.YamlMap;

/// Reads `catalogue/health.yaml` and complains with file and line.
final class EditionsReader {
    private static final Set<String> EDITION =
            Set.of("region", "from", "sources", "days", "possible", "signs", "lines");
    private static final Set<String> LINE =
            Set.of(
                    "measure", "least", "above", "most", "below", "level", "meal", "with", "source",
                    "unsure");
    private static final List<String> MEALS = List.of(Sample.FASTING, "eaten", "two-hours");

    private EditionsReader() {}

    /// @throws CatalogueProblem naming file and line
    static Editions read(YamlMap root) {
        var editions =
                root.only(Set.of("editions")).maps("editions").stream()
                        .map(EditionsReader::edition)
                        .toList();
        if (editions.isEmpty()) {
            throw root.problem("editions", "there is none");
        }
        return new Editions(editions);
    }

    private static Edition edition(YamlMap edition) {
        edition.only(EDITION);
        var days = edition.map("days").only(Set.of("outcome-check", "follow-up"));
        var sources = edition.map("sources");
        var signs = edition.map("signs");
        var all = new LinkedHashSet<String>();
        signs.keys().forEach(group -> all.addAll(signs.texts(group)));
        var lines = edition.maps("lines").stream().map(line -> line(line, signs, sources)).toList();
        if (lines.isEmpty()) {
            throw edition.problem("lines", "there is none");
        }
        return new Edition(
                edition.text("region"),
                edition.day("from"),
                days.whole("outcome-check"),
                days.whole("follow-up"),
                possible(edition.map("possible")),
                List.copyOf(all),
                lines);
    }

    private static Map<Measure, Range> possible(YamlMap edition) {
        var possible = new EnumMap<Measure, Range>(Measure.class);
        for (var measure : Measure.values()) {
            var ends = edition.numbers(measure.code());
            if (ends.size() != 2 || ends.getFirst().compareTo(ends.getLast()) >= 0) {
                throw edition.problem(measure.code(), "not two numbers, the lower first");
            }
            possible.put(measure, new Range(ends.getFirst(), ends.getLast()));
        }
        return possible;
    }

    private static Threshold line(YamlMap line, YamlMap signs, YamlMap sources) {
        line.only(LINE);
        var bounds =
                Arrays.stream(Bound.values())
                        .filter(bound -> line.has(bound.name().toLowerCase(java.util.Locale.ROOT)))
                        .toList();
        if (bounds.size() != 1) {
            throw line.problem("line", "needs one of least, above, most, below");
        }
        var bound = bounds.getFirst();
        var value = line.number(bound.name().toLowerCase(java.util.Locale.ROOT));
        var measure = line.oneOf("measure", List.of(Measure.values()), Measure::code);
        if (bound.isBelow() && measure != Measure.GLUCOSE) {
            throw line.problem("measure", "the slip has no sentence for a low " + measure.code());
        }
        return new Threshold(
                measure,
                bound,
                value.signum() > 0 ? value : fail(line),
                line.oneOf("level", List.of(Level.values()), Level::code),
                line.has("meal") ? line.oneOf("meal", MEALS, Function.identity()) : null,
                with(line, signs),
                line.texts("source").stream().map(sources::source).toList(),
                line.has("unsure") && line.yes("unsure"));
    }

    private static BigDecimal fail(YamlMap line) {
        throw line.problem("line", "a bound is above nothing");
    }

    private static Set<String> with(YamlMap line, YamlMap signs) {
        var groups = new ArrayList<>(signs.keys());
        groups.add(Threshold.TREATED);
        var with = new LinkedHashSet<String>();
        for (var group : line.eachOf("with", groups, Function.identity())) {
            with.addAll(signs.has(group) ? signs.texts(group) : List.of(group));
        }
        return with;
    }
}
