package org.xieshou.poverty;

import java.util.Comparator;
import java.util.List;

/// Incomes of a group: how many lie below a line and how far, and how unequal they are.
///
/// @param all in any one unit; one at least
public record Incomes(List<Income> all) {
    /// @param weight how many have it; above nothing
    public record Income(Fraction amount, Fraction weight) {
        public Income {
            if (weight.sign() <= 0) {
                throw new IllegalArgumentException("a weight lies above nothing");
            }
        }
    }

    public Incomes {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("of nobody there is no measure");
        }
        all = List.copyOf(all);
    }

    /// Each counts once.
    public static Incomes of(List<Fraction> amounts) {
        return new Incomes(
                amounts.stream().map(amount -> new Income(amount, Fraction.ONE)).toList());
    }

    /// Foster, Greer and Thorbecke: 0 the share below the line, 1 the gap, 2 its square. Exact.
    ///
    /// @param line above nothing; who has just that is not poor
    /// @param alpha 0 or more
    public Fraction fgt(Fraction line, int alpha) {
        var sum = Fraction.ZERO;
        for (var income : all) {
            var gap = Observed.gap(income.amount, line);
            if (gap.sign() > 0) {
                sum = sum.plus(income.weight.times(gap.power(alpha)));
            }
        }
        return sum.over(size());
    }

    /// 0: all have the same; towards 1: one has all. Exact.
    ///
    /// @throws ArithmeticException if the incomes sum to nothing
    public Fraction gini() {
        var sorted = all.stream().sorted(Comparator.comparing(Income::amount)).toList();
        var below = Fraction.ZERO;
        var sumBelow = Fraction.ZERO;
        var differences = Fraction.ZERO;
        for (var income : sorted) {
            var farther = income.amount.times(below).minus(sumBelow);
            differences = differences.plus(income.weight.times(farther));
            below = below.plus(income.weight);
            sumBelow = sumBelow.plus(income.weight.times(income.amount));
        }
        return differences.over(below.times(sumBelow));
    }

    /// The same for a small sample: n / (n − 1) times as much.
    ///
    /// @throws ArithmeticException for one income
    public Fraction giniOfSample() {
        var n = Fraction.of(all.size());
        return gini().times(n).over(n.minus(Fraction.ONE));
    }

    /// Atkinson's measure for an aversion of one half; roots are not exact.
    public double atkinsonHalf() {
        double roots = 0;
        for (var income : all) {
            roots += income.weight.toDouble() * Math.sqrt(income.amount.toDouble());
        }
        double mean = roots / size().toDouble();
        return 1 - mean * mean / mean().toDouble();
    }

    public Fraction mean() {
        var sum = Fraction.ZERO;
        for (var income : all) {
            sum = sum.plus(income.weight.times(income.amount));
        }
        return sum.over(size());
    }

    private Fraction size() {
        return Fraction.sum(all.stream().map(Income::weight).toList());
    }
}
