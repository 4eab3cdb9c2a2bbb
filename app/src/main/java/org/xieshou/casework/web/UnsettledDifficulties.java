package org.xieshou.casework.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.casework.Difficulties;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Unsettled difficulties wait for everybody who may see them, the urgent ones on top.
@Component
final class UnsettledDifficulties implements Waiting {
    private final Difficulties difficulties;
    private final Actors actors;

    UnsettledDifficulties(Difficulties difficulties, Actors actors) {
        this.difficulties = difficulties;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .flatMap(actor -> difficulties.count(actor).stream())
                .map(UnsettledDifficulties::item)
                .toList();
    }

    private static Item item(Difficulties.Waits waits) {
        var key = waits.urgent() ? "casework.wait.urgent" : "casework.wait.open";
        return new Item(
                waits.urgent() ? State.LATE : State.DUE,
                waits.first(),
                waits.count(),
                Text.of(key),
                Text.of(key + ".tag"),
                Text.of(key + ".text"),
                "/difficulties",
                Text.of("casework.wait.act"),
                waits.urgent());
    }
}
