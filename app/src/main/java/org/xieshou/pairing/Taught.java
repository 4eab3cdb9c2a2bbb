package org.xieshou.pairing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieshou.access.Charges;
import org.xieshou.access.Reading;
import org.xieshou.access.Role;

/// A teacher reaches the households of paired pupils from the pair's first day to its last. It opens no record: the role
/// sees no field of one.
@Component
final class Taught implements Charges {
    private static final String HOUSEHOLDS =
            """
            select distinct subject from pairing.v_standing
            where staff = ? and sort = 'teacher' and person is not null and from_day <= ? and (to_day is null or to_day >= ?)
            """;

    private final Reading reading;

    Taught(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Role role() {
        return Role.TEACHER;
    }

    @Override
    public Set<UUID> households(UUID staff, LocalDate today) {
        return new HashSet<>(
                reading.asSystem(db ->
                        db.sql(HOUSEHOLDS).params(staff, today, today).query(UUID.class).list()));
    }
}
