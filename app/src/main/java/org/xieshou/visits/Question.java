package org.xieshou.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.FactDeclaration;
import org.xieshou.registry.FactType;

/// A fact to ask at the door: it was never told, or was told too long ago.
///
/// @param value what was told last, as the register keeps it; null if never
/// @param asOf the day on which that was so
public record Question(FactDeclaration fact, @Nullable String value, @Nullable LocalDate asOf) {

    public String name() {
        return fact.name();
    }

    /// The part of the form's field names: `household.area-arable` → `household-area-arable`.
    public String field() {
        return fact.name().replace('.', '-');
    }

    public boolean isKnown() {
        return value != null;
    }

    public boolean isYesNo() {
        return fact.type() == FactType.YES_NO;
    }
}
