package org.xieshou.health;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieshou.health.Edition.Range;
import org.xieshou.health.Threshold.Bound;
import org.yaml.snakeyaml.error.YAMLException;

/// Reads `catalogue/health.yaml` and complains with the place in it.
final class EditionsReader {
    private static final Set<String> EDITION =
            Set.of("region", "from", "sources", "days", "possible", "signs", "lines");
    private static final Set<String> LINE =
            Set.of(
                    "measure", "least", "above", "most", "below", "level", "meal", "with", "source",
                    "unsure");
    private static final Set<String> MEALS = Set.of(Sample.FASTING, "eaten", "two-hours");

    private EditionsReader() {}

    static Editions fromClasspath() {
        var stream = EditionsReader.class.getResourceAsStream("/catalogue/health.yaml");
        if (stream == null) {
            throw new ThresholdsProblem("file", "missing");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new ThresholdsProblem("file", "cannot be read: " + e.getMessage());
        }
    }

    /// @throws ThresholdsProblem saying where and why
    static Editions read(Reader file) {
        try {
            var root = Branch.root(file).only(Set.of("editions"));
            return new Editions(
                    root.branches("editions").stream().map(EditionsReader::edition).toList());
        } catch (YAMLException e) {
            throw new ThresholdsProblem("file", "not YAML: " + e.getMessage());
        }
    }

    private static Edition edition(Branch branch) {
        branch.only(EDITION);
        var days = branch.branch("days").only(Set.of("outcome-check", "follow-up"));
        var sources = branch.branch("sources");
        var signs = branch.branch("signs");
        var all = new LinkedHashSet<String>();
        signs.keys().forEach(group -> all.addAll(signs.texts(group)));
        var lines =
                branch.branches("lines").stream().map(line -> line(line, signs, sources)).toList();
        if (lines.isEmpty()) {
            throw branch.problem("lines", "there is none");
        }
        return new Edition(
                branch.text("region"),
                day(branch),
                days.number("outcome-check").intValueExact(),
                days.number("follow-up").intValueExact(),
                possible(branch.branch("possible")),
                List.copyOf(all),
                lines);
    }

    private static LocalDate day(Branch branch) {
        try {
            return LocalDate.parse(branch.text("from"));
        } catch (DateTimeException _) {
            throw branch.problem("from", "not a day. Maybe 2017-02-28 was meant.");
        }
    }

    private static Map<Measure, Range> possible(Branch branch) {
        var possible = new EnumMap<Measure, Range>(Measure.class);
        for (var measure : Measure.values()) {
            var ends = branch.numbers(measure.code());
            if (ends.size() != 2 || ends.getFirst().compareTo(ends.getLast()) >= 0) {
                throw branch.problem(measure.code(), "not two numbers, the lower first");
            }
            possible.put(measure, new Range(ends.getFirst(), ends.getLast()));
        }
        return possible;
    }

    private static Threshold line(Branch line, Branch signs, Branch sources) {
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
        return new Threshold(
                line.oneOf("measure", Measure.values(), Measure::code),
                bound,
                value.signum() > 0 ? value : fail(line),
                line.oneOf("level", Level.values(), Level::code),
                line.has("meal") ? meal(line) : null,
                with(line, signs),
                line.texts("source").stream().map(sources::text).toList(),
                line.has("unsure"));
    }

    private static BigDecimal fail(Branch line) {
        throw line.problem("line", "a bound is above nothing");
    }

    private static String meal(Branch line) {
        var meal = line.text("meal");
        if (!MEALS.contains(meal)) {
            throw line.problem("meal", "unknown \"" + meal + "\". Maybe one of " + MEALS);
        }
        return meal;
    }

    private static Set<String> with(Branch line, Branch signs) {
        var with = new LinkedHashSet<String>();
        if (line.has("with")) {
            for (var group : line.texts("with")) {
                with.addAll(
                        group.equals(Threshold.TREATED)
                                ? List.of(Threshold.TREATED)
                                : signs.texts(group));
            }
        }
        return with;
    }
}
