package org.xieshou.journal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.journal.Holdings;
import org.xieshou.journal.UnreadCalls;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// On the home page: what others' entries wait for, and that one's own are safe.
@Component
final class HeldWaiting implements Waiting {
    private final Holdings holdings;
    private final UnreadCalls unread;
    private final Actors actors;

    HeldWaiting(Holdings holdings, UnreadCalls unread, Actors actors) {
        this.holdings = holdings;
        this.unread = unread;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        var reader = actors.behind(visitor);
        var items = new ArrayList<Item>();
        reader.map(holdings::count)
                .ifPresent(all -> {
                    add(items, "journal.wait.others", all.others(), all.othersSince());
                    add(items, "journal.wait.own", all.own(), all.ownSince());
                });
        reader.map(unread::count)
                .ifPresent(all -> add(items, "journal.wait.unread", all.calls(), all.since()));
        return items;
    }

    private static void add(List<Item> items, String key, long count, @Nullable Instant since) {
        if (count > 0 && since != null) {
            items.add(Waiting.words(key).item(State.LOOK, since, count, "/held"));
        }
    }
}
