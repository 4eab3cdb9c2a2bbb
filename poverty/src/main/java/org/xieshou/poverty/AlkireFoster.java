package org.xieshou.poverty;

import static org.xieshou.poverty.Measures.share;

import java.util.ArrayList;
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
        var counted = all.stream().filter(Observed::isComplete).toList();
        var poor = counted.stream().filter(this::isPoor).toList();
        var size = weights(counted);
        var censored = headcounts(poor, size);
        var m0 = sum(censored);
        var incidence = share(weights(poor), size);
        return new Measures(
                size,
                share(size, weights(all)),
                incidence,
                share(m0, incidence),
                m0,
                gaps(poor, size, 1),
                gaps(poor, size, 2),
                headcounts(counted, size),
                censored,
                each(j -> share(weight(j).times(censored.get(j)), m0)));
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

    private List<Fraction> headcounts(List<Observed> some, Fraction size) {
        return each(
                j -> share(weights(some.stream().filter(one -> one.isDeprived(j)).toList()), size));
    }

    private Fraction gaps(List<Observed> poor, Fraction size, int power) {
        var sum = Fraction.ZERO;
        for (var one : poor) {
            for (int j = 0; j < scheme.indicators().size(); j++) {
                if (one.isDeprived(j)) {
                    var gap = one.gaps().get(j).orElseThrow();
                    sum = sum.plus(one.weight().times(weight(j)).times(gap.power(power)));
                }
            }
        }
        return share(sum, size);
    }

    private static Fraction weights(List<Observed> some) {
        return Fraction.sum(some.stream().map(Observed::weight).toList());
    }

    /// The names of the indicators, in the order of all lists.
    public List<String> names() {
        return scheme.indicators().stream().map(Indicator::name).toList();
    }
}
