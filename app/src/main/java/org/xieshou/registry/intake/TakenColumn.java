package org.xieshou.registry.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.About;
import org.xieshou.registry.Declared;

/// A column that is read, and what it is declared as.
record TakenColumn(
        int index,
        String letter,
        String header,
        Declared declared,
        @Nullable Integer year,
        BigDecimal scale) {
    String target() {
        return declared.name();
    }

    boolean isOfHousehold() {
        return declared.of() == About.HOUSEHOLD;
    }
}
