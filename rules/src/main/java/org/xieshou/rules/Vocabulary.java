package org.xieshou.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The names that a rule may use: a root, a dot, a name (`h.size`), each with its type.
///
/// @param names name → type
public record Vocabulary(Map<String, Type> names) {
    public enum Type {
        YES_NO,
        /// Whole numbers; money in whole fen.
        WHOLE,
        TEXT
    }

    public Vocabulary {
        names = Map.copyOf(names);
        if (!names.keySet().stream()
                .allMatch(name -> name.matches("[A-Za-z]+\\.[a-z][a-z0-9_]*"))) {
            throw new IllegalArgumentException("a name is a root, a dot and small letters");
        }
    }

    public Vocabulary with(Map<String, Type> more) {
        var all = new LinkedHashMap<>(names);
        all.putAll(more);
        return new Vocabulary(all);
    }

    Set<String> roots() {
        var roots = new TreeSet<String>();
        names.keySet().forEach(name -> roots.add(name.substring(0, name.indexOf('.'))));
        return roots;
    }

    /// What lies below one root, by the part of the name behind the dot.
    Map<String, Type> below(String root) {
        var below = new LinkedHashMap<String, Type>();
        names.forEach((name, type) -> {
            if (name.startsWith(root + ".")) {
                below.put(name.substring(root.length() + 1), type);
            }
        });
        return below;
    }
}
