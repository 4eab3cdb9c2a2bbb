package org.xieshou.watch;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.IncomeLines;
import org.xieshou.registry.YamlMap;

/// Reads `catalogue/watch.yaml`, and complains with file and line.
final class EditionsReader {
    private static final Set<String> EDITION =
            Set.of("region", "from", "sources", "alerts", "clocks", "reviews", "free", "worked");

    private EditionsReader() {}

    /// @throws CatalogueProblem naming file and line
    static Editions read(YamlMap root, IncomeLines lines, String region) {
        var editions =
                root.only(Set.of("editions")).maps("editions").stream()
                        .map(EditionsReader::edition)
                        .filter(edition -> edition.region().equals(region))
                        .toList();
        if (editions.isEmpty()) {
            throw root.problem("editions", "there is none of " + region);
        }
        return new Editions(region, editions, lines);
    }

    private static Edition edition(YamlMap one) {
        var sources = one.only(EDITION).map("sources");
        return new Edition(
                one.text("region"),
                one.day("from"),
                rules(one, sources),
                clocks(one, sources),
                reviews(one, sources),
                Set.copyOf(one.days("free")),
                Set.copyOf(one.days("worked")));
    }

    private static Map<Alert, Edition.Rule> rules(YamlMap one, YamlMap sources) {
        var rules = new EnumMap<Alert, Edition.Rule>(Alert.class);
        for (var rule : one.maps("alerts")) {
            rule.only(Set.of("alert", "quiet", "fresh", "ages", "source", "unsure"));
            rules.put(
                    rule.oneOf("alert", List.of(Alert.values()), Alert::name),
                    new Edition.Rule(
                            rule.period("quiet"),
                            rule.period("fresh"),
                            rule.texts("ages").stream().map(age -> age(rule, age)).toList(),
                            rule.texts("source").stream().map(sources::source).toList()));
        }
        for (var alert : Alert.values()) {
            if (alert.isFound() && !rules.containsKey(alert)) {
                throw one.problem("alerts", alert + " is missing");
            }
        }
        return rules;
    }

    private static int age(YamlMap rule, String age) {
        if (!age.matches("[0-9]{1,3}")) {
            throw rule.problem("ages", "not an age. Maybe [6, 15] was meant.");
        }
        return Integer.parseInt(age);
    }

    private static Map<String, Edition.Term> clocks(YamlMap one, YamlMap sources) {
        var clocks = new HashMap<String, Edition.Term>();
        for (var clock : one.maps("clocks")) {
            clock.only(Set.of("clock", "days", "work", "source", "unsure"));
            clocks.put(
                    clock.text("clock"),
                    new Edition.Term(
                            clock.whole("days"),
                            clock.has("work") && clock.yes("work"),
                            sources.source(clock.text("source"))));
        }
        return clocks;
    }

    private static Map<String, Edition.Rhythm> reviews(YamlMap one, YamlMap sources) {
        var reviews = new HashMap<String, Edition.Rhythm>();
        for (var review : one.maps("reviews")) {
            review.only(Set.of("of", "every", "during", "source", "unsure"));
            sources.source(review.text("source"));
            reviews.put(
                    review.oneOf("of", List.of("monitored", "exited"), Function.identity()),
                    new Edition.Rhythm(
                            review.period("every"),
                            review.has("during") ? review.period("during") : null));
        }
        return reviews;
    }
}
