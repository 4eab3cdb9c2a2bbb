package org.xieshou.entitlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.xieshou.entitlement.Programme.Benefit;
import org.xieshou.entitlement.Programme.Reason;
import org.xieshou.registry.Catalogue;
import org.xieshou.registry.CatalogueProblem;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.YamlMap;
import org.xieshou.rules.Amount;
import org.xieshou.rules.Condition;
import org.xieshou.rules.RuleFault;
import org.xieshou.rules.Rules;
import org.xieshou.rules.Vocabulary;

/// Reads `programmes/*/*` and `catalogue/rule-names.yaml` and complains with file and line.
final class ProgrammesReader {
    static final String ROOT = "P.";
    private static final Set<String> RULE =
            Set.of(
                    "order",
                    "name",
                    "of",
                    "school",
                    "condition",
                    "reasons",
                    "benefit",
                    "papers",
                    "where",
                    "also",
                    "source",
                    "confirmed");
    private static final Set<String> PARAMETER =
            Set.of("name", "region", "from", "yuan", "whole", "yes", "source", "confirmed");

    private final Catalogue catalogue;
    private final List<RuleName> names;

    private ProgrammesReader(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names =
                YamlMap.packed("catalogue/rule-names.yaml")
                        .only(Set.of("names"))
                        .maps("names")
                        .stream()
                        .map(this::ruleName)
                        .toList();
    }

    /// What comes with the application, and a place's own parameters, if it has such a file.
    ///
    /// @throws CatalogueProblem naming file and line
    static Programmes withOwn(Catalogue catalogue, Path own) {
        var reader = new ProgrammesReader(catalogue);
        var programmes = new LinkedHashMap<String, Programme>();
        for (var folder : folders()) {
            var programme = reader.programme(folder);
            programmes.put(programme.code(), programme);
        }
        if (Files.isRegularFile(own)) {
            add(YamlMap.at(own), programmes);
        }
        return new Programmes(List.copyOf(programmes.values()), reader.names);
    }

    private static void add(YamlMap own, Map<String, Programme> programmes) {
        for (var map : own.only(Set.of("parameters")).maps("parameters")) {
            var code = map.oneOf("programme", List.copyOf(programmes.keySet()), each -> each);
            programmes.computeIfPresent(
                    code, (_, programme) -> programme.with(List.of(parameter(map))));
        }
    }

    /// `programmes/CN/living-aid`, each.
    static List<String> folders() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:programmes/*/*/rule.yaml");
            var folders = new TreeSet<String>();
            for (Resource resource : found) {
                var path = resource.getURL().toString();
                folders.add(path.substring(path.lastIndexOf("programmes/"), path.lastIndexOf('/')));
            }
            return List.copyOf(folders);
        } catch (IOException e) {
            throw new CatalogueProblem("programmes", 1, "cannot be read: " + e.getMessage());
        }
    }

    private RuleName ruleName(YamlMap map) {
        map.only(Set.of("name", "type", "label", "facts"));
        var type =
                map.oneOf(
                        "type",
                        List.of(Vocabulary.Type.values()),
                        each -> each.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        var facts = map.texts("facts");
        boolean means = false;
        for (var fact : facts) {
            var declared =
                    catalogue
                            .findFact(fact)
                            .orElseThrow(() ->
                                    map.problem(
                                            "facts",
                                            "no fact \""
                                                    + fact
                                                    + "\". Maybe facts.yaml lacks it."));
            means |= declared.sensitivity() == FactDeclaration.Sensitivity.MEANS;
        }
        return new RuleName(map.text("name"), type, map.label("label"), facts, means);
    }

    private Programme programme(String folder) {
        var map = YamlMap.packed(folder + "/rule.yaml").only(RULE);
        var parameters =
                YamlMap.packed(folder + "/parameters.yaml")
                        .only(Set.of("parameters"))
                        .maps("parameters")
                        .stream()
                        .map(ProgrammesReader::parameter)
                        .toList();
        var rules = new Rules(vocabulary(map, parameters));
        var condition = condition(map, "condition", rules);
        var reasons = new ArrayList<Reason>();
        for (var reason : map.maps("reasons")) {
            reason.only(Set.of("if", "holds", "fails"));
            reasons.add(
                    new Reason(
                            condition(reason, "if", rules),
                            reason.label("holds"),
                            reason.label("fails")));
        }
        return new Programme(
                folder.substring(folder.lastIndexOf('/') + 1),
                map.whole("order"),
                map.label("name"),
                map.oneOf("of", List.of("household", "person"), each -> each).equals("person"),
                map.has("school") && map.yes("school"),
                condition,
                reasons,
                benefit(map, rules),
                map.maps("papers").stream().map(ProgrammesReader::label).toList(),
                map.label("where"),
                map.has("also") ? map.label("also") : null,
                map.source("source"),
                map.yes("confirmed"),
                parameters,
                means(condition));
    }

    private static org.xieshou.registry.Label label(YamlMap map) {
        map.only(Set.of("zh", "en"));
        return new org.xieshou.registry.Label(map.text("zh"), map.text("en"));
    }

    private Set<String> means(Condition condition) {
        return names.stream()
                .filter(RuleName::isMeans)
                .map(RuleName::name)
                .filter(condition.names()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Benefit benefit(YamlMap map, Rules rules) {
        var benefit = map.map("benefit").only(Set.of("zh", "en", "amount", "per"));
        var text = new org.xieshou.registry.Label(benefit.text("zh"), benefit.text("en"));
        if (!benefit.has("amount")) {
            return new Benefit(text, null, null);
        }
        Amount amount = ruled(benefit, "amount", () -> rules.amount(benefit.text("amount")));
        var per =
                benefit.oneOf("per", List.of("month", "year", "term", "day", "once"), each -> each);
        return new Benefit(text, amount, per);
    }

    private static Condition condition(YamlMap map, String key, Rules rules) {
        return ruled(map, key, () -> rules.condition(map.text(key)));
    }

    private static <T> T ruled(YamlMap map, String key, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (RuleFault e) {
            throw map.problem(
                    key,
                    e.getMessage()
                            + ". Maybe the name is not in catalogue/rule-names.yaml or not among the parameters.");
        }
    }

    /// What a rule names as a parameter but nobody has a value for is declared by its use: as a yes or no where it stands
    /// alone, else as a number.
    private Vocabulary vocabulary(YamlMap map, List<Parameter> parameters) {
        var types = new LinkedHashMap<String, Vocabulary.Type>();
        names.forEach(each -> types.put(each.name(), each.type()));
        for (var each : parameters) {
            var type =
                    each.value() instanceof Boolean
                            ? Vocabulary.Type.YES_NO
                            : Vocabulary.Type.WHOLE;
            var before = types.put(ROOT + each.name(), type);
            if (before != null && before != type) {
                throw map.problem(
                        "condition",
                        "the parameter \"" + each.name() + "\" has values of two sorts");
            }
        }
        return new Vocabulary(types);
    }

    static Parameter parameter(YamlMap map) {
        map.only(
                map.has("programme")
                        ? Set.of(
                                "programme",
                                "name",
                                "region",
                                "from",
                                "yuan",
                                "whole",
                                "yes",
                                "source",
                                "confirmed")
                        : PARAMETER);
        Object value =
                map.has("yuan")
                        ? (Object) map.fen("yuan")
                        : map.has("whole") ? (Object) (long) map.whole("whole") : map.yes("yes");
        return new Parameter(
                map.text("name"),
                map.text("region"),
                map.day("from"),
                value,
                map.has("yuan"),
                map.source("source"),
                map.yes("confirmed"));
    }
}
