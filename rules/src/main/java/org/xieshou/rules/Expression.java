package org.xieshou.rules;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A checked text, ready to run.
record Expression(String text, CelRuntime.Program program, Vocabulary vocabulary) {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z]+\\.[a-z][a-z0-9_]*\\b");

    /// What it may look at.
    Set<String> names() {
        var names = new TreeSet<String>();
        NAME.matcher(QUOTED.matcher(text).replaceAll("''"))
                .results()
                .map(found -> found.group())
                .filter(vocabulary.names()::containsKey)
                .forEach(names::add);
        return names;
    }

    /// @param known name → Boolean, Long or String; what is not in it is not known
    /// @return a Boolean, a Long, or [Missing]
    Object value(Map<String, Object> known) {
        var roots = new HashMap<String, Map<String, Object>>();
        vocabulary.roots().forEach(root -> roots.put(root, new HashMap<>()));
        known.forEach((name, value) -> {
            var below = roots.get(name.substring(0, name.indexOf('.')));
            if (below != null) {
                below.put(name.substring(name.indexOf('.') + 1), value);
            }
        });
        // a key that is absent without a pattern would be an error, not an unknown
        var patterns =
                names().stream()
                        .filter(name -> !known.containsKey(name))
                        .map(CelAttributePattern::fromQualifiedIdentifier)
                        .toArray(CelAttributePattern[]::new);
        try {
            Object value = program.eval(PartialVars.of(roots, patterns));
            return value instanceof CelUnknownSet unknown
                    ? new Missing(
                            unknown.attributes().stream().map(CelAttribute::toString).toList())
                    : value;
        } catch (CelEvaluationException e) {
            throw new RuleFault(text, String.valueOf(e.getMessage()));
        }
    }

    record Missing(List<String> names) {}
}
