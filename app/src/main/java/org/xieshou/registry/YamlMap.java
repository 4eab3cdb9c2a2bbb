package org.xieshou.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML file that still knows its file and line, so that every complaint can name them.
final class YamlMap {
    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "expected key: value lines");
        }
        fill(mapping);
    }

    private void fill(MappingNode mapping) {
        var own = new LinkedHashMap<String, Node>();
        for (var pair : mapping.getValue()) {
            var key = scalar(pair.getKeyNode());
            if (key.equals("<<") && pair.getValueNode() instanceof MappingNode merged) {
                fill(merged);
            } else if (own.put(key, pair.getValueNode()) != null) {
                throw problem(pair.getKeyNode(), "\"" + key + "\" is given twice");
            }
        }
        values.putAll(own);
    }

    /// Complains about the first key that is not one of these.
    YamlMap only(Set<String> known) {
        for (var entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw problem(entry.getValue(), "unknown key" + maybe(entry.getKey(), known));
            }
        }
        return this;
    }

    String text(String key) {
        return scalar(get(key));
    }

    String text(String key, String otherwise) {
        return values.containsKey(key) ? text(key) : otherwise;
    }

    List<String> texts(String key) {
        return values.containsKey(key) ? items(key).stream().map(this::scalar).toList() : List.of();
    }

    List<YamlMap> maps(String key) {
        if (!values.containsKey(key)) {
            return List.of();
        }
        return items(key).stream().map(item -> new YamlMap(file, item)).toList();
    }

    Label label(String key) {
        var map = new YamlMap(file, get(key)).only(Set.of("zh", "en"));
        return new Label(map.text("zh"), map.text("en"));
    }

    /// The word as one of the known ones, or a complaint that guesses which was meant.
    <T> T oneOf(String key, List<T> known, Function<T, String> word) {
        var given = text(key);
        var words = known.stream().map(word).toList();
        return Optional.of(words.indexOf(given))
                .filter(at -> at >= 0)
                .map(known::get)
                .orElseThrow(
                        () -> problem(key, "unknown " + key + maybe(given, Set.copyOf(words))));
    }

    /// The same for a list of such words; empty if there is none.
    <T> Set<T> eachOf(String key, List<T> known, Function<T, String> word) {
        var words = known.stream().map(word).toList();
        var found = new LinkedHashSet<T>();
        for (var given : texts(key)) {
            int at = words.indexOf(given);
            if (at < 0) {
                throw problem(key, "unknown " + key + maybe(given, Set.copyOf(words)));
            }
            found.add(known.get(at));
        }
        return found;
    }

    CatalogueProblem problem(String key, String what) {
        return problem(values.getOrDefault(key, node), what);
    }

    private static String maybe(String word, Set<String> known) {
        var near = Spelling.nearest(word, known);
        return " \""
                + word
                + "\". "
                + near.map(meant -> "Maybe \"" + meant + "\" was meant.")
                        .orElse("Maybe one of " + known.stream().sorted().toList() + ".");
    }

    private Node get(String key) {
        var value = values.get(key);
        if (value == null) {
            throw problem(node, "\"" + key + "\" is missing");
        }
        return value;
    }

    private List<Node> items(String key) {
        if (get(key) instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        throw problem(get(key), "\"" + key + "\" must be a list: [a, b]");
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode text) {
            return text.getValue().strip();
        }
        throw problem(value, "expected one text");
    }

    private CatalogueProblem problem(Node at, String what) {
        return new CatalogueProblem(file, at.getStartMark().getLine() + 1, what);
    }
}
