package org.xieshou.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A mapping of a YAML file that still knows its file and line, so that every complaint can name them.
public final class YamlMap {
    private static final String NOT_UTF_8 = "not UTF-8. Maybe save the file as UTF-8.";

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new HashMap<>();

    /// A whole file.
    ///
    /// @param file as it is named in complaints
    /// @throws CatalogueProblem naming file and line
    public static YamlMap read(String file, Reader reader) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                throw new CatalogueProblem(file, 1, "the file is empty. Maybe it was not saved.");
            }
            return new YamlMap(file, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CatalogueProblem(file, line, slip("" + e.getProblem()));
        } catch (YAMLException e) {
            boolean isOtherwiseWritten = e.getCause() instanceof CharacterCodingException;
            throw new CatalogueProblem(
                    file, 1, isOtherwiseWritten ? NOT_UTF_8 : "cannot be read: " + e.getMessage());
        }
    }

    /// What the parser means, for somebody who does not write YAML every day.
    private static String slip(String problem) {
        if (problem.contains("TAB")) {
            return "a tab stands where only spaces may. Maybe put two spaces for each tab.";
        }
        return "not YAML: "
                + problem
                + ". Maybe a line here or above it is indented otherwise than its neighbours, lacks the space after"
                + " \":\", or has a \":\", \"#\" or bracket in a text without quotes.";
    }

    /// A file that comes with the application.
    ///
    /// @param name such as `catalogue/need.yaml`
    /// @throws CatalogueProblem naming file and line
    public static YamlMap packed(String name) {
        var stream = YamlMap.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new CatalogueProblem(name, 1, "the file is missing");
        }
        return read(name, () -> new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /// A place's own file.
    ///
    /// @throws CatalogueProblem naming file and line
    public static YamlMap at(Path file) {
        return read(file.getFileName().toString(), () -> Files.newBufferedReader(file));
    }

    private interface Opening {
        Reader open() throws IOException;
    }

    private static YamlMap read(String name, Opening opening) {
        try (var reader = opening.open()) {
            return read(name, reader);
        } catch (IOException e) {
            throw new CatalogueProblem(name, 1, "cannot be read: " + e.getMessage());
        }
    }

    private YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "expected key: value lines. Maybe a key or a \":\" is missing.");
        }
        fill(mapping, List.of());
    }

    /// @param inside the mappings into which this one is merged; it must not be one of them
    private void fill(MappingNode mapping, List<MappingNode> inside) {
        if (inside.contains(mapping)) {
            throw problem(mapping, "merged into itself");
        }
        var within = new ArrayList<>(inside);
        within.add(mapping);
        var own = new LinkedHashMap<String, Node>();
        for (var pair : mapping.getValue()) {
            var key = scalar(pair.getKeyNode());
            if (key.equals("<<") && pair.getValueNode() instanceof MappingNode merged) {
                fill(merged, within);
            } else if (own.put(key, pair.getValueNode()) != null) {
                throw problem(
                        pair.getKeyNode(),
                        "\""
                                + key
                                + "\" is given twice. Maybe a \"- \" before the next one is missing.");
            }
            keys.put(key, pair.getKeyNode());
        }
        values.putAll(own);
    }

    /// Complains about the first key that is not one of these.
    public YamlMap only(Set<String> known) {
        for (var entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw problem(
                        keys.getOrDefault(entry.getKey(), entry.getValue()),
                        "unknown key" + maybe(entry.getKey(), known));
            }
        }
        return this;
    }

    public String text(String key) {
        return scalar(get(key));
    }

    public String text(String key, String otherwise) {
        return values.containsKey(key) ? text(key) : otherwise;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /// In the order in which they are written.
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /// The lines below a key.
    public YamlMap map(String key) {
        return new YamlMap(file, get(key));
    }

    /// @throws CatalogueProblem if it is not a day
    public LocalDate day(String key) {
        return day(key, text(key));
    }

    /// @throws CatalogueProblem if one of them is not a day
    public List<LocalDate> days(String key) {
        return texts(key).stream().map(text -> day(key, text)).toList();
    }

    private LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw problem(key, "not a day. Maybe 2019-01-01 was meant.");
        }
    }

    /// @throws CatalogueProblem if it is not a period
    public Period period(String key) {
        try {
            return Period.parse(text(key));
        } catch (DateTimeParseException _) {
            throw problem(key, "not a period. Maybe P6M was meant.");
        }
    }

    /// @throws CatalogueProblem if it is not a number
    public BigDecimal number(String key) {
        return number(key, text(key));
    }

    /// @throws CatalogueProblem if one of them is not a number
    public List<BigDecimal> numbers(String key) {
        return texts(key).stream().map(text -> number(key, text)).toList();
    }

    private BigDecimal number(String key, String text) {
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw problem(key, "not a number. Maybe 7.0 was meant.");
        }
        return new BigDecimal(text);
    }

    /// Yuan as written, in whole fen.
    ///
    /// @throws CatalogueProblem if it is not an amount
    public long fen(String key) {
        var text = text(key);
        if (!text.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) {
            throw problem(key, "not an amount in yuan. Maybe 2952 or 2952.50 was meant.");
        }
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    /// @throws CatalogueProblem if it is neither `yes` nor `no`
    public boolean yes(String key) {
        return switch (text(key)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw problem(key, "neither yes nor no. Maybe \"no\" was meant.");
        };
    }

    /// @throws CatalogueProblem if it is not a whole number
    public int whole(String key) {
        var text = text(key);
        if (!text.matches("[0-9]{1,9}")) {
            throw problem(key, "not a whole number. Maybe 5 was meant.");
        }
        return Integer.parseInt(text);
    }

    public List<String> texts(String key) {
        return values.containsKey(key) ? items(key).stream().map(this::scalar).toList() : List.of();
    }

    public List<YamlMap> maps(String key) {
        if (!values.containsKey(key)) {
            return List.of();
        }
        return items(key).stream().map(item -> new YamlMap(file, item)).toList();
    }

    /// Whether there is a list of mappings below a key.
    boolean isListOfMaps(String key) {
        return values.get(key) instanceof SequenceNode list
                && list.getValue().stream().allMatch(MappingNode.class::isInstance);
    }

    public Label label(String key) {
        if (!(get(key) instanceof MappingNode)) {
            throw problem(
                    key,
                    "\"" + key + "\" needs Chinese and English. Maybe {zh: …, en: …} was meant.");
        }
        return new YamlMap(file, get(key)).only(Set.of("zh", "en")).words();
    }

    /// What stands here in Chinese and English.
    Label words() {
        for (var language : List.of("zh", "en")) {
            if (text(language).isBlank()) {
                throw problem(
                        language, "\"" + language + "\" is empty. Maybe a word was forgotten.");
            }
        }
        return new Label(text("zh"), text("en"));
    }

    /// Where something is from, in Chinese and English; or one text for both, such as a place's own notice.
    public Label source(String key) {
        if (get(key) instanceof MappingNode) {
            return label(key);
        }
        var text = text(key);
        if (text.isEmpty()) {
            throw problem(key, "no source. Maybe {zh: …, en: …} was meant.");
        }
        return new Label(text, text);
    }

    /// The word as one of the known ones, or a complaint that guesses which was meant.
    public <T> T oneOf(String key, List<T> known, Function<T, String> word) {
        var given = text(key);
        var words = known.stream().map(word).toList();
        return Optional.of(words.indexOf(given))
                .filter(at -> at >= 0)
                .map(known::get)
                .orElseThrow(
                        () -> problem(key, "unknown " + key + maybe(given, Set.copyOf(words))));
    }

    /// The same for a list of such words; empty if there is none.
    public <T> Set<T> eachOf(String key, List<T> known, Function<T, String> word) {
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

    /// Where a key stands, for a complaint about another place.
    public String place(String key) {
        return file + ", line " + line(values.getOrDefault(key, node));
    }

    private static int line(Node at) {
        return at.getStartMark().getLine() + 1;
    }

    public CatalogueProblem problem(String key, String what) {
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
            throw problem(
                    node, "\"" + key + "\" is missing. Maybe add a line \"" + key + ": …\" here.");
        }
        return value;
    }

    private List<Node> items(String key) {
        if (get(key) instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        throw problem(
                get(key),
                "\"" + key + "\" must be a list. Maybe [a, b] was meant, or a \"- \" before each.");
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode text) {
            return text.getValue().strip();
        }
        throw problem(value, "expected one text. Maybe it needs quotes: '…'.");
    }

    private CatalogueProblem problem(Node at, String what) {
        return new CatalogueProblem(file, line(at), what);
    }
}
