package org.xieshou.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A typed value of a fact or an identity column.
public sealed interface FactValue {
    record Text(String text) implements FactValue {}

    record Whole(long number) implements FactValue {}

    /// Money in whole fen.
    record Fen(long fen) implements FactValue {}

    record Decimal(BigDecimal number) implements FactValue {}

    record Day(LocalDate day) implements FactValue {}

    record Month(YearMonth month) implements FactValue {}

    record YesNo(boolean yes) implements FactValue {}

    /// The code of one declared choice.
    record Chosen(String code) implements FactValue {}

    /// Codes of several declared choices, each once, in the order given.
    record Several(List<String> codes) implements FactValue {
        public Several {
            codes = List.copyOf(codes);
        }
    }
}
