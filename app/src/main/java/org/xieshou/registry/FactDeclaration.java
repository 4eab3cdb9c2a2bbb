package org.xieshou.registry;

import java.time.Period;
import java.util.List;

/// A fact as the catalogue declares it: once, for questions, lists, rules, forms and the household's own page.
public record FactDeclaration(
        String name,
        About of,
        FactType type,
        String unit,
        List<Choice> choices,
        Label label,
        Label question,
        Period freshFor,
        Sensitivity sensitivity,
        List<String> columns)
        implements Declared {
    public FactDeclaration {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
        if (type.isChosen() == choices.isEmpty()) {
            throw new IllegalArgumentException(name + ": a choice needs choices, others none");
        }
    }

    /// `CORE`: helper, village, town. `MEANS`: income and benefits, for offices that decide.
    public enum Sensitivity {
        CORE,
        MEANS
    }
}
