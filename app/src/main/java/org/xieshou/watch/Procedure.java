package org.xieshou.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One household's way through the monitoring process: where it stands, which clocks run, and what came too early.
/// Folded from the steps in the order of the journal. Pure.
///
/// @param clocks those that run now, the earliest end first
/// @param early steps that came before their time, by the clock they should have waited for
public record Procedure(
        Stage stage,
        LocalDate since,
        boolean helpedFirst,
        List<Clock> clocks,
        List<Step> early,
        List<Taken> taken) {
    public Procedure {
        clocks = List.copyOf(clocks);
        early = List.copyOf(early);
        taken = List.copyOf(taken);
    }

    /// A step as it was stated.
    ///
    /// @param good the answer, where the step is a question
    public record Stated(
            UUID entry, Step step, LocalDate on, boolean good, @Nullable String words) {}

    /// @param fits whether it changed where the household stands
    public record Taken(Stated stated, boolean fits) {}

    /// @param name talk, recognition, plan or measure
    public record Clock(String name, LocalDate end) {
        public boolean isLate(LocalDate today) {
            return end.isBefore(today);
        }
    }

    public boolean isLate(LocalDate today) {
        return clocks.stream().anyMatch(clock -> clock.isLate(today));
    }

    /// The day before which that step cannot have been: the day of the one before it. Help may have come at any time.
    public Optional<LocalDate> earliest(Step next) {
        return next == Step.HELP_FIRST
                ? Optional.empty()
                : taken.stream()
                        .filter(each -> each.fits() && each.stated().step() != Step.HELP_FIRST)
                        .map(each -> each.stated().on())
                        .max(Comparator.naturalOrder());
    }

    /// @param opened the day of the lead
    /// @param talked whether anybody has talked with the household
    public static Procedure of(
            LocalDate opened, boolean talked, List<Stated> steps, Editions editions) {
        var fold = new Fold(opened, editions);
        steps.forEach(fold::add);
        return new Procedure(
                fold.stage,
                fold.since,
                fold.helpedFirst,
                fold.clocks(talked),
                fold.early,
                fold.taken);
    }

    private static final class Fold {
        private final LocalDate opened;
        private final Editions editions;
        private final List<Taken> taken = new ArrayList<>();
        private final List<Step> early = new ArrayList<>();
        private Stage stage = Stage.LEAD;
        private LocalDate since;
        private @Nullable LocalDate authorised;
        private @Nullable LocalDate noticed;
        private @Nullable LocalDate decided;
        private boolean planned;
        private boolean helpedFirst;

        private Fold(LocalDate opened, Editions editions) {
            this.opened = opened;
            this.since = opened;
            this.editions = editions;
        }

        private void add(Stated stated) {
            var next = stage.after(stated.step(), stated.good());
            taken.add(new Taken(stated, next != null));
            if (next == null) {
                return;
            }
            note(stated);
            stage = next;
            since = stated.on();
        }

        private void note(Stated stated) {
            switch (stated.step()) {
                case AUTHORISED -> authorised = stated.on();
                case NOTICE -> noticed = stated.on();
                case TOWN_REVIEW -> waited("notice", noticed, stated);
                case DECISION -> decided = stated.good() ? stated.on() : null;
                case PLAN -> planned = true;
                case RISK_GONE -> {
                    if (stated.good()) {
                        waited("risk-gone", decided, stated);
                    }
                }
                case HELP_FIRST -> helpedFirst = true;
                case HOME_CHECK,
                        DATA_CHECK,
                        VILLAGE_REVIEW,
                        APPEAL,
                        MEASURE,
                        STABLE_CHECK,
                        AGREED,
                        EXIT_NOTICE -> {}
            }
        }

        private void waited(String clock, @Nullable LocalDate begin, Stated stated) {
            if (begin != null && stated.on().isBefore(editions.on(begin).end(clock, begin))) {
                early.add(stated.step());
            }
        }

        private List<Clock> clocks(boolean talked) {
            var clocks = new ArrayList<Clock>();
            switch (stage) {
                case LEAD -> {
                    if (!talked) {
                        run("talk", opened, clocks);
                    }
                }
                case AUTHORISED,
                        HOME_CHECKED,
                        DATA_CHECKED,
                        VILLAGE_REVIEWED,
                        NOTICED,
                        TOWN_REVIEWED ->
                        run("recognition", authorised, clocks);
                case MONITORED, PLANNED -> {
                    if (!planned) {
                        run("plan", decided, clocks);
                    }
                    run("measure", decided, clocks);
                }
                case REJECTED, HELPED, STABLE, AGREED, EXIT_NOTICED, RISK_GONE, DECLINED -> {}
            }
            return clocks;
        }

        private void run(String clock, @Nullable LocalDate begin, List<Clock> clocks) {
            if (begin != null) {
                clocks.add(new Clock(clock, editions.on(begin).end(clock, begin)));
            }
        }
    }
}
