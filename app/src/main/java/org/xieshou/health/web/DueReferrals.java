package org.xieshou.health.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actors;
import org.xieshou.health.Referrals;
import org.xieshou.shared.Right;
import org.xieshou.shared.web.State;
import org.xieshou.shared.web.Text;
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
        return actors.find(UUID.fromString(visitor.principal().getName())).stream()
                .flatMap(actor -> referrals.due(actor).stream())
                .map(DueReferrals::item)
                .toList();
    }

    private static Item item(Referrals.Waits waits) {
        return new Item(
                State.LATE,
                waits.since(),
                waits.count(),
                Text.of("health.wait.referral"),
                Text.of("health.wait.referral.tag"),
                Text.of("health.wait.referral.text"),
                "/health/referrals",
                Text.of("health.wait.referral.act"));
    }
}
