package org.xieshou.livelihood.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Actors;
import org.xieshou.journal.FrontDesk;
import org.xieshou.livelihood.Posts;
import org.xieshou.livelihood.Produce;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Promises of one's unit that are past their day, and posts that nobody has checked.
@Component
final class LivelihoodWaiting implements Waiting {
    private final Produce produce;
    private final Posts posts;
    private final Actors actors;
    private final FrontDesk desk;
    private final Clock clock;

    LivelihoodWaiting(Produce produce, Posts posts, Actors actors, FrontDesk desk, Clock clock) {
        this.produce = produce;
        this.posts = posts;
        this.actors = actors;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.HOUSEHOLDS_READ)) {
            return List.of();
        }
        return actors.behind(visitor).stream().flatMap(actor -> items(actor).stream()).toList();
    }

    private List<Item> items(Actor actor) {
        var items = new ArrayList<Item>();
        var late =
                produce.openPromises(actor, actor.unit()).stream()
                        .filter(each -> each.isLate(desk.today()))
                        .toList();
        if (!late.isEmpty()) {
            items.add(item(State.LATE, "promise", late.size(), desk.noonOf(late.getFirst().due())));
        }
        int unchecked = actor.may(Right.POSTS_CHECK) ? posts.unchecked(actor).size() : 0;
        if (unchecked > 0) {
            items.add(item(State.LOOK, "post", unchecked, clock.instant()));
        }
        return items;
    }

    private static Item item(State state, String what, long count, java.time.Instant since) {
        var key = "livelihood.wait." + what;
        return Waiting.words(key)
                .item(
                        state,
                        since,
                        count,
                        what.equals("post") ? "/livelihood/work" : "/livelihood");
    }
}
