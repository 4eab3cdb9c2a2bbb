package org.xieshou.health.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.health.Referrals;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Visitor;
import org.xieshou.shared.web.Waiting;

/// Referrals whose two weeks are over wait for clinicians: a promise past its day.
@Component
final class DueReferrals implements Waiting {
    private final Referrals referrals;
    private final Actors actors;

    DueReferrals(Referrals referrals, Actors actors) {
        this.referrals = referrals;
        this.actors = actors;
    }

    @Override
    public List<Item> waiting(Visitor visitor) {
        if (!visitor.can(Right.HEALTH)) {
            return List.of();
        }
        return actors.behind(visitor).stream()
                .flatMap(actor -> referrals.due(actor).stream())
                .map(DueReferrals::item)
                .toList();
    }

    private static Item item(Referrals.Waits waits) {
        return Waiting.words("health.wait.referral")
                .item(State.LATE, waits.since(), waits.count(), "/health/referrals");
    }
}
