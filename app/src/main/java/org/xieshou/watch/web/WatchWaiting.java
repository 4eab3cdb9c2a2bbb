package org.xieshou.watch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.journal.FrontDesk;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;
import org.xieshou.watch.Leads;
import org.xieshou.watch.Reviews;

/// On the home page of those who keep a register: households to talk with, and to look in on.
@Component
final class WatchWaiting implements Waiting {
    /// Those who reach more have the page; a home page must not take seconds.
    private static final int MOST_AREAS = 100;

    private final Leads leads;
    private final Reviews reviews;
    private final Actors actors;
    private final FrontDesk desk;

    WatchWaiting(Leads leads, Reviews reviews, Actors actors, FrontDesk desk) {
        this.leads = leads;
        this.reviews = reviews;
        this.actors = actors;
        this.desk = desk;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.HOUSEHOLDS_WRITE) || !visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .filter(actor -> actor.areas().size() <= MOST_AREAS)
                .flatMap(actor -> items(actor).stream())
                .toList();
    }

    private List<Item> items(Actor actor) {
        var items = new ArrayList<Item>();
        var open = leads.count(actor);
        var first = open.first();
        if (first != null) {
            items.add(talks(open, first));
        }
        var counts = reviews.count(actor);
        if (counts.due() > 0) {
            items.add(
                    Waiting.words("watch.wait.review")
                            .item(
                                    counts.late() > 0 ? State.LATE : State.DUE,
                                    desk.noonOf(counts.first()),
                                    counts.due(),
                                    "/watch/reviews"));
        }
        return items;
    }

    private Item talks(Leads.Counts open, LocalDate first) {
        boolean late = !open.late().isEmpty();
        return Waiting.words("watch.wait.lead")
                .item(
                        late ? State.LATE : State.DUE,
                        desk.noonOf(first),
                        Leads.Counts.of(open.open(), null),
                        "/watch");
    }
}
