package org.xieshou.assistance;

import java.util.Comparator;

/// What is counted apart from all else: goods by name, measure and lot, or money.
///
/// @param item such as 大米; empty for money
/// @param measure such as 公斤; empty if none was said, `fen` for money
/// @param lot such as 191017-1; empty for goods without one
public record Good(String item, String measure, String lot) implements Comparable<Good> {
    public static final Good MONEY = new Good("", "fen", "");

    private static final Comparator<Good> ORDER =
            Comparator.comparing(Good::item).thenComparing(Good::measure).thenComparing(Good::lot);

    /// Its amounts are fen; those of goods are thousandths of the measure.
    public boolean isMoney() {
        return item.isEmpty();
    }

    @Override
    public int compareTo(Good other) {
        return ORDER.compare(this, other);
    }
}
