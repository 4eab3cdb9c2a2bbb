package org.xieshou.pairing.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.journal.FrontDesk;
import org.xieshou.pairing.Pairings;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
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
        return actors.find(UUID.fromString(visitor.principal().getName())).stream()
                .map(pairings::countGaps)
                .filter(waits -> waits.count() > 0)
                .map(this::item)
                .toList();
    }

    private Item item(Pairings.Waits waits) {
        return new Item(
                State.ASK,
                desk.noonOf(waits.first()),
                waits.count(),
                Text.of("pairing.wait"),
                Text.of("pairing.wait.tag"),
                Text.of("pairing.wait.text"),
                "/pairing/gaps/helper",
                Text.of("pairing.wait.act"));
    }
}
