package org.xieshou.registry.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sort of fault and what it cost: the same one may leave out a household here and only a value there.
///
/// @param rule of the register's quality that would find it; null for what the reading or the taking itself found
/// @param years that the words of the rule name
public record FaultKind(FaultCode code, Effect effect, @Nullable String rule, List<Integer> years) {
    public FaultKind {
        years = List.copyOf(years);
    }

    /// In the messages.
    public String key() {
        return rule == null ? code.key() : "quality." + rule;
    }

    public String remedyKey() {
        return rule == null ? code.key() + ".remedy" : "quality." + rule + ".do";
    }
}
