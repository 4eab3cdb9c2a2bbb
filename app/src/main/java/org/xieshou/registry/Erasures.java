package org.xieshou.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.registry.ErasureTable.Request;
import org.xieshou.shared.Right;

/// Requests that a household be erased with all that is held about it; docs/decisions/0014-erasing.md.
@Component
public final class Erasures {
    private final Reading reading;
    private final Households households;

    Erasures(Reading reading, Households households) {
        this.reading = reading;
        this.households = households;
    }

    /// Where a household stands on its way out.
    ///
    /// @param request the first person's, if there is one
    /// @param entangled other households' entries speak of its people too, so it cannot be erased
    public record Asked(Household household, Optional<Request> request, boolean entangled) {}

    /// @throws RegistryProblem if there is no such household in reach or the actor may not erase
    public Asked of(Actor actor, UUID household) {
        if (!actor.may(Right.HOUSEHOLDS_ERASE)) {
            throw RegistryProblem.notAllowed();
        }
        var found = households.again(actor, household);
        var request = reading.as(actor, db -> ErasureTable.request(db, household));
        return new Asked(
                found, request, reading.asSystem(db -> ErasureTable.isEntangled(db, household)));
    }
}
