package org.xieshou.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Need in one place and in the places right below it, as far as it may be told.
///
/// @param known the seq up to which the record was read
/// @param day as true on
/// @param below the places below, in the official list's order
/// @param measures null where they are not told
public record Picture(
        long known,
        LocalDate day,
        PlaceNeed place,
        List<PlaceNeed> below,
        @Nullable Measured measures) {
    public Picture {
        below = List.copyOf(below);
    }

    /// @param households null where they are too few to be told of
    /// @param people the same
    /// @param cells one an item, in the checklist's order
    public record PlaceNeed(
            int area,
            String name,
            @Nullable Long households,
            @Nullable Long people,
            List<Cell> cells) {
        public PlaceNeed {
            cells = List.copyOf(cells);
        }

        public Cell of(Item item) {
            return cells.get(item.at());
        }
    }

    /// People of one place by one item: both null where they are not told.
    ///
    /// @param lacking whose household does not meet it
    /// @param of all of whom it is known
    public record Cell(Item item, @Nullable Long lacking, @Nullable Long of) {
        public boolean isTold() {
            return lacking != null && of != null;
        }

        /// In hundredths; nothing where nobody is known.
        public long percent() {
            return lacking == null || of == null || of == 0 ? 0 : Math.round(100.0 * lacking / of);
        }
    }

    /// Of people all of whose six indicators are known; of those whose income is known. Rounded to four places from exact
    /// fractions.
    ///
    /// @param counted people all of whose indicators are known
    /// @param h share that is poor; `a` their average score; `m0`, `m1`, `m2` as Alkire and Foster name them
    /// @param gini null if it cannot be said
    public record Measured(
            long counted,
            BigDecimal coverage,
            BigDecimal h,
            BigDecimal a,
            BigDecimal m0,
            BigDecimal m1,
            BigDecimal m2,
            List<Indicator> indicators,
            long incomes,
            BigDecimal p0,
            BigDecimal p1,
            BigDecimal p2,
            @Nullable BigDecimal gini) {
        public Measured {
            indicators = List.copyOf(indicators);
        }
    }

    /// @param raw share that lacks it; `censored` share that is poor and lacks it; `contribution` its share of `m0`
    public record Indicator(
            String name, BigDecimal raw, BigDecimal censored, BigDecimal contribution) {}
}
