package org.xieshou.watch;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where all leads of a reach stand that nobody closed. Where a household stands is folded from the steps of its process;
/// the many with no step yet differ in alert, day and talk alone, so the database counts them and none is read one by one.
///
/// @param tallies of those without a step
/// @param walked those with steps
record Census(List<Tally> tallies, List<Walked> walked, LocalDate today, Editions editions) {
    Census {
        tallies = List.copyOf(tallies);
        walked = List.copyOf(walked);
    }

    record Tally(Alert alert, LocalDate day, boolean talked, long n) {}

    record Walked(UUID id, Alert alert, LocalDate day, Procedure procedure) {
        boolean isOver() {
            return procedure.stage().isOver();
        }
    }

    private boolean isLate(Tally tally) {
        return Procedure.of(tally.day, tally.talked, List.of(), editions).isLate(today);
    }

    private Stream<Walked> going() {
        return walked.stream().filter(each -> !each.isOver());
    }

    /// Those whose way is at its end although nobody closed them.
    List<UUID> ended() {
        return walked.stream().filter(Walked::isOver).map(Walked::id).toList();
    }

    /// Of those with steps, the ones of which a clock has run out.
    List<UUID> late() {
        return going().filter(each -> each.procedure.isLate(today)).map(Walked::id).toList();
    }

    /// Whoever was told of on one of these days, and has not been talked with, has waited too long.
    List<LocalDate> lateDays() {
        return tallies.stream().filter(this::isLate).map(Tally::day).distinct().sorted().toList();
    }

    Leads.Counts counts() {
        return new Leads.Counts(open(), lateOnes(), first());
    }

    private Map<Alert, Long> open() {
        var open = new TreeMap<Alert, Long>();
        tallies.forEach(each -> open.merge(each.alert, each.n, Long::sum));
        going().forEach(each -> open.merge(each.alert, 1L, Long::sum));
        return open;
    }

    private Map<Alert, Long> lateOnes() {
        var late = new TreeMap<Alert, Long>();
        tallies.stream()
                .filter(this::isLate)
                .forEach(each -> late.merge(each.alert, each.n, Long::sum));
        going().filter(each -> each.procedure.isLate(today))
                .forEach(each -> late.merge(each.alert, 1L, Long::sum));
        return late;
    }

    private @Nullable LocalDate first() {
        return Stream.concat(tallies.stream().map(Tally::day), going().map(Walked::day))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
