package org.xieshou.assistance;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.shared.Right;

/// Who gives, what was promised, and where it went: sums of the whole city, never a household.
@Component
public final class Donors {
    private final Reading reading;

    Donors(Reading reading) {
        this.reading = reading;
    }

    /// @throws AssistanceProblem if the actor may not see campaigns
    public List<Donor> all(Actor actor) {
        mayRead(actor);
        return reading.asSystem(db -> new DonorTable(db).all());
    }

    /// What is promised and not yet here, the earliest day first.
    public List<Promised> promised(Actor actor) {
        mayRead(actor);
        return reading.asSystem(db -> new DonorTable(db).promised());
    }

    /// @throws AssistanceProblem if there is no such donor
    public Donor get(Actor actor, UUID donor) {
        return all(actor).stream()
                .filter(each -> each.id().equals(donor))
                .findFirst()
                .orElseThrow(AssistanceProblem::notFound);
    }

    /// What the donor gave and where it is, lot by lot.
    public List<Given> given(Actor actor, UUID donor) {
        mayRead(actor);
        return reading.asSystem(db -> new DonorTable(db).given(donor));
    }

    private static void mayRead(Actor actor) {
        if (!actor.may(Right.CAMPAIGNS_READ)) {
            throw AssistanceProblem.notYourTask();
        }
    }
}
