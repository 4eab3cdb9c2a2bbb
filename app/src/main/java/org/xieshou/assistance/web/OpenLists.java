package org.xieshou.assistance.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.assistance.DistributionLists;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Lists wait for a second person of the unit.
@Component
final class OpenLists implements Waiting {
    private final DistributionLists lists;
    private final Actors actors;

    OpenLists(DistributionLists lists, Actors actors) {
        this.lists = lists;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.GOODS_WRITE)) {
            return List.of();
        }
        return actors.find(UUID.fromString(visitor.principal().getName())).stream()
                .flatMap(this::items)
                .toList();
    }

    private Stream<Item> items(Actor actor) {
        var waiting = lists.waiting(actor);
        return waiting.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new Item(
                                State.DUE,
                                waiting.getFirst().written(),
                                waiting.size(),
                                Text.of("assistance.wait.list"),
                                Text.of("assistance.wait.list.tag"),
                                Text.of("assistance.wait.list.text"),
                                waiting.size() == 1
                                        ? "/lists/" + waiting.getFirst().id()
                                        : "/lists",
                                Text.of("assistance.wait.list.act")));
    }
}
