package org.xieshou.journal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.journal.Holdings;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// On the home page: what others' entries wait for, and that one's own are safe.
@Component
final class HeldWaiting implements Waiting {
    private final Holdings holdings;
    private final Actors actors;

    HeldWaiting(Holdings holdings, Actors actors) {
        this.holdings = holdings;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        var count =
                actors.find(UUID.fromString(visitor.principal().getName())).map(holdings::count);
        var items = new ArrayList<Item>();
        count.ifPresent(all -> {
            add(items, "journal.wait.others", all.others(), all.othersSince());
            add(items, "journal.wait.own", all.own(), all.ownSince());
        });
        return items;
    }

    private static void add(List<Item> items, String key, long count, @Nullable Instant since) {
        if (count > 0 && since != null) {
            items.add(
                    new Item(
                            State.LOOK,
                            since,
                            count,
                            Text.of(key),
                            Text.of(key + ".tag"),
                            Text.of(key + ".text"),
                            "/held",
                            Text.of(key + ".act")));
        }
    }
}
