package org.xieshou.entitlement;

import java.util.List;
import org.xieshou.registry.Label;
import org.xieshou.rules.Vocabulary;

/// A name that rules may use.
///
/// @param name `h.size`
/// @param facts of the catalogue that settle it; none if another office knows
/// @param isMeans only those who keep the register may see it
public record RuleName(
        String name, Vocabulary.Type type, Label label, List<String> facts, boolean isMeans) {
    public RuleName {
        facts = List.copyOf(facts);
    }
}
