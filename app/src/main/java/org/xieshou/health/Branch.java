package org.xieshou.health;

import java.io.Reader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// A mapping of a YAML file that knows its place in it, so that every complaint can name it. Scalars stay as written.
final class Branch {
    private final String where;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Branch(String where, Object node) {
        this.where = where;
        if (!(node instanceof Map<?, ?> map)) {
            throw new ThresholdsProblem(where, "expected key: value lines");
        }
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
    }

    static Branch root(Reader file) {
        var loading = new LoaderOptions();
        var dumping = new DumperOptions();
        var yaml =
                new Yaml(
                        new SafeConstructor(loading),
                        new Representer(dumping),
                        dumping,
                        loading,
                        new AsWritten());
        return new Branch("file", yaml.load(file));
    }

    /// 7.0 is no binary fraction, and a day no moment: both stay text.
    private static final class AsWritten extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    Branch only(Set<String> known) {
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                throw problem(key, "unknown key. Maybe one of " + known.stream().sorted().toList());
            }
        }
        return this;
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    String text(String key) {
        if (get(key) instanceof String text) {
            return text.strip();
        }
        throw problem(key, "expected one text");
    }

    BigDecimal number(String key) {
        return number(key, text(key));
    }

    List<String> texts(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    List<BigDecimal> numbers(String key) {
        return texts(key).stream().map(text -> number(key, text)).toList();
    }

    Branch branch(String key) {
        return new Branch(where + "/" + key, get(key));
    }

    List<Branch> branches(String key) {
        var list = list(key);
        return IntStream.range(0, list.size())
                .mapToObj(i -> new Branch(where + "/" + key + "/" + (i + 1), list.get(i)))
                .toList();
    }

    <T> T oneOf(String key, T[] known, Function<T, String> word) {
        var given = text(key);
        return Arrays.stream(known)
                .filter(one -> word.apply(one).equals(given))
                .findFirst()
                .orElseThrow(() -> problem(key, "unknown \"" + given + "\""));
    }

    ThresholdsProblem problem(String key, String what) {
        return new ThresholdsProblem(where + "/" + key, what);
    }

    private BigDecimal number(String key, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw problem(key, "not a number: " + text);
        }
    }

    private List<?> list(String key) {
        if (get(key) instanceof List<?> list) {
            return list;
        }
        throw problem(key, "must be a list: [a, b]");
    }

    private Object get(String key) {
        var value = values.get(key);
        if (value == null) {
            throw problem(key, "is missing");
        }
        return value;
    }
}
