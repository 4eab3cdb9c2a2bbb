package org.xieshou.visits.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
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
        return actors.find(UUID.fromString(visitor.principal().getName())).stream()
                .map(visits::countDue)
                .filter(waits -> waits.count() > 0)
                .map(this::item)
                .toList();
    }

    private Item item(Visits.Waits waits) {
        return new Item(
                State.DUE,
                here.noonOf(waits.first()),
                waits.count(),
                Text.of("visits.wait.due"),
                Text.of("visits.wait.due.tag"),
                Text.of("visits.wait.due.text"),
                "/visits/due",
                Text.of("visits.wait.due.act"));
    }
}
