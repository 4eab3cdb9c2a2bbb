package org.xieshou.assistance.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.assistance.DistributionLists;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
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
        return actors.behind(visitor).stream().flatMap(this::items).toList();
    }

    private Stream<Item> items(Actor actor) {
        var waiting = lists.waiting(actor);
        return waiting.isEmpty()
                ? Stream.of()
                : Stream.of(
                        Waiting.words("assistance.wait.list")
                                .item(
                                        State.DUE,
                                        waiting.getFirst().written(),
                                        waiting.size(),
                                        waiting.size() == 1
                                                ? "/lists/" + waiting.getFirst().id()
                                                : "/lists"));
    }
}
