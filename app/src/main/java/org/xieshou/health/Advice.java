package org.xieshou.health;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
            Measure measure, BigDecimal value, Level level, @Nullable Threshold line) {
        boolean isLow() {
            return line != null && line.bound().isBelow();
        }

        /// What to say of it, below `health.advice.`. Both pressures are one to whom it is said.
        String sentence() {
            var what = measure == Measure.GLUCOSE ? "glucose." : "pressure.";
            if (level == Level.GREEN) {
                return what + "fine";
            }
            if (isLow()) {
                return what + (level.isUrgent() ? "low.urgent" : "low");
            }
            return what + "high." + (level.isUrgent() ? "urgent" : level.code());
        }
    }

    /// The whole in a word, below `health.level.`: its level, or `open` where nothing is wrong for somebody who has eaten,
    /// and nobody knows whether the person had. That is not called normal.
    public String word() {
        return isOpen() ? "open" : level.code();
    }

    /// What to say to the person, below `health.advice.`: the help that cannot wait, then a sentence for each measure and
    /// direction. What is too low comes first, as it is mended on the spot, then the gravest.
    public List<String> sentences() {
        if (level == Level.GREEN && !isOpen()) {
            return List.of("green");
        }
        var sentences = new ArrayList<String>();
        if (level.isUrgent()) {
            sentences.add(level.code());
        }
        spoken().stream()
                .map(finding -> isLeftOpen(finding) ? "glucose.open" : finding.sentence())
                .forEach(sentences::add);
        return List.copyOf(sentences);
    }

    private List<Finding> spoken() {
        var spoken = new ArrayList<Finding>();
        findings.stream()
                .filter(finding -> finding.measure() != Measure.GLUCOSE)
                .max(Comparator.comparing(Finding::level))
                .ifPresent(spoken::add);
        findings.stream()
                .filter(finding -> finding.measure() == Measure.GLUCOSE)
                .forEach(spoken::add);
        spoken.sort(Comparator.comparing(Finding::isLow).thenComparing(Finding::level).reversed());
        return spoken;
    }

    private boolean isOpen() {
        return level == Level.GREEN && notFastingOrUnknown;
    }

    private boolean isLeftOpen(Finding finding) {
        return notFastingOrUnknown && finding.measure() == Measure.GLUCOSE;
    }

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
