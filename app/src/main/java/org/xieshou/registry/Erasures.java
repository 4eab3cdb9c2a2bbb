package org.xieshou.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Bonds;
import org.xieshou.registry.ErasureTable.Request;

/// Requests that a household be erased with all that is held about it; docs/decisions/0014-erasing.md.
@Component
public final class Erasures {
    private final Reading reading;
    private final Households households;
    private final Bonds bonds;

    Erasures(Reading reading, Households households, Bonds bonds) {
        this.reading = reading;
        this.households = households;
        this.bonds = bonds;
    }

    /// Where a household stands on its way out.
    ///
    /// @param request the first person's, if there is one
    /// @param bound somebody who moved away is described by this household's entries alone, so it cannot be erased
    /// @param moved how many who once lived in it belong to other households now: what is known of them stays
    public record Asked(Household household, Optional<Request> request, boolean bound, int moved) {}

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
        int moved = reading.asSystem(db -> ErasureTable.moved(db, household.id()));
        return new Asked(household, request, bonds.has(household.id()), moved);
    }
}
