package org.xieshou.pairing.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.journal.FrontDesk;
import org.xieshou.pairing.Pairings;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Households without a helper wait for those who can pair them.
@Component
final class GapsWaiting implements Waiting {
    private final Pairings pairings;
    private final Actors actors;
    private final FrontDesk desk;

    GapsWaiting(Pairings pairings, Actors actors, FrontDesk desk) {
        this.pairings = pairings;
        this.actors = actors;
        this.desk = desk;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.PAIRINGS_WRITE) || !visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .map(pairings::countGaps)
                .filter(waits -> waits.count() > 0)
                .map(this::item)
                .toList();
    }

    private Item item(Pairings.Waits waits) {
        return Waiting.words("pairing.wait")
                .item(State.ASK, desk.noonOf(waits.first()), waits.count(), "/pairing/gaps/helper");
    }
}
