package org.xieshou.assistance.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.assistance.Stocks;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Goods that are short wait for those who keep them.
@Component
final class OpenShortages implements Waiting {
    private final Stocks stocks;
    private final Actors actors;

    OpenShortages(Stocks stocks, Actors actors) {
        this.stocks = stocks;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.GOODS_WRITE)) {
            return List.of();
        }
        return actors.find(UUID.fromString(visitor.principal().getName())).stream()
                .flatMap(actor -> stocks.countShortages(actor).stream())
                .map(OpenShortages::item)
                .toList();
    }

    private static Item item(Stocks.Waits waits) {
        return new Item(
                State.LOOK,
                waits.first(),
                waits.count(),
                Text.of("assistance.wait.short"),
                Text.of("assistance.wait.short.tag"),
                Text.of("assistance.wait.short.text"),
                "/stock/shortages",
                Text.of("assistance.wait.short.act"));
    }
}
