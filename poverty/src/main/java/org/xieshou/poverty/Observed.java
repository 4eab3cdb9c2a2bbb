package org.xieshou.poverty;

import java.util.List;
import java.util.Optional;

/// One person or household as observed.
///
/// @param weight how many it stands for: 1, the household's size, a sampling weight; above nothing
/// @param gaps one an indicator, 0 to 1; empty where it is not known. Yes-or-no indicators have 0 and 1
public record Observed(Fraction weight, List<Optional<Fraction>> gaps) {
    public Observed {
        if (weight.sign() <= 0) {
            throw new IllegalArgumentException("a weight lies above nothing");
        }
        if (gaps.stream().flatMap(Optional::stream).anyMatch(Observed::isOutside)) {
            throw new IllegalArgumentException("a gap lies between 0 and 1");
        }
        gaps = List.copyOf(gaps);
    }

    private static boolean isOutside(Fraction gap) {
        return gap.sign() < 0 || Fraction.ONE.isBelow(gap);
    }

    /// All indicators are known.
    public static Observed known(Fraction weight, List<Fraction> gaps) {
        return new Observed(weight, gaps.stream().map(Optional::of).toList());
    }

    /// The share of the cut-off that is lacking; 0 if the achievement reaches it.
    ///
    /// @param cutoff above nothing
    public static Fraction gap(Fraction achievement, Fraction cutoff) {
        return achievement.isBelow(cutoff) ? cutoff.minus(achievement).over(cutoff) : Fraction.ZERO;
    }

    public boolean isComplete() {
        return gaps.stream().allMatch(Optional::isPresent);
    }

    boolean isDeprived(int indicator) {
        return gaps.get(indicator).filter(gap -> gap.sign() > 0).isPresent();
    }
}
