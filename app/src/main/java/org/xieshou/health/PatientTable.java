package org.xieshou.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;

/// Reads who is followed and what they want to be reminded of, within the reach and right of the transaction.
final class PatientTable {
    private static final RowMapper<FollowUp> ROW = new SimplePropertyRowMapper<>(FollowUp.class);
    private static final RowMapper<Reminder> REMINDER =
            new SimplePropertyRowMapper<>(Reminder.class);

    private static final String FOLLOWED =
            """
            from (select distinct on (subject, person) * from health.patient_now where person is not null
              order by subject, person, since desc) x
            """;
    private static final String STANDING =
            "where not x.ended and health.agreed(x.subject, x.person) is distinct from false and "
                    + Ward.within("x");

    /// The last word on each person; a reading that the person took alone is no follow-up.
    private static final String PATIENTS =
            """
            select x.subject as household, x.person, p.name, a.name as village, x.condition, m.last,
              coalesce(m.last, x.day) + :days as due
            $followed
            left join registry.v_household h on h.subject = x.subject and h.until is null
            left join access.v_area a on a.area = h.area
            left join lateral (select r.name from registry.v_person r
              where r.subject = x.subject and r.person = x.person and r.until is null limit 1) p on true
            left join lateral (select max(r.day) as last from health.measurement_now r
              where r.person = x.person and r.place <> 'self') m on true
            $standing
            """
                    .replace("$followed", FOLLOWED)
                    .replace("$standing", STANDING);

    private static final String PAGE =
            PATIENTS + "order by due, x.subject, x.person limit :most offset :before";
    private static final String COUNT = "select count(*) " + FOLLOWED + STANDING;
    private static final String ONE =
            PATIENTS + "and x.subject = :household and x.person = :person";
    private static final String REMINDERS =
            """
            select entry, topic, way, at_time as at, from_day as "from", to_day as until
            from (select distinct on (topic) * from health.reminder_now
              where subject = :household and person = :person order by topic, since desc) x
            where $within and wanted and (to_day is null or to_day >= :today or (from_day = to_day and not exists (
              select from health.reminded_now d
              where d.reminder = x.entry and d.subject = x.subject and d.day >= x.from_day and d.how <> 'no-answer')))
            order by topic
            """
                    .replace("$within", Ward.within("x"));

    private PatientTable() {}

    /// Of everybody who is followed, the longest due first.
    static List<FollowUp> page(Ward ward, int days, int most, long before) {
        return ward.sql(PAGE)
                .param("days", days)
                .param("most", most)
                .param("before", before)
                .query(ROW)
                .list();
    }

    static long count(Ward ward) {
        return ward.sql(COUNT).query(Long.class).single();
    }

    static Optional<FollowUp> find(Ward ward, UUID household, UUID person, int days) {
        return ward.sql(ONE)
                .param("days", days)
                .param("household", household)
                .param("person", person)
                .query(ROW)
                .optional();
    }

    static List<Reminder> reminders(Ward ward, UUID household, UUID person, LocalDate today) {
        return ward.sql(REMINDERS)
                .param("household", household)
                .param("person", person)
                .param("today", today)
                .query(REMINDER)
                .list();
    }
}
