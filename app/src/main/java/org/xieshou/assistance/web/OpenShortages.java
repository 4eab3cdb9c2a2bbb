package org.xieshou.assistance.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.assistance.Stocks;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
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
        return actors.behind(visitor).stream()
                .flatMap(actor -> stocks.countShortages(actor).stream())
                .map(OpenShortages::item)
                .toList();
    }

    private static Item item(Stocks.Waits waits) {
        return Waiting.words("assistance.wait.short")
                .item(State.LOOK, waits.first(), waits.count(), "/stock/shortages");
    }
}
