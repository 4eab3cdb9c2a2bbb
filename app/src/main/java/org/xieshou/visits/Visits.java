package org.xieshou.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.Pager;

/// The visits within an actor's reach.
@Component
public final class Visits {
    public static final int DUE_SIZE = 50;

    private final Reading reading;
    private final Here here;

    Visits(Reading reading, Here here) {
        this.reading = reading;
        this.here = here;
    }

    /// Which visits to list.
    ///
    /// @param unit empty for all units
    /// @param before only what stands below it in the list
    public record Days(LocalDate from, LocalDate to, String unit, Key before) {}

    /// The place of a visit in the list: newest day first, then the newest entry.
    public record Key(LocalDate day, long seq) {
        public static Key above(LocalDate day) {
            return new Key(day.plusDays(1), 0);
        }
    }

    /// @param first the day of the longest waiting
    public record Waits(long count, LocalDate first) {}

    /// A household that was met, the day of its last visit and the name of the unit that came.
    public record Met(UUID household, LocalDate day, String by) {}

    /// Which of these households somebody has met for an activity.
    ///
    /// @param module its part, 0 for any
    public List<Met> metFor(Actor actor, UUID activity, int module, List<UUID> households) {
        return read(actor, visits -> visits.metFor(activity, module, households));
    }

    /// All visits of a household, the latest first; empty for one out of reach.
    ///
    /// @throws VisitsProblem if the actor may not open households
    public List<Visit> of(Actor actor, UUID household) {
        return read(actor, visits -> visits.of(household));
    }

    public List<Visit> between(Actor actor, Days days, int most) {
        return read(actor, visits -> visits.between(days, most));
    }

    /// One page of where to go again.
    ///
    /// @param total of all pages, as it waits on the home page
    public record DueList(List<Due> rows, long total) {
        public DueList {
            rows = List.copyOf(rows);
        }
    }

    /// Households to go to again, the longest waiting first.
    ///
    /// @param page from 1
    public DueList due(Actor actor, long page) {
        return read(
                actor,
                visits -> {
                    var found = visits.due(DUE_SIZE, Pager.before(page, Long.MAX_VALUE, DUE_SIZE));
                    // beyond the last page comes the last
                    return found.rows().isEmpty() && page > 1
                            ? visits.due(
                                    DUE_SIZE,
                                    Pager.before(page, visits.countDue().count(), DUE_SIZE))
                            : found;
                });
    }

    public Waits countDue(Actor actor) {
        return read(actor, VisitTable::countDue);
    }

    private <T> T read(Actor actor, Function<VisitTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw VisitsProblem.notYourTask();
        }
        return reading.as(
                actor, db -> work.apply(new VisitTable(db, Reach.of(actor), here.today())));
    }
}
