package org.xieshou.registry;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what of a fact holds from a day on: which amounts are likely, and which ages. Complains with file and line.
///
/// @param sources of the file; null if it names none
record DatedReader(@Nullable YamlMap sources) {
    private static final String LIKELY =
            "Maybe likely: [{from: 2019-01-01, range: [0, 200], source: own}] was meant.";
    private static final String AGES =
            "Maybe ages: [{from: 2019-01-01, years: [6, 15], source: own}] was meant.";

    static DatedReader of(YamlMap root) {
        return new DatedReader(root.has("sources") ? root.map("sources") : null);
    }

    List<Dated<FactDeclaration.Range>> likely(YamlMap fact) {
        return editions(fact, "likely", LIKELY, map -> range(map.only(keys("range"))));
    }

    List<Dated<Choice.Ages>> ages(YamlMap choice) {
        return editions(choice, "ages", AGES, map -> years(map.only(keys("years"))));
    }

    private static Set<String> keys(String value) {
        return Set.of("from", value, "source", "unsure");
    }

    private <T> List<Dated<T>> editions(
            YamlMap map, String key, String guess, Function<YamlMap, T> value) {
        if (map.has(key) && !map.isListOfMaps(key)) {
            throw map.problem(key, "needs the day from which it holds, and a source. " + guess);
        }
        var days = new HashSet<>();
        return map.maps(key).stream()
                .map(each -> {
                    var held = value.apply(each);
                    if (!days.add(each.day("from"))) {
                        throw each.problem(
                                "from", "this day is given twice. Maybe another day was meant.");
                    }
                    return new Dated<>(
                            each.day("from"),
                            held,
                            source(each),
                            each.has("unsure") && each.yes("unsure"));
                })
                .toList();
    }

    private Label source(YamlMap edition) {
        var name = edition.text("source");
        if (sources == null) {
            throw edition.problem(
                    "source",
                    "the file names no sources. Maybe add \"sources: {"
                            + name
                            + ": …}\" at its head.");
        }
        return sources.source(name);
    }

    private static FactDeclaration.Range range(YamlMap edition) {
        var ends = edition.texts("range");
        try {
            var least = new BigDecimal(ends.getFirst());
            var most = new BigDecimal(ends.getLast());
            if (ends.size() == 2 && least.compareTo(most) < 0) {
                return new FactDeclaration.Range(least, most);
            }
        } catch (NumberFormatException | java.util.NoSuchElementException _) {
            // said below
        }
        throw edition.problem("range", "not two numbers. Maybe range: [0, 200] was meant.");
    }

    private static Choice.Ages years(YamlMap edition) {
        var ends = edition.texts("years");
        try {
            if (ends.size() == 2) {
                return new Choice.Ages(
                        Integer.parseInt(ends.getFirst()), Integer.parseInt(ends.getLast()));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw edition.problem("years", "not two ages. Maybe years: [6, 15] was meant.");
    }
}
