package org.xieshou.health;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;

/// One line by which a reading is judged.
///
/// @param bound on which side of the value it holds
/// @param level what it asks for
/// @param meal holds only in this state; null: in any
/// @param signs holds only with one of these signs, or if treated where `treated` is among them; empty: always
/// @param sources where it stands, in words
/// @param unsure still to be confirmed by the health office
public record Threshold(
        Measure measure,
        Bound bound,
        BigDecimal value,
        Level level,
        @Nullable String meal,
        Set<String> signs,
        List<Label> sources,
        boolean unsure) {
    static final String TREATED = "treated";

    public Threshold {
        signs = Set.copyOf(signs);
        sources = List.copyOf(sources);
    }

    /// Sides of a value.
    public enum Bound {
        LEAST("≥"),
        ABOVE(">"),
        MOST("≤"),
        BELOW("<");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        /// What it holds for is too low rather than too high.
        boolean isBelow() {
            return this == MOST || this == BELOW;
        }

        boolean holds(BigDecimal found, BigDecimal value) {
            int side = found.compareTo(value);
            return switch (this) {
                case LEAST -> side >= 0;
                case ABOVE -> side > 0;
                case MOST -> side <= 0;
                case BELOW -> side < 0;
            };
        }
    }

    boolean holds(Sample sample) {
        var found = measure.of(sample);
        return found != null
                && bound.holds(found, value)
                && (meal == null || meal.equals(sample.meal()))
                && (signs.isEmpty() || isSeenIn(sample));
    }

    private boolean isSeenIn(Sample sample) {
        return (sample.treated() && signs.contains(TREATED))
                || sample.signs().stream().anyMatch(signs::contains);
    }

    /// Whether it needs more than the value itself.
    public boolean needsSigns() {
        return !signs.isEmpty();
    }
}
