package org.xieshou.poverty;

import static org.xieshou.poverty.Measures.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xieshou.poverty.Scheme.Indicator;

/// The method of Alkire and Foster (J. Public Economics 95, 2011).
public final class AlkireFoster {
    private final Scheme scheme;

    public AlkireFoster(Scheme scheme) {
        this.scheme = scheme;
    }

    /// The weighted count of deprivations, 0 to 1.
    ///
    /// @param one with as many gaps as the scheme has indicators; what is not known counts as no deprivation
    public Fraction score(Observed one) {
        if (one.gaps().size() != scheme.indicators().size()) {
            throw new IllegalArgumentException("a gap is needed for each indicator");
        }
        var score = Fraction.ZERO;
        for (int j = 0; j < scheme.indicators().size(); j++) {
            score = one.isDeprived(j) ? score.plus(weight(j)) : score;
        }
        return score;
    }

    public boolean isPoor(Observed one) {
        return !score(one).isBelow(scheme.cutoff());
    }

    /// @param all of a group; those who lack an indicator are left out and lower the coverage
    public Measures of(List<Observed> all) {
        return measures(tally(all));
    }

    /// The sums of a group, to be added to those of others. One pass, however large the group.
    public Tally tally(Iterable<Observed> all) {
        var sums = new Sums(scheme.indicators().size());
        all.forEach(one -> add(one, sums));
        return sums.tally();
    }

    /// The measures of a group by its sums: the same as of its members.
    public Measures measures(Tally tally) {
        var size = tally.counted();
        var incidence = share(tally.poor(), size);
        var censored = each(j -> share(tally.censored().get(j), size));
        var m0 = sum(censored);
        return new Measures(
                size,
                share(size, tally.all()),
                incidence,
                share(m0, incidence),
                m0,
                share(tally.gaps(), size),
                share(tally.squares(), size),
                each(j -> share(tally.raw().get(j), size)),
                censored,
                each(j -> share(weight(j).times(censored.get(j)), m0)));
    }

    private void add(Observed one, Sums sums) {
        sums.all = sums.all.plus(one.weight());
        if (!one.isComplete()) {
            return;
        }
        sums.counted = sums.counted.plus(one.weight());
        boolean isPoor = isPoor(one);
        sums.poor = isPoor ? sums.poor.plus(one.weight()) : sums.poor;
        for (int j = 0; j < scheme.indicators().size(); j++) {
            if (one.isDeprived(j)) {
                sums.raw[j] = sums.raw[j].plus(one.weight());
                if (isPoor) {
                    deprive(one, j, sums);
                }
            }
        }
    }

    private void deprive(Observed one, int j, Sums sums) {
        sums.censored[j] = sums.censored[j].plus(one.weight());
        var gap = one.gaps().get(j).orElseThrow();
        var weighted = one.weight().times(weight(j)).times(gap);
        sums.gaps = sums.gaps.plus(weighted);
        sums.squares = sums.squares.plus(weighted.times(gap));
    }

    /// Sums while they grow.
    private static final class Sums {
        private Fraction all = Fraction.ZERO;
        private Fraction counted = Fraction.ZERO;
        private Fraction poor = Fraction.ZERO;
        private Fraction gaps = Fraction.ZERO;
        private Fraction squares = Fraction.ZERO;
        private final Fraction[] raw;
        private final Fraction[] censored;

        private Sums(int indicators) {
            raw = zeros(indicators);
            censored = zeros(indicators);
        }

        private static Fraction[] zeros(int indicators) {
            var zeros = new Fraction[indicators];
            Arrays.fill(zeros, Fraction.ZERO);
            return zeros;
        }

        private Tally tally() {
            return new Tally(all, counted, poor, List.of(raw), List.of(censored), gaps, squares);
        }
    }

    /// The same for parts: `m0` of the whole is the sum of the parts' weighted by their sizes.
    public <G> Map<G, Measures> by(List<Observed> all, Function<Observed, G> group) {
        var groups = new LinkedHashMap<G, List<Observed>>();
        all.forEach(
                one -> groups.computeIfAbsent(group.apply(one), _ -> new ArrayList<>()).add(one));
        var measures = new LinkedHashMap<G, Measures>();
        groups.forEach((name, members) -> measures.put(name, of(members)));
        return measures;
    }

    private Fraction weight(int indicator) {
        return scheme.indicators().get(indicator).weight();
    }

    private List<Fraction> each(Function<Integer, Fraction> of) {
        return IntStream.range(0, scheme.indicators().size()).boxed().map(of).toList();
    }

    private Fraction sum(List<Fraction> censored) {
        return Fraction.sum(each(j -> weight(j).times(censored.get(j))));
    }

    /// The names of the indicators, in the order of all lists.
    public List<String> names() {
        return scheme.indicators().stream().map(Indicator::name).toList();
    }
}
