package org.xieshou.watch;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xieshou.watch.Editions.IncomeLine;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads `catalogue/watch.yaml`, and the monitoring lines of `catalogue/lines.yaml`.
final class EditionsReader {
    private EditionsReader() {}

    /// Days and numbers stay as they are written.
    private static final class AsWritten extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    static Editions fromClasspath(String region) {
        var editions =
                read("/catalogue/watch.yaml", "editions").stream()
                        .filter(one -> text(one, "region").equals(region))
                        .map(EditionsReader::edition)
                        .toList();
        return new Editions(editions, lines(region));
    }

    /// The region's own lines, else the country's.
    private static List<IncomeLine> lines(String region) {
        var all =
                read("/catalogue/lines.yaml", "lines").stream()
                        .filter(line -> text(line, "line").equals("monitoring"))
                        .map(line ->
                                new IncomeLine(
                                        text(line, "region"),
                                        day(line, "from"),
                                        new BigDecimal(text(line, "yuan"))
                                                .movePointRight(2)
                                                .longValueExact()))
                        .toList();
        var own = all.stream().filter(line -> line.region().equals(region)).toList();
        return own.isEmpty()
                ? all.stream().filter(line -> line.region().equals("CN")).toList()
                : own;
    }

    private static Edition edition(Map<?, ?> one) {
        var sources = one.get("sources") instanceof Map<?, ?> map ? map : Map.of();
        var rules = new EnumMap<Alert, Edition.Rule>(Alert.class);
        for (var rule : maps(one, "alerts")) {
            var alert =
                    Alert.find(text(rule, "alert"))
                            .orElseThrow(() -> new ParametersProblem("alerts", "" + rule));
            rules.put(
                    alert,
                    new Edition.Rule(
                            period(rule, "quiet"),
                            period(rule, "fresh"),
                            texts(rule, "ages").stream().map(Integer::valueOf).toList(),
                            texts(rule, "source").stream()
                                    .map(name -> source(sources, name))
                                    .toList()));
        }
        var clocks = new HashMap<String, Edition.Term>();
        for (var clock : maps(one, "clocks")) {
            int days = Integer.parseInt(text(clock, "days"));
            var source = source(sources, text(clock, "source"));
            clocks.put(
                    text(clock, "clock"),
                    new Edition.Term(days, clock.containsKey("work"), source));
        }
        var reviews = new HashMap<String, Edition.Rhythm>();
        for (var review : maps(one, "reviews")) {
            var during = review.containsKey("during") ? period(review, "during") : null;
            reviews.put(text(review, "of"), new Edition.Rhythm(period(review, "every"), during));
        }
        return new Edition(
                text(one, "region"),
                day(one, "from"),
                rules,
                clocks,
                reviews,
                days(one, "free"),
                days(one, "worked"));
    }

    private static String source(Map<?, ?> sources, String name) {
        var source = sources.get(name);
        if (source == null) {
            throw new ParametersProblem("sources", "no " + name);
        }
        return source.toString();
    }

    private static List<Map<?, ?>> read(String file, String list) {
        var stream = EditionsReader.class.getResourceAsStream(file);
        if (stream == null) {
            throw new ParametersProblem(file, "missing");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var loading = new LoaderOptions();
            var dumping = new DumperOptions();
            var yaml =
                    new Yaml(
                            new SafeConstructor(loading),
                            new Representer(dumping),
                            dumping,
                            loading,
                            new AsWritten());
            return yaml.load(reader) instanceof Map<?, ?> root ? maps(root, list) : List.of();
        } catch (IOException | YAMLException e) {
            throw new ParametersProblem(file, "cannot be read: " + e.getMessage());
        }
    }

    private static List<Map<?, ?>> maps(Map<?, ?> of, String name) {
        var maps = new ArrayList<Map<?, ?>>();
        if (of.get(name) instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }

    private static List<String> texts(Map<?, ?> of, String name) {
        return of.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<?, ?> of, String name) {
        var value = of.get(name);
        if (value == null) {
            throw new ParametersProblem(name, "missing in " + of);
        }
        return value.toString();
    }

    private static LocalDate day(Map<?, ?> of, String name) {
        try {
            return LocalDate.parse(text(of, name));
        } catch (DateTimeException _) {
            throw new ParametersProblem(name, "not a day. Maybe 2021-01-01 was meant.");
        }
    }

    private static Set<LocalDate> days(Map<?, ?> of, String name) {
        return texts(of, name).stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static Period period(Map<?, ?> of, String name) {
        try {
            return Period.parse(text(of, name));
        } catch (DateTimeException _) {
            throw new ParametersProblem(name, "not a period. Maybe P6M was meant.");
        }
    }
}
