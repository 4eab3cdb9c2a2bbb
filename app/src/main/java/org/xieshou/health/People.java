package org.xieshou.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;

/// Who can be measured: the members of the households within reach, by name or by the number on the household's card.
@Component
public final class People {
    private final Wards wards;

    People(Wards wards) {
        this.wards = wards;
    }

    /// At most twenty; none for an empty text.
    ///
    /// @throws HealthProblem if the actor is no clinician
    public List<Person> search(Actor actor, String text) {
        var asked = text.strip();
        return asked.isEmpty()
                ? List.of()
                : wards.read(actor, ward -> PersonTable.search(ward, asked));
    }

    /// @throws HealthProblem if there is nobody such in reach
    public Person get(Actor actor, UUID household, UUID person) {
        return find(actor, household, person).orElseThrow(HealthProblem::noSuchPerson);
    }

    Optional<Person> find(Actor actor, UUID household, UUID person) {
        return wards.read(actor, ward -> PersonTable.find(ward, household, person));
    }
}
