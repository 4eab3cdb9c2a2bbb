package org.xieshou.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads the queue of a day within the reach and right of the transaction.
final class TicketTable {
    private static final RowMapper<Ticket> ROW = new SimplePropertyRowMapper<>(Ticket.class);
    private static final String DAY =
            """
            select t.entry, t.number, t.subject as household, t.person, p.name, c.happened as called, c.author as station,
              m.entry as measurement, coalesce(l.went, false) as went, t.since
            from health.ticket_now t
            left join lateral (select r.name from registry.v_person r
              where r.subject = t.subject and r.person = t.person and r.until is null limit 1) p on true
            left join lateral (select k.happened, k.author from health.call_now k
              where k.ticket = t.entry and not k.went order by k.since limit 1) c on true
            left join lateral (select true as went from health.call_now k where k.ticket = t.entry and k.went limit 1) l on true
            left join lateral (select x.entry from health.measurement_now x where x.ticket = t.entry order by x.since limit 1) m on true
            where $within and t.day = :day and t.unit in (:units)
            order by t.number, t.since
            """
                    .replace("$within", Ward.within("t"));

    private TicketTable() {}

    static List<Ticket> of(Ward ward, LocalDate day, Collection<String> units) {
        return ward.sql(DAY).param("day", day).param("units", units).query(ROW).list();
    }
}
