package org.xieshou.health;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one reading asks for, and why.
///
/// @param level of the worst finding; green if no line holds
/// @param findings one for each measure taken, pressure first
/// @param notFastingOrUnknown the sugar would ask for more had the person not eaten, and nobody knows whether they had
public record Advice(Level level, List<Finding> findings, boolean notFastingOrUnknown) {
    public Advice {
        findings = List.copyOf(findings);
    }

    /// How one measure stands.
    ///
    /// @param line the gravest line that holds; null if none does
    public record Finding(
            Measure measure, BigDecimal value, Level level, @Nullable Threshold line) {}

    /// Those for which the level is what it is.
    public List<Finding> reasons() {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    /// For a referral: `blood-pressure`, `glucose` or `both`.
    public String about() {
        boolean sugar =
                reasons().stream().anyMatch(finding -> finding.measure() == Measure.GLUCOSE);
        boolean pressure =
                reasons().stream().anyMatch(finding -> finding.measure() != Measure.GLUCOSE);
        return sugar && pressure ? "both" : sugar ? "glucose" : "blood-pressure";
    }
}
