package org.xieshou.visits.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;
import org.xieshou.visits.Here;
import org.xieshou.visits.Visits;

/// Households where the agreed day has come wait for those who visit them.
@Component
final class DueVisits implements Waiting {
    private final Visits visits;
    private final Actors actors;
    private final Here here;

    DueVisits(Visits visits, Actors actors, Here here) {
        this.visits = visits;
        this.actors = actors;
        this.here = here;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.VISITS_WRITE) || !visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .map(visits::countDue)
                .filter(waits -> waits.count() > 0)
                .map(this::item)
                .toList();
    }

    private Item item(Visits.Waits waits) {
        return Waiting.words("visits.wait.due")
                .item(State.DUE, here.noonOf(waits.first()), waits.count(), "/visits/due");
    }
}
