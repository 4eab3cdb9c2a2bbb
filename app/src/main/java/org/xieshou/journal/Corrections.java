package org.xieshou.journal;

import java.time.Duration;
import java.time.Instant;
import org.xieshou.access.Actor;
import org.xieshou.journal.LookUp.Target;
import org.xieshou.shared.Right;

/// Who may correct an entry: its author; after a day also a supervisor. Those who keep units, staff or campaigns may
/// correct those at once.
final class Corrections {
    private static final Duration OWN_ONLY = Duration.ofHours(24);

    private Corrections() {}

    static boolean may(Actor actor, Target target, Instant now) {
        return actor.isSystem()
                || actor.id().equals(target.author())
                || isKeptForAll(actor, target)
                || (target.received().plus(OWN_ONLY).isBefore(now) && actor.may(Right.HELD_SETTLE));
    }

    /// What is nobody's own: units, staff and roles, and for those who plan them campaigns with all that belongs to them.
    static boolean isKeptForAll(Actor actor, Target target) {
        return target.kind().startsWith("access.")
                || (target.kind().startsWith("campaigns.") && actor.may(Right.CAMPAIGNS_PLAN));
    }
}
