package org.xieshou.registry;

import java.util.List;
import java.util.Optional;

/// Something a list's column can hold: an identity column or a fact.
public sealed interface Declared permits Declared.Identity, FactDeclaration {
    /// `household.area-arable`; unique in the catalogue.
    String name();

    About of();

    FactType type();

    /// In declared order; empty unless the type is a choice.
    List<Choice> choices();

    Label label();

    /// Names by which other offices call it, the labels not repeated.
    List<String> columns();

    default Optional<Choice> findChoice(String code) {
        return choices().stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /// A column that says who and where a row is: number, place, name, document, relation.
    record Identity(
            String name,
            About of,
            FactType type,
            List<Choice> choices,
            Label label,
            List<String> columns)
            implements Declared {
        public Identity {
            choices = List.copyOf(choices);
            columns = List.copyOf(columns);
        }
    }
}
