package org.xieshou.visits.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;
import org.xieshou.visits.Here;
import org.xieshou.visits.Round;
import org.xieshou.visits.Rounds;

/// Re-check rounds of one's own unit whose day is near or gone.
@Component
final class RoundsWaiting implements Waiting {
    private final Rounds rounds;
    private final Actors actors;
    private final Here here;

    RoundsWaiting(Rounds rounds, Actors actors, Here here) {
        this.rounds = rounds;
        this.actors = actors;
        this.here = here;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.VISITS_WRITE) || !visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .flatMap(actor -> rounds.waiting(actor).stream())
                .map(this::item)
                .toList();
    }

    private Item item(Round round) {
        return Waiting.words("visits.wait.round", round.name())
                .item(
                        round.isLate(here.today()) ? State.LATE : State.DUE,
                        here.noonOf(round.due()),
                        round.open(),
                        "/visits/rounds/" + round.id());
    }
}
