package org.xieshou.poverty;

import java.util.HashSet;
import java.util.List;

/// What counts as a deprivation, how much, and from which score somebody is poor.
///
/// @param indicators whose weights sum to one
/// @param cutoff k: above 0, at most 1
public record Scheme(List<Indicator> indicators, Fraction cutoff) {
    /// @param weight above nothing
    public record Indicator(String name, Fraction weight) {
        public Indicator {
            if (weight.sign() <= 0) {
                throw new IllegalArgumentException(name + " has no weight");
            }
        }
    }

    public Scheme {
        indicators = List.copyOf(indicators);
        var weights = Fraction.sum(indicators.stream().map(Indicator::weight).toList());
        if (!weights.equals(Fraction.ONE)) {
            throw new IllegalArgumentException("the weights sum to " + weights + ", not to 1");
        }
        if (cutoff.sign() <= 0 || Fraction.ONE.isBelow(cutoff)) {
            throw new IllegalArgumentException("a cut-off lies above 0 and is at most 1");
        }
        if (new HashSet<>(indicators.stream().map(Indicator::name).toList()).size()
                < indicators.size()) {
            throw new IllegalArgumentException("two indicators have one name");
        }
    }

    /// All indicators weigh the same.
    public static Scheme equal(List<String> names, Fraction cutoff) {
        var weight = Fraction.of(1, names.size());
        return new Scheme(names.stream().map(name -> new Indicator(name, weight)).toList(), cutoff);
    }

    public Scheme cutoff(Fraction other) {
        return new Scheme(indicators, other);
    }
}
