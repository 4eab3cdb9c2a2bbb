package org.xieshou.poverty;

import java.util.List;
import java.util.stream.IntStream;

/// The sums from which the measures of a group are made, all by weight. Those of two groups add up to those of both, so
/// a village's go into its town's without looking at anybody twice.
///
/// @param all observed
/// @param counted all whose indicators are known
/// @param poor those counted and poor
/// @param raw one an indicator: those counted and deprived in it
/// @param censored the same of the poor alone
/// @param gaps the poor's gaps, each by its indicator's weight
/// @param squares the same squared
public record Tally(
        Fraction all,
        Fraction counted,
        Fraction poor,
        List<Fraction> raw,
        List<Fraction> censored,
        Fraction gaps,
        Fraction squares) {
    public Tally {
        raw = List.copyOf(raw);
        censored = List.copyOf(censored);
    }

    /// @param other of the same scheme
    public Tally plus(Tally other) {
        return new Tally(
                all.plus(other.all),
                counted.plus(other.counted),
                poor.plus(other.poor),
                plus(raw, other.raw),
                plus(censored, other.censored),
                gaps.plus(other.gaps),
                squares.plus(other.squares));
    }

    private static List<Fraction> plus(List<Fraction> some, List<Fraction> others) {
        return IntStream.range(0, some.size())
                .mapToObj(j -> some.get(j).plus(others.get(j)))
                .toList();
    }
}
