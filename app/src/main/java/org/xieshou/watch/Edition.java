package org.xieshou.watch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieshou.registry.Label;

/// The parameters of a region from a day on.
///
/// @param free days on which nobody works beside Saturdays and Sundays
/// @param worked Saturdays and Sundays on which people work
public record Edition(
        String region,
        LocalDate from,
        Map<Alert, Rule> rules,
        Map<String, Term> clocks,
        Map<String, Rhythm> reviews,
        Set<LocalDate> free,
        Set<LocalDate> worked) {
    public Edition {
        rules = Map.copyOf(rules);
        clocks = Map.copyOf(clocks);
        reviews = Map.copyOf(reviews);
        free = Set.copyOf(free);
        worked = Set.copyOf(worked);
    }

    /// @param quiet how long the alert is silent for a household after it was closed
    /// @param fresh older statements open nothing
    /// @param ages from and to, where the rule is about children
    public record Rule(Period quiet, Period fresh, List<Integer> ages, List<Label> sources) {
        public Rule {
            ages = List.copyOf(ages);
            sources = List.copyOf(sources);
        }
    }

    /// @param work working days, else calendar days
    public record Term(int days, boolean work, Label source) {}

    /// @param during how long it goes on; null for as long as the status lasts
    public record Rhythm(Period every, @Nullable Period during) {}

    /// The last day of a term that begins on this one.
    public LocalDate end(String clock, LocalDate begin) {
        var term = term(clock);
        if (!term.work()) {
            return begin.plusDays(term.days());
        }
        var day = begin;
        for (int left = term.days(); left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || (!weekend && !free.contains(day));
    }

    public Term term(String clock) {
        var term = clocks.get(clock);
        if (term == null) {
            throw new IllegalArgumentException("no clock " + clock);
        }
        return term;
    }

    public Rule rule(Alert alert) {
        var rule = rules.get(alert);
        if (rule == null) {
            throw new IllegalArgumentException("no alert " + alert);
        }
        return rule;
    }

    /// @param of monitored or exited
    public Rhythm rhythm(String of) {
        var rhythm = reviews.get(of);
        if (rhythm == null) {
            throw new IllegalArgumentException("no of " + of);
        }
        return rhythm;
    }
}
