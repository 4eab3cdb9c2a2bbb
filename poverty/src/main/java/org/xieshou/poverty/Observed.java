package org.xieshou.poverty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One person or household as observed.
///
/// @param weight how many it stands for: 1, the household's size, a sampling weight; above nothing
/// @param gaps one an indicator, 0 to 1; null where it is not known. Yes-or-no indicators have 0 and 1
public record Observed(Fraction weight, List<@Nullable Fraction> gaps) {
    public Observed {
        if (weight.sign() <= 0) {
            throw new IllegalArgumentException("a weight lies above nothing");
        }
        for (var gap : gaps) {
            if (gap != null && (gap.sign() < 0 || Fraction.ONE.isBelow(gap))) {
                throw new IllegalArgumentException("a gap lies between 0 and 1");
            }
        }
        gaps = Collections.unmodifiableList(new ArrayList<>(gaps));
    }

    /// The share of the cut-off that is lacking; 0 if the achievement reaches it.
    ///
    /// @param cutoff above nothing
    public static Fraction gap(Fraction achievement, Fraction cutoff) {
        return achievement.isBelow(cutoff)
                ? cutoff.minus(achievement).over(cutoff)
                : Fraction.ZERO;
    }

    public boolean isComplete() {
        return gaps.stream().allMatch(Objects::nonNull);
    }

    boolean isDeprived(int indicator) {
        var gap = gaps.get(indicator);
        return gap != null && gap.sign() > 0;
    }
}
