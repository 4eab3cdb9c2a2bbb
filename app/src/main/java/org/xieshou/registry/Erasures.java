package org.xieshou.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Entanglements;
import org.xieshou.registry.ErasureTable.Request;

/// Requests that a household be erased with all that is held about it; docs/decisions/0014-erasing.md.
@Component
public final class Erasures {
    private final Reading reading;
    private final Households households;
    private final Entanglements entanglements;

    Erasures(Reading reading, Households households, Entanglements entanglements) {
        this.reading = reading;
        this.households = households;
        this.entanglements = entanglements;
    }

    /// Where a household stands on its way out.
    ///
    /// @param request the first person's, if there is one
    /// @param entangled other households' entries speak of its people too, so it cannot be erased
    public record Asked(Household household, Optional<Request> request, boolean entangled) {}

    /// For the page that opens; that is written down where the household can see it.
    ///
    /// @throws RegistryProblem if there is no such household in reach or the actor may not erase
    public Asked open(Actor actor, UUID household) {
        households.mayErase(actor, household);
        return asked(actor, households.get(actor, household, "access.why.household"));
    }

    /// The same for a form that comes back.
    ///
    /// @throws RegistryProblem if there is no such household in reach or the actor may not erase
    public Asked again(Actor actor, UUID household) {
        households.mayErase(actor, household);
        return asked(actor, households.again(actor, household));
    }

    private Asked asked(Actor actor, Household household) {
        var request = reading.as(actor, db -> ErasureTable.request(db, household.id()));
        return new Asked(household, request, entanglements.has(household.id()));
    }
}
