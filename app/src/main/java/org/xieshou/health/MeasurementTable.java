package org.xieshou.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads readings within the reach and right of the transaction; none of those whose person said no to keeping them.
final class MeasurementTable {
    private static final RowMapper<Measurement> ROW =
            new SimplePropertyRowMapper<>(Measurement.class);
    private static final String READ =
            """
            select m.entry, m.subject as household, m.person, p.name, h.language, m.unit, m.day, m.happened, m.place,
              m.systolic, m.diastolic, m.pulse, m.glucose, m.meal, m.signs, m.treated, m.ticket, m.activity, g.agreed
            from health.measurement_now m
            left join lateral (select health.agreed(m.subject, m.person) as agreed) g on true
            left join registry.v_household h on h.subject = m.subject and h.until is null
            left join lateral (select r.name from registry.v_person r
              where r.subject = m.subject and r.person = m.person and r.until is null limit 1) p on true
            where g.agreed is distinct from false and\s
            """
                    + Ward.within("m");
    private static final String ONE = READ + "and m.entry = :entry";
    private static final String OF =
            READ
                    + "and m.subject = :household and m.person = :person order by m.day desc, m.happened desc limit 200";

    private MeasurementTable() {}

    static Optional<Measurement> find(Ward ward, UUID entry) {
        return ward.sql(ONE).param("entry", entry).query(ROW).optional();
    }

    /// Newest first, at most two hundred.
    static List<Measurement> of(Ward ward, UUID household, UUID person) {
        return ward.sql(OF).param("household", household).param("person", person).query(ROW).list();
    }
}
