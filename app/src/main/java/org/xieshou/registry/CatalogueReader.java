package org.xieshou.registry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieshou.access.Role;

/// Reads `facts.yaml`, `columns.yaml` and `refused.yaml` and complains with file and line.
final class CatalogueReader {
    private static final Set<String> FILE_KEYS = Set.of("sources", "facts");
    private static final Set<String> COLUMN_KEYS =
            Set.of("name", "of", "type", "choices", "label", "columns");
    private static final Set<String> FACT_KEYS =
            Set.of(
                    "name",
                    "of",
                    "heading",
                    "type",
                    "unit",
                    "choices",
                    "label",
                    "question",
                    "fresh-for",
                    "sensitivity",
                    "readers",
                    "told-by",
                    "at-door",
                    "likely",
                    "columns");
    private static final Pattern OWN_NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final Set<String> REFUSAL_KEYS = Set.of("name", "columns", "stems", "reason");

    private final List<Declared> declared = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, String> ownerOfColumn = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> places = new HashMap<>();

    private interface Source {
        Reader open(String file) throws IOException;
    }

    static Catalogue fromClasspath() {
        return new CatalogueReader().read(CatalogueReader::resource);
    }

    static Catalogue fromFolder(Path folder) {
        return new CatalogueReader().read(file -> Files.newBufferedReader(folder.resolve(file)));
    }

