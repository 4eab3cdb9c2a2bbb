package org.xieshou.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reach;
import org.xieshou.access.Reading;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;

/// Whose review has come, within an actor's reach: monitored households every few months, those out of poverty every
/// year, as the parameters of the day say.
@Component
public final class Reviews {
    private static final int MOST = 500;

    private final Reading reading;
    private final Editions editions;
    private final FrontDesk desk;

    Reviews(Reading reading, Editions editions, FrontDesk desk) {
        this.reading = reading;
        this.editions = editions;
        this.desk = desk;
    }

    /// Due within a month, the longest waiting first.
    ///
    /// @throws WatchProblem if the actor may not open households
    public List<Review> due(Actor actor) {
        return read(actor, table -> table.due(desk.today().plusDays(30), MOST));
    }

    /// Those due by today, and those done in the last twelve months.
    public Review.Counts count(Actor actor) {
        return read(actor, ReviewTable::count);
    }

    /// Why somebody looks in on this household: monitored or exited; empty if nobody has to.
    public Optional<String> of(Actor actor, UUID household) {
        return read(actor, table -> table.of(household)).stream().findFirst();
    }

    /// The parameters in force today.
    public Edition edition() {
        return editions.on(desk.today());
    }

    LocalDate today() {
        return desk.today();
    }

    private <T> T read(Actor actor, Function<ReviewTable, T> work) {
        if (!actor.may(Right.HOUSEHOLDS_READ)) {
            throw WatchProblem.notYourTask();
        }
        var today = desk.today();
        return reading.as(
                actor,
                db -> work.apply(new ReviewTable(db, Reach.of(actor), today, editions.on(today))));
    }
}
