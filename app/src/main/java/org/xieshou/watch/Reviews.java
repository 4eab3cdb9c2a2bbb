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
import org.xieshou.shared.web.Pager;

/// Whose review has come, within an actor's reach: monitored households every few months, those out of poverty every
/// year, as the parameters of the day say.
@Component
public final class Reviews {
    public static final int SIZE = 50;

    /// Who looks in plans a month ahead.
    private static final int AHEAD = 30;

    private final Reading reading;
    private final Editions editions;
    private final FrontDesk desk;

    Reviews(Reading reading, Editions editions, FrontDesk desk) {
        this.reading = reading;
        this.editions = editions;
        this.desk = desk;
    }

    /// One page of them.
    ///
    /// @param counts of all pages: the list is as long as those due soon
    public record Listed(List<Review> reviews, Review.Counts counts) {
        public Listed {
            reviews = List.copyOf(reviews);
        }
    }

    /// Due within a month, the longest waiting first.
    ///
    /// @param page from 1
    /// @throws WatchProblem if the actor may not open households
    public Listed due(Actor actor, long page) {
        return read(
                actor,
                table -> {
                    var until = desk.today().plusDays(AHEAD);
                    var counts = table.count(until);
                    long before = Pager.before(page, counts.soon(), SIZE);
                    return new Listed(table.due(until, SIZE, before), counts);
                });
    }

    /// Those due, and those done in the last twelve months.
    public Review.Counts count(Actor actor) {
        return read(actor, table -> table.count(desk.today().plusDays(AHEAD)));
    }

    /// Why somebody looks in on a household.
    ///
    /// @param of monitored or exited
    /// @param from the day since which it is so
    public record Due(String of, LocalDate from) {}

    /// Empty if nobody has to look in on this household.
    public Optional<Due> of(Actor actor, UUID household) {
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
