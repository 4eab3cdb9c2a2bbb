package org.xieshou.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Actor;
import org.xieshou.access.Reading;
import org.xieshou.journal.Subjects;
import org.xieshou.shared.Right;

/// Households by the name of their head, who is no minor.
@Component
final class HouseholdNames implements Subjects {
    private final Reading reading;
    private final Households households;

    HouseholdNames(Reading reading, Households households) {
        this.reading = reading;
        this.households = households;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> wanted, Actor reader) {
        if (wanted.isEmpty() || !reader.may(Right.HOUSEHOLDS_READ)) {
            return Map.of();
        }
        LocalDate adult = households.today().minusYears(Households.ADULT);
        return new HashMap<>(reading.as(reader, db -> HeadTable.names(db, wanted, reader, adult)));
    }
}
