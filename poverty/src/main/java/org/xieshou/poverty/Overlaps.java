package org.xieshou.poverty;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which sums over the same cells may be told where they overlap in any way, such as a unit's and a module's: so many that
/// by adding and subtracting those that are told no secret can be worked out. `Disclosure` does it for trees, where what is
/// hidden of a whole must not be small; here every sum that nobody may know is named.
///
/// A sum is a row with a one for each of its cells. What can be worked out is what the told rows span; a sum is told if the
/// secrets stay outside of that. Whatever is refused lies outside too: with it a secret could have been reached.
public final class Overlaps {
    private final TreeMap<Integer, Row> told = new TreeMap<>();
    private List<Row> secrets = new ArrayList<>();

    private Overlaps() {}

    /// @param wanted the cells of each sum, the dearest first
    /// @param secrets the cells of sums that must not be found, none of them without a cell
    /// @return the numbers of those among the wanted that may be told
    public static BitSet told(List<BitSet> wanted, Collection<BitSet> secrets) {
        var overlaps = new Overlaps();
        for (var secret : new LinkedHashSet<>(secrets)) {
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("a secret without cells");
            }
            overlaps.secrets.add(Row.of(secret));
        }
        var may = new BitSet();
        for (int i = 0; i < wanted.size(); i++) {
            may.set(i, overlaps.tells(Row.of(wanted.get(i))));
        }
        return may;
    }

    private boolean tells(Row sum) {
        // by columns from the left: a told row has nothing to the left of the column under which it
        // is kept
        for (Integer at = sum.first(); at != null; at = sum.next(at)) {
            var known = told.get(at);
            if (known != null) {
                sum.clear(at, known);
            }
        }
        Integer lead = sum.first();
        return lead == null || isHarmless(sum, lead);
    }

    private boolean isHarmless(Row sum, int lead) {
        var left = new ArrayList<Row>(secrets.size());
        for (var secret : secrets) {
            var rest = secret.without(lead, sum);
            if (rest.first() == null) {
                return false;
            }
            left.add(rest);
        }
        secrets = left;
        told.put(lead, sum);
        return true;
    }

    /// A row of mostly nothing, by column.
    private record Row(TreeMap<Integer, Fraction> by) {
        static Row of(BitSet cells) {
            var by = new TreeMap<Integer, Fraction>();
            cells.stream().forEach(cell -> by.put(cell, Fraction.ONE));
            return new Row(by);
        }

        @Nullable Integer first() {
            return by.isEmpty() ? null : by.firstKey();
        }

        @Nullable Integer next(int at) {
            return by.higherKey(at);
        }

        /// A row like this one with nothing in that column; this very one if there is nothing yet.
        Row without(int at, Row other) {
            if (!by.containsKey(at)) {
                return this;
            }
            var rest = new Row(new TreeMap<>(by));
            rest.clear(at, other);
            return rest;
        }

        /// Takes as much of another row away that nothing is left in that column.
        void clear(int at, Row other) {
            var times =
                    by.getOrDefault(at, Fraction.ZERO)
                            .over(other.by.getOrDefault(at, Fraction.ONE));
            other.by.forEach((column, value) -> {
                var rest = by.getOrDefault(column, Fraction.ZERO).minus(times.times(value));
                if (rest.sign() == 0) {
                    by.remove(column);
                } else {
                    by.put(column, rest);
                }
            });
        }
    }
}
