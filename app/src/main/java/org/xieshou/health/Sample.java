package org.xieshou.health;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The values of one reading, as they are judged.
///
/// @param systolic mmHg
/// @param diastolic mmHg
/// @param pulse beats a minute
/// @param glucose capillary, mmol/L
/// @param meal `fasting`, `eaten`, `two-hours` or `unknown`
/// @param signs what the person feels now, by the codes of the thresholds' file
/// @param treated takes something that lowers the sugar
public record Sample(
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable Integer pulse,
        @Nullable BigDecimal glucose,
        String meal,
        Set<String> signs,
        boolean treated) {
    public static final String FASTING = "fasting";
    public static final String UNKNOWN = "unknown";

    public Sample {
        signs = Set.copyOf(signs);
    }

    public static Sample pressure(int systolic, int diastolic, String... signs) {
        return new Sample(systolic, diastolic, null, null, UNKNOWN, Set.of(signs), false);
    }

    public static Sample glucose(BigDecimal glucose, String meal) {
        return new Sample(null, null, null, glucose, meal, Set.of(), false);
    }

    public boolean hasPressure() {
        return systolic != null || diastolic != null;
    }

    boolean isEmpty() {
        return !hasPressure() && glucose == null;
    }

    Sample asFasting() {
        return new Sample(systolic, diastolic, pulse, glucose, FASTING, signs, treated);
    }
}
