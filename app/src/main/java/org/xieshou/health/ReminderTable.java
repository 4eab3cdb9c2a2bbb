package org.xieshou.health;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.xieshou.shared.web.Pager;

/// Reads whom to remind, within the reach and right of the transaction.
final class ReminderTable {
    private static final String READ =
            """
            select r.entry, r.subject as household, r.person, p.name, coalesce(p.phone, h.phone) as phone, a.name as village,
              r.topic, r.way, r.at_time as at, case when r.from_day = r.to_day then r.from_day end as "on", d.how as done
            from (select distinct on (subject, person, topic) * from health.reminder_now where person is not null
              order by subject, person, topic, since desc) r
            left join registry.v_household h on h.subject = r.subject and h.until is null
            left join access.v_area a on a.area = r.area
            left join lateral (select m.name, m.phone from registry.v_person m
              where m.subject = r.subject and m.person = r.person and m.until is null limit 1) p on true
            left join lateral (select x.how, x.day from health.reminded_now x
              where x.reminder = r.entry and x.subject = r.subject and (x.day = :today or (r.way = 'paper' and x.how = 'card')
                or (r.from_day = r.to_day and x.day >= r.from_day and x.how <> 'no-answer'))
              order by x.how = 'no-answer', x.since desc limit 1) d on true
            where $within and r.wanted and health.agreed(r.subject, r.person) is distinct from false
            """
                    .replace("$within", Ward.within("r"));

    /// One of a single day stays after it until somebody was reached; what was done about it shows on that day.
    private static final String IS_DUE =
            READ
                    + """
                      and r.from_day <= :today and (r.to_day is null or r.to_day >= :today
                        or (r.from_day = r.to_day and (d.how is null or d.how = 'no-answer' or d.day = :today)))
                    """;

    private static final String DUE =
            IS_DUE
                    + """
                    order by d.how is not null and d.how <> 'no-answer', "on" nulls last, a.area, p.name, r.topic, r.entry
                    limit :most offset :before
                    """;
    private static final String ONE = IS_DUE + "and r.entry = :id";
    private static final String COUNTS =
            "select count(*) as all, count(*) filter (where done is null or done = 'no-answer') as open from ("
                    + IS_DUE
                    + ") due";

    private static final String IS_COMING =
            READ
                    + """
                      and r.from_day = r.to_day and r.from_day > :today and r.from_day <= :until
                    """;
    private static final String COMING =
            IS_COMING
                    + "order by r.from_day, a.area, p.name, r.topic, r.entry limit :most offset :before";
    private static final String COUNT_COMING = "select count(*) from (" + IS_COMING + ") coming";

    private ReminderTable() {}

    static Reminders.Listed due(Ward ward, LocalDate today, long page) {
        var counts =
                ward.sql(COUNTS)
                        .param("today", today)
                        .query(new SimplePropertyRowMapper<>(Reminders.Counts.class))
                        .single();
        var due =
                ward.sql(DUE)
                        .param("today", today)
                        .param("most", Reminders.SIZE)
                        .param("before", Pager.before(page, counts.all(), Reminders.SIZE))
                        .query(new SimplePropertyRowMapper<>(Reminders.Due.class))
                        .list();
        return new Reminders.Listed(due, counts);
    }

    static Optional<Reminders.Due> one(Ward ward, LocalDate today, UUID reminder) {
        return ward.sql(ONE)
                .param("today", today)
                .param("id", reminder)
                .query(new SimplePropertyRowMapper<>(Reminders.Due.class))
                .optional();
    }

    static Reminders.Listed coming(Ward ward, LocalDate today, LocalDate until, long page) {
        long all =
                ward.sql(COUNT_COMING)
                        .param("today", today)
                        .param("until", until)
                        .query(Long.class)
                        .single();
        var coming =
                ward.sql(COMING)
                        .param("today", today)
                        .param("until", until)
                        .param("most", Reminders.SIZE)
                        .param("before", Pager.before(page, all, Reminders.SIZE))
                        .query(new SimplePropertyRowMapper<>(Reminders.Due.class))
                        .list();
        return new Reminders.Listed(coming, new Reminders.Counts(all, all));
    }
}
