package org.xieshou.health;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The thresholds of a region from a day on. Judges one reading: each measure for itself, the worst wins.
///
/// @param outcomeCheck days until somebody asks what became of a referral
/// @param followUp days between two readings of a known patient
/// @param signs all that may be asked, in the file's order
public record Edition(
        String region,
        LocalDate from,
        int outcomeCheck,
        int followUp,
        Map<Measure, Range> possible,
        List<String> signs,
        List<Threshold> lines) {
    public Edition {
        possible = Map.copyOf(possible);
        signs = List.copyOf(signs);
        lines = List.copyOf(lines);
    }

    /// What a measure can be at all, both ends included.
    public record Range(BigDecimal least, BigDecimal most) {
        public boolean holds(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    /// The measures whose values cannot be, in their order. Systolic must be above diastolic, and neither comes alone.
    public Set<Measure> impossibles(Sample sample) {
        var impossible = EnumSet.noneOf(Measure.class);
        for (var measure : Measure.values()) {
            var value = measure.of(sample);
            var range = possible.get(measure);
            if (value != null && range != null && !range.holds(value)) {
                impossible.add(measure);
            }
        }
        var upper = sample.systolic();
        var lower = sample.diastolic();
        if (upper == null || lower == null) {
            if (sample.hasPressure()) {
                impossible.add(upper == null ? Measure.SYSTOLIC : Measure.DIASTOLIC);
            }
        } else if (upper <= lower && !impossible.contains(Measure.DIASTOLIC)) {
            impossible.add(Measure.SYSTOLIC);
        }
        return impossible;
    }

    /// The first of them; null if all can be.
    public @Nullable Measure impossible(Sample sample) {
        return impossibles(sample).stream().findFirst().orElse(null);
    }

    /// What the reading asks for. Whether its values can be is asked before, by [#impossible].
    public Advice judge(Sample sample) {
        var findings = new ArrayList<Advice.Finding>();
        var worst = Level.GREEN;
        for (var measure : Measure.values()) {
            var value = measure.of(sample);
            if (value != null && measure != Measure.PULSE) {
                var line = gravest(measure, sample);
                var level = line == null ? Level.GREEN : line.level();
                findings.add(new Advice.Finding(measure, value, level, line));
                worst = worst.worse(level);
            }
        }
        return new Advice(worst, findings, isOpen(sample));
    }

    private @Nullable Threshold gravest(Measure measure, Sample sample) {
        Threshold gravest = null;
        for (var line : lines) {
            boolean graver = gravest == null || line.level().compareTo(gravest.level()) > 0;
            if (line.measure() == measure && graver && line.holds(sample)) {
                gravest = line;
            }
        }
        return gravest;
    }

    private boolean isOpen(Sample sample) {
        return sample.glucose() != null
                && sample.meal().equals(Sample.UNKNOWN)
                && level(sample.asFasting()).compareTo(level(sample)) > 0;
    }

    private Level level(Sample sample) {
        var line = gravest(Measure.GLUCOSE, sample);
        return line == null ? Level.GREEN : line.level();
    }

    /// What may be, by measure, in the order of the measures.
    public Map<Measure, Range> ranges() {
        return new EnumMap<>(possible);
    }
}
