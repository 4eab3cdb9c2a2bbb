package org.xieshou.board;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieshou.board.Guarded.Spot;
import org.xieshou.poverty.Overlaps;

/// Finds which counts must not be told, as they would point at somebody: of people's health, of pupils, of who knew what.
/// All numbers of a campaign are looked at together, the board's, the modules', the circles' and the rows of the lists:
/// what is small is hidden, and as many others as it takes that nothing small can be found by adding and subtracting.
final class SmallCells {
    /// Domain §7.4: cells with fewer than five people are not published.
    private static final long LEAST = 5;

    private static final int CAMPAIGNS = 16;

    /// What a class knows before how many were asked in all; else whole before unit, those asked before those who knew, and
    /// of their like the smallest is hidden first. The order is the same whatever comes first from the database: who sees
    /// now one and now the other of two numbers knows both.
    private static final Comparator<Map.Entry<Spot, Sum>> DEAREST =
            Comparator.comparing((Map.Entry<Spot, Sum> each) ->
                            !(each.getKey().place() instanceof Place.Circle))
                    .thenComparingInt(each -> each.getKey().place().rank())
                    .thenComparing(each -> each.getKey().figure() == Figure.KNEW)
                    .thenComparingLong(each -> -each.getValue().number)
                    .thenComparing(each -> each.getKey().toString());

    /// The last answers: a list asks three times, a board again and again while nothing guarded came.
    private static final Map<List<Guarded>, Hidden> KNOWN =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(CAMPAIGNS, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<List<Guarded>, Hidden> one) {
                            return size() > CAMPAIGNS;
                        }
                    });

    private final Map<Spot, Sum> sums = new LinkedHashMap<>();
    private final Set<BitSet> secrets = new LinkedHashSet<>();

    private SmallCells() {}

    private record Sum(BitSet cells, long number) {
        Sum plus(Sum other) {
            var both = (BitSet) cells.clone();
            both.or(other.cells);
            return new Sum(both, number + other.number);
        }

        boolean isSmall() {
            return number < LEAST;
        }

        boolean isWithin(Sum other) {
            var outside = (BitSet) cells.clone();
            outside.andNot(other.cells);
            return outside.isEmpty();
        }
    }

    /// @param people all that is guarded in a campaign
    static Hidden of(List<Guarded> people) {
        var known = KNOWN.get(people);
        if (known == null) {
            known = found(people);
            KNOWN.put(List.copyOf(people), known);
        }
        return known;
    }

    private static Hidden found(List<Guarded> people) {
        var cells = new SmallCells();
        for (int i = 0; i < people.size(); i++) {
            var each = people.get(i);
            if (each.number() > 0) {
                var cell = new BitSet();
                cell.set(i);
                var sum = new Sum(cell, each.number());
                each.spots().forEach(spot -> cells.sums.merge(spot, sum, Sum::plus));
            }
        }
        cells.findSecrets();
        return cells.secrets.isEmpty() ? Hidden.NONE : cells.hidden();
    }

    /// What is small by itself, and several small parts of a whole that are small together: the whole less its other parts.
    private void findSecrets() {
        var small = sums.entrySet().stream().filter(each -> each.getValue().isSmall()).toList();
        small.forEach(each -> secrets.add(each.getValue().cells));
        for (var whole : sums.entrySet()) {
            small.stream()
                    .filter(part -> part.getKey().isBelow(whole.getKey()))
                    .filter(part -> part.getValue().isWithin(whole.getValue()))
                    .collect(
                            java.util.stream.Collectors.toMap(
                                    part -> part.getKey().place().rank(),
                                    Map.Entry::getValue,
                                    Sum::plus))
                    .values()
                    .stream()
                    .filter(Sum::isSmall)
                    .forEach(together -> secrets.add(together.cells));
        }
    }

    private Hidden hidden() {
        var shown =
                sums.entrySet().stream()
                        .filter(each -> each.getKey().isShown())
                        .sorted(DEAREST)
                        .toList();
        var told =
                Overlaps.told(shown.stream().map(each -> each.getValue().cells).toList(), secrets);
        var few = new LinkedHashSet<Spot>();
        var some = new LinkedHashSet<Spot>();
        for (int i = 0; i < shown.size(); i++) {
            if (!told.get(i)) {
                (shown.get(i).getValue().isSmall() ? few : some).add(shown.get(i).getKey());
            }
        }
        return new Hidden(few, some);
    }
}