    private static Reader resource(String file) throws IOException {
        var stream = CatalogueReader.class.getResourceAsStream("/catalogue/" + file);
        if (stream == null) {
            throw new IOException("missing");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /// What comes with the application, and the facts of a place in all `.yaml` files of its folder, if there is one.
    static Catalogue withOwn(Path folder) {
        var reader = new CatalogueReader();
        var catalogue = reader.read(CatalogueReader::resource);
        if (!Files.isDirectory(folder)) {
            return catalogue;
        }
        for (var file : yaml(folder)) {
            var root = root(name -> Files.newBufferedReader(folder.resolve(name)), file);
            var dated = DatedReader.of(root.only(FILE_KEYS));
            root.maps("facts").forEach(map -> reader.add(map, reader.checked(map, dated)));
        }
        return new Catalogue(reader.declared, reader.refusals, catalogue.refusedValues());
    }

    private static List<String> yaml(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CatalogueProblem(folder.toString(), 1, "cannot be read: " + e.getMessage());
        }
    }

    /// What a place declares must not be refused here, and its name says of whom it is.
    private FactDeclaration checked(YamlMap map, DatedReader dated) {
        var fact = fact(map, dated);
        var start = fact.of() == About.HOUSEHOLD ? "household." : "person.";
        if (!fact.name().startsWith(start)) {
            throw map.problem(
                    "name",
                    "\""
                            + fact.name()
                            + "\" is of a "
                            + start.replace(".", "")
                            + ". Maybe \""
                            + start
                            + fact.name().replaceFirst("^.*\\.", "")
                            + "\" was meant.");
        }
        var own = fact.name().substring(start.length());
        if (!OWN_NAME.matcher(own).matches()) {
            var meant = own.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            throw map.problem(
                    "name",
                    "a name has small Latin letters, digits and hyphens. Maybe \""
                            + start
                            + (OWN_NAME.matcher(meant).matches() ? meant : "beehives")
                            + "\" was meant.");
        }
        var kinds = List.of(Refusal.Kind.values());
        fact.columns().forEach(column -> refuse(map, "columns", column, kinds));
        refuse(map, "label", fact.label().zh(), kinds);
        refuse(map, "label", fact.label().en(), kinds);
        // what is asked may speak of a clinic or of an account; what nobody may note is not asked
        // either
        refuse(map, "question", fact.question().zh(), List.of(Refusal.Kind.REFUSED));
        checkDoor(map, fact);
        return fact;
    }

    /// Somebody would wait for a question that never comes.
    private static void checkDoor(YamlMap map, FactDeclaration fact) {
        boolean asked =
                fact.of() == About.HOUSEHOLD
                        && fact.type() != FactType.CHOICES
                        && fact.tellers().isEmpty();
        if (fact.atDoor() != null && !asked) {
            throw map.problem(
                    "at-door",
                    "no visit asks for it. Maybe leave at-door out: what is of a person, has several answers or"
                            + " is told by others is not asked there.");
        }
    }

    private void refuse(YamlMap map, String key, String spelling, List<Refusal.Kind> kinds) {
        boolean isRefused =
                refusals.stream()
                        .filter(refusal -> kinds.contains(refusal.kind()))
                        .anyMatch(refusal -> refusal.covers(spelling));
        if (isRefused) {
            throw map.problem(
                    key,
                    "\""
                            + spelling
                            + "\" is refused here. Maybe leave it out: refused.yaml says why.");
        }
    }

    private Catalogue read(Source source) {
        var columns = root(source, "columns.yaml").only(Set.of("columns"));
        columns.maps("columns").forEach(map -> add(map, identity(map)));
        var facts = root(source, "facts.yaml").only(FILE_KEYS);
        var dated = DatedReader.of(facts);
        facts.maps("facts").forEach(map -> add(map, fact(map, dated)));
        var refused =
                root(source, "refused.yaml")
                        .only(Set.of("refused", "clinic", "elsewhere", "values"));
        for (var kind : Refusal.Kind.values()) {
            refused.maps(kind.name().toLowerCase(Locale.ROOT))
                    .forEach(map -> refusals.add(refusal(kind, map)));
        }
        var values = refused.maps("values").stream().map(this::refusedValue).toList();
        return new Catalogue(declared, refusals, values);
    }

    private static YamlMap root(Source source, String file) {
        try (var reader = source.open(file)) {
            return YamlMap.read(file, reader);
        } catch (IOException e) {
            throw new CatalogueProblem(file, 1, "cannot be read: " + e.getMessage());
        }
    }

    private void add(YamlMap map, Declared one) {
        var before = places.putIfAbsent(one.name(), map.place("name"));
        if (!names.add(one.name())) {
            throw map.problem(
                    "name",
                    "\""
                            + one.name()
                            + "\" is declared already: "
                            + before
                            + ". Maybe another name was meant.");
        }
        var spellings = new ArrayList<>(one.columns());
        spellings.add(one.label().zh());
        spellings.add(one.label().en());
        for (var spelling : spellings) {
            var owner = ownerOfColumn.putIfAbsent(spelling, one.name());
            if (owner != null && !owner.equals(one.name())) {
                throw map.problem(
                        one.columns().contains(spelling) ? "columns" : "label",
                        "\""
                                + spelling
                                + "\" already means "
                                + owner
                                + " ("
                                + places.get(owner)
                                + "). Maybe that one is what you need, or give this another word.");
            }
        }
        declared.add(one);
    }

    private static Declared identity(YamlMap map) {
        map.only(COLUMN_KEYS);
        return new Declared.Identity(
                map.text("name"),
                about(map),
                type(map),
                choices(map, new DatedReader(null)),
                map.label("label"),
                map.texts("columns"));
    }

    private static FactDeclaration fact(YamlMap map, DatedReader dated) {
        map.only(FACT_KEYS);
        if (type(map).isChosen() == map.maps("choices").isEmpty()) {
            throw map.problem(
                    "type",
                    type(map).isChosen()
                            ? "a choice needs choices. Maybe add choices: [{code: …, zh: …, en: …}]."
                            : "only a choice has choices. Maybe type: choice was meant.");
        }
        return new FactDeclaration(
                map.text("name"),
                about(map),
                heading(map),
                type(map),
                map.text("unit", ""),
                choices(map, dated),
                map.label("label"),
                map.label("question"),
                period(map),
                map.oneOf(
                        "sensitivity",
                        List.of(FactDeclaration.Sensitivity.values()),
                        one -> one.name().toLowerCase(Locale.ROOT)),
                map.eachOf("readers", List.of(Role.values()), CatalogueReader::word),
                map.eachOf("told-by", Vocabulary.TELLERS, teller -> teller),
                atDoor(map),
                dated.likely(map),
                map.texts("columns"));
    }

    private static String heading(YamlMap map) {
        return map.text("heading", "").isEmpty()
                ? Vocabulary.HEADINGS.getLast()
                : map.oneOf("heading", Vocabulary.HEADINGS, heading -> heading);
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Integer atDoor(YamlMap map) {
        var text = map.text("at-door", "");
        try {
            return text.isEmpty() ? null : Integer.valueOf(Integer.parseUnsignedInt(text));
        } catch (NumberFormatException _) {
            throw map.problem("at-door", "not a whole number. Maybe at-door: 5 was meant.");
        }
    }

    private static About about(YamlMap map) {
        return map.oneOf("of", List.of(About.values()), one -> one.name().toLowerCase(Locale.ROOT));
    }

    private static FactType type(YamlMap map) {
        return map.oneOf("type", Arrays.asList(FactType.values()), FactType::word);
    }

    private static Period period(YamlMap map) {
        try {
            var period = Period.parse(map.text("fresh-for"));
            if (period.isNegative() || period.isZero()) {
                throw new DateTimeException("no time at all");
            }
            return period;
        } catch (DateTimeException _) {
            throw map.problem("fresh-for", "not a period. Maybe P1Y or P6M was meant.");
        }
    }

    /// One word of a list must not mean two answers.
    private static List<Choice> choices(YamlMap map, DatedReader dated) {
        var owners = new HashMap<String, String>();
        return map.maps("choices").stream()
                .map(each -> {
                    var choice = choice(each, dated);
                    if (owners.containsValue(choice.code())) {
                        throw each.problem(
                                "code",
                                "\""
                                        + choice.code()
                                        + "\" is given twice. Maybe another code was meant.");
                    }
                    for (var word : choice.spellings()) {
                        var owner = owners.putIfAbsent(word, choice.code());
                        if (owner != null && !owner.equals(choice.code())) {
                            throw each.problem(
                                    choice.also().contains(word) ? "also" : "code",
                                    "\""
                                            + word
                                            + "\" already means \""
                                            + owner
                                            + "\". Maybe give this answer another word.");
                        }
                    }
                    return choice;
                })
                .toList();
    }

    private static Choice choice(YamlMap map, DatedReader dated) {
        map.only(Set.of("code", "zh", "en", "also", "ages"));
        if (!CODE.matcher(map.text("code")).matches()) {
            throw map.problem(
                    "code",
                    "a code has Latin letters, digits and hyphens. Maybe code: coal was meant.");
        }
        return new Choice(map.text("code"), map.words(), map.texts("also"), dated.ages(map));
    }

    private static Refusal refusal(Refusal.Kind kind, YamlMap map) {
        map.only(REFUSAL_KEYS);
        return new Refusal(
                kind,
                map.text("name"),
                map.texts("columns"),
                map.texts("stems"),
                map.label("reason"));
    }

    private Refusal.OfValue refusedValue(YamlMap map) {
        map.only(Set.of("columns", "values", "reason"));
        for (var column : map.texts("columns")) {
            if (!names.contains(column)) {
                var near = Spelling.nearest(column, names);
                throw map.problem(
                        "columns",
                        "nothing is declared as \""
                                + column
                                + "\". Maybe "
                                + near.orElse("facts.yaml lacks it")
                                + ".");
            }
        }
        return new Refusal.OfValue(map.texts("columns"), map.texts("values"), map.label("reason"));
    }
}
